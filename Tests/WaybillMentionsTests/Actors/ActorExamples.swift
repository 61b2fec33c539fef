/// Texts and the actors that they name; see `SentenceBench.actors` for the notes.
enum ActorExamples {
  /// States by their names, adjectives, capitals, leaders and seats.
  static let states: [String: [(String, String)]] = [
    "en": [
      ("Norway signed.", "Norway=NO name"),
      ("The Netherlands signed.", "Netherlands=NL name"),
      ("Warsaw signed.", "Warsaw=PL capital"),
      ("The Kremlin agreed.", "Kremlin=RU seat"),
      ("The Pentagon agreed.", "Pentagon=US seat"),
      ("It lies in Kosovo.", "Kosovo=XK name <in"),
      ("Lockheed Martin won.", "Lockheed Martin=US maker"),
      ("NATO met.", "NATO=NATO organisation"),
      ("Hezbollah fired.", "Hezbollah=Hezbollah nonState"),
    ],
    "fr": [
      ("La Norvège signe.", "Norvège=NO name"),
      ("Les Pays-Bas signent.", "Pays-Bas=NL name"),
      ("Varsovie signe.", "Varsovie=PL capital"),
      ("Le Kremlin accepte.", "Kremlin=RU seat"),
      ("Il se trouve au Kosovo.", "Kosovo=XK name <to"),
      ("L'OTAN se réunit.", "OTAN=NATO organisation"),
      ("Dassault Aviation gagne.", "Dassault Aviation=FR maker"),
    ],
  ]

  /// What a nationality word belongs to.
  static let heads: [String: [(String, String)]] = [
    "en": [
      ("The Indian Navy trains.", "Indian Navy=IN force"),
      ("The Peruvian interior ministry answered.", "Peruvian interior ministry=PE adjective/organ"),
      ("The Spanish shipyard won.", "Spanish shipyard=ES adjective/firm"),
      ("Turkish drones flew.", "Turkish=TR adjective/item"),
      ("The Danish newspaper wrote.", "Danish newspaper=DK adjective/other"),
      ("The Serbian border is near.", "Serbian border=RS adjective/other"),
      ("The navy of Senegal trains.", "navy of Senegal=SN name/organ"),
    ],
    "fr": [
      ("La marine indienne s'entraîne.", "marine indienne=IN adjective/organ"),
      ("Le chantier naval espagnol gagne.", "chantier naval espagnol=ES adjective/firm"),
      ("Des drones turcs volent.", "turcs=TR adjective/item"),
      ("Le journal danois écrit.", "journal danois=DK adjective/other"),
      ("La marine du Sénégal s'entraîne.", "marine du Sénégal=SN name/organ"),
      ("Le ministère de la Défense serbe répond.", "ministère de la Défense serbe=RS adjective/organ"),
    ],
  ]

  /// The small word before an actor, and lists in which all stand as the first does.
  static let governed: [String: [(String, String)]] = [
    "en": [
      ("sold to Peru", "Peru=PE name <to"),
      ("bought from the Czech Republic", "Czech Republic=CZ name <from"),
      ("paid by the Indian Navy", "Indian Navy=IN force <by"),
      (
        "sold to Belgium, Cyprus and Estonia",
        "Belgium=BE name <to; Cyprus=CY name <to +; Estonia=EE name <to +"
      ),
      ("Belgium, Cyprus, and Estonia signed.", "Belgium=BE name; Cyprus=CY name +; Estonia=EE name +"),
      ("sold to Peru, Chile said", "Peru=PE name <to; Chile=CL name"),
    ],
    "fr": [
      ("vendu au Pérou", "Pérou=PE name <to"),
      ("livré au chantier chilien", "chantier chilien=CL adjective/firm <to"),
      ("payé par le Chili", "Chili=CL name <by"),
      (
        "vendu à la Belgique, à Chypre et à l'Estonie",
        "Belgique=BE name <to; Chypre=CY name <to; Estonie=EE name <to"
      ),
      ("La Belgique, Chypre et l'Estonie signent.", "Belgique=BE name; Chypre=CY name +; Estonie=EE name +"),
      ("livré au ministère chilien", "ministère chilien=CL adjective/organ <to"),
      ("livré à la marine indienne", "marine indienne=IN adjective/organ <to"),
    ],
  ]

  /// Places at the head of a report.
  static let datelines: [String: [(String, String)]] = [
    "en": [
      ("KUWAIT CITY, March 15: The army trains.", "KUWAIT CITY=KW capital @"),
      ("LIMA — Peru signed.", "LIMA=PE capital @; Peru=PE name"),
      ("Lima signed a contract.", "Lima=PE capital"),
    ],
    "fr": [
      ("LIMA — Le Pérou signe.", "LIMA=PE capital @; Pérou=PE name"),
      ("Lima a signé un contrat.", "Lima=PE capital"),
    ],
  ]

  /// Names that hold the name of a state and mean none.
  static let others: [String: [(String, String)]] = [
    "en": [
      ("It sailed the Indian Ocean and the South China Sea.", ""),
      ("the Vietnam War and New Mexico", ""),
      ("They ate turkey from fine china.", ""),
    ],
    "fr": [
      ("Il a traversé l'océan Indien et la mer de Chine méridionale.", ""),
      ("l'Amérique latine", ""),
    ],
  ]

  /// What a reader of the text would find and the program doesn't yet.
  static let notYet: [String: [(String, String)]] = [
    "en": [
      (
        "sold to Belgium, Cyprus, Estonia", "Belgium=BE name <to; Cyprus=CY name <to +; Estonia=EE name <to +"
      )
    ],
    "fr": [
      ("La Belgique, Chypre, l'Estonie signent.", "Belgique=BE name; Chypre=CY name +; Estonie=EE name +")
    ],
  ]
}
