/// What a document says of whose text it is, and what the reader must make of it.
///
/// `relation name`, or nil where the text is its publisher's own; a name that isn't told is `?`.
struct OriginExample: Sendable, CustomStringConvertible {
  var text: String
  var expected: String?
  var author: String?
  var publisher: String?
  var url: String?
  var description: String { "\(author ?? "") \(publisher ?? "") \(text.prefix(90))" }

  init(
    _ text: String, _ expected: String?, author: String? = nil, publisher: String? = nil, url: String? = nil
  ) {
    self.text = text
    self.expected = expected
    self.author = author
    self.publisher = publisher
    self.url = url
  }
}

private let french =
  "L'Arménie a reçu lundi les premiers des trente-six canons Caesar commandés à la France, a annoncé le ministère de la Défense à Erevan."
private let english =
  "Armenia has received the first of thirty-six Caesar howitzers that it ordered from France, the defence ministry in Yerevan said on Monday."
private let german =
  "Armenien hat am Montag die ersten von sechsunddreißig Haubitzen erhalten, die es in Frankreich bestellt hatte, wie das Ministerium mitteilte."

extension OriginExample {
  static let datelines: [OriginExample] = [
    OriginExample("PARIS, 3 mai (AFP) – \(french)", "agency Agence France-Presse"),
    OriginExample("Erevan (AFP) - \(french)", "agency Agence France-Presse"),
    OriginExample("YEREVAN, May 3 (Reuters) - \(english)", "agency Reuters"),
    OriginExample("(Reuters) - \(english)", "agency Reuters"),
    OriginExample("MOSCOW, May 3. /TASS/. \(english)", "agency TASS"),
    OriginExample("MOSCOU, 3 mai (TASS). \(french)", "agency TASS"),
    OriginExample("KYIV, Ukraine (AP) — \(english)", "agency Associated Press"),
    OriginExample("BEIJING, May 3 (Xinhua) -- \(english)", "agency Xinhua"),
    OriginExample("ANKARA (AA) – \(french)", "agency Anadolu"),
    OriginExample("Berlin (dpa) - \(german)", "agency Deutsche Presse-Agentur"),
    OriginExample("Berlin (dpa/AFP) - \(german)", "agency Deutsche Presse-Agentur"),
    OriginExample("Madrid, 3 may (EFE).- \(english)", "agency EFE"),
    OriginExample("(ANSA) - ROMA, 03 MAG - \(english)", "agency ANSA"),
    OriginExample("Lisboa, 03 mai 2024 (Lusa) – \(english)", "agency Lusa"),
    OriginExample("BEOGRAD, 3. maja (Tanjug) - \(english)", "agency Tanjug"),
    OriginExample("МОСКВА, 3 мая — РИА Новости. \(english)", "agency RIA Novosti"),
    OriginExample("AFP — \(french)", "agency Agence France-Presse"),
  ]

  static let credits: [OriginExample] = [
    OriginExample("\(french)\n\n— AFP", "agency Agence France-Presse"),
    OriginExample("\(french)\n\n(AFP)", "agency Agence France-Presse"),
    OriginExample("Des canons pour l'Arménie\n\n\(french) (AFP)", "agency Agence France-Presse"),
    OriginExample("Howitzers for Armenia\n\n\(english) — Reuters", "agency Reuters"),
    OriginExample("\(french)\n\nLe Monde avec AFP", "agency Agence France-Presse"),
    OriginExample("\(french)\n\n(Avec AFP et Reuters)", "agency Agence France-Presse"),
    OriginExample("\(english)\n\nSource: Xinhua", "agency Xinhua"),
    OriginExample("\(german)\n\nQuelle: dpa", "agency Deutsche Presse-Agentur"),
    OriginExample("\(english)\n\nIzvor: Tanjug", "agency Tanjug"),
    OriginExample("\(english)\n\n(With inputs from PTI)", "agency PTI"),
    OriginExample("\(french)\n\n(avec agences)", "agency ?"),
    OriginExample(
      "Le Caesar en Arménie\n\nPar Anne Marlot avec AFP\n\n\(french)", "agency Agence France-Presse"),
    OriginExample(french, "agency Agence France-Presse", author: "AFP"),
    OriginExample(english, "agency Reuters", author: "Reuters Staff"),
    OriginExample(english, "agency Associated Press", author: "By ANN MARLOWE, Associated Press"),
    OriginExample(french, "agency Agence France-Presse", author: "Le Figaro avec AFP"),
    OriginExample(
      english, "agency Reuters", publisher: "Reuters", url: "https://www.msn.com/en-us/news/howitzers"),
  ]

  static let statements: [OriginExample] = [
    OriginExample(
      "\(english)\n\nThis article was originally published by Balkan Insight.", "republished Balkan Insight"),
    OriginExample(
      "\(english)\n\nThis story first appeared in the Example Gazette on 3 May.",
      "republished Example Gazette"),
    OriginExample("\(english)\n\nOriginally published in The Diplomat.", "republished The Diplomat"),
    OriginExample(
      "Howitzers for Armenia\n\nRepublished from Defense News\n\n\(english)", "republished Defense News"),
    OriginExample("\(english)\n\nRepublished with permission.", "republished ?"),
    OriginExample("\(english)\n\nReprinted with the kind permission of Janes.", "republished Janes"),
    OriginExample(
      "\(french)\n\nCet article a été publié initialement par Mediapart.", "republished Mediapart"),
    OriginExample("\(french)\n\nInitialement paru dans Le Monde le 3 mai 2024.", "republished Le Monde"),
    OriginExample(
      "\(french)\n\nReproduit avec l'aimable autorisation du Gazettier de l'Est.",
      "republished Gazettier de l'Est"),
    OriginExample("\(german)\n\nDieser Artikel erschien zuerst bei hartpunkt.", "republished hartpunkt"),
    OriginExample("\(english)\n\nPreuzeto sa portala N1", "republished N1"),
    OriginExample("\(french)\n\nTraduit de l'anglais par Anne Marlot", "translated ?"),
    OriginExample(
      "\(french)\n\nTraduit de l'anglais. Article paru dans The Guardian.", "republished The Guardian"),
    OriginExample("\(french)\n\nTexte traduit de l'anglais.", "translated ?"),
    OriginExample("\(english)\n\nTranslated from an article in Le Monde", "translated Le Monde"),
  ]

  /// Texts that only look as if they were somebody else's.
  static let own: [OriginExample] = [
    OriginExample(french, nil),
    OriginExample("\(english) A second official told Reuters that the rest would follow.", nil),
    OriginExample("\(french) Le reste suivra, selon l'AFP.", nil),
    OriginExample("\(french) Le ministre l'a confirmé à l'AFP.", nil),
    OriginExample("\(english) The Russian agency TASS reported the same.", nil),
    OriginExample(
      "Le ministre, cité par l'agence (AFP), a déclaré mardi que les canons étaient arrivés.", nil),
    OriginExample("\(english)\n\nPhoto: AFP", nil),
    OriginExample("\(english)\n\n(Photo by Ann Marlowe/AFP)", nil),
    OriginExample("\(english)\n\nThis article was first published on 3 May 2024.", nil),
    OriginExample("\(english)\n\nThis article was originally published in May.", nil),
    OriginExample("\(french)\n\nCet article a été publié initialement le 3 mai.", nil),
    OriginExample("\(english)\n\nIt first appeared at a show in June, the maker said.", nil),
    OriginExample("\(english)\n\nSource: Ministry of Defence", nil),
    OriginExample(english, nil, author: "Ann Marlowe"),
    OriginExample(french, nil, author: "Anne Marlot, ancienne correspondante de Reuters"),
    OriginExample(
      "PARIS, 3 mai (AFP) – \(french)", nil, publisher: "AFP", url: "https://www.afp.com/fr/infos/caesar"),
    OriginExample(
      "\(english)\n\nOriginally published by Example Gazette.", nil, publisher: "Example Gazette"),
    OriginExample(
      "\(english)\n\nThis article was originally published by Balkan Insight.", nil,
      url: "https://balkaninsight.com/2024/05/03/howitzers"),
    OriginExample("\(english) (The army had wanted tanks.)", nil),
    OriginExample("QESHM, May 3 (PNA) - \(english)", nil, publisher: "Payam News Agency"),
    OriginExample("FORT-DE-FRANCE, 3 mai (AP-Antilles) – \(french)", nil),
    OriginExample("\(english)\n\nMH/PA", nil),
    OriginExample("\(english)\n\nFirst Published: IST 21:14", nil),
    OriginExample("\(english)\n\n(First published in Romanian)", nil),
  ]
}
