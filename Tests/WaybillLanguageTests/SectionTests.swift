import Testing
import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// Each line of a page stands behind the kind that it must get.
@Suite struct SectionTests {
  private static let english = """
    boilerplate|Home > World > Defence
    title|Norland receives its first patrol boat
    byline|By Ann Marlowe, Defence Correspondent
    byline|Published: 12 March 2023 14:05
    body|The first of three patrol boats reached the port of Esk on Monday, the navy said in a short statement to the press.
    caption|File photo: the boat at sea
    related|ALSO READ: Two boats run aground
    body|By 2027 the navy will have three boats, and the crews of all of them will have been trained abroad, the admiral added.
    body|What comes next
    body|Nobody knows what the boats will do.
    related|Related stories
    related|- Norland buys radars
    related|- Premier visits the yard
    boilerplate|Tags: #boats #navy
    boilerplate|Share on Facebook Twitter
    comment|Comments (2)
    comment|Old salt: they bought twenty of them, my cousin says
    comment|boat_fan: and forty missiles. They always lie about it and we all pay the bill in the end, as you know very well.
    """
  private static let french = """
    boilerplate|Accueil > Monde > Défense
    title|Le Norland reçoit sa première vedette
    byline|Par Anne Marlot
    byline|Publié le 12/03/2023 à 14h05
    body|La première des trois vedettes est arrivée lundi dans le port d'Esk, a indiqué la marine dans un bref communiqué de presse.
    caption|Photo : la vedette au large. © Agence
    related|À lire aussi : Deux vedettes échouées
    body|Par ailleurs, les équipages ont été formés à l'étranger, a précisé l'amiral, et les deux autres coques suivront avant 2027.
    body|Et après ?
    body|Personne ne le sait.
    byline|ab/cde/fg
    related|Sur le même sujet
    related|> Le Norland achète des radars
    related|> Le Premier ministre au chantier
    boilerplate|Tous droits réservés.
    comment|2 commentaires
    comment|Vieux loup : ils en ont acheté vingt
    comment|vedette59 : et quarante missiles
    """

  @Test(arguments: [english, french])
  func everyLineGetsItsKind(page: String) throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SectionReader(.embedded, &atomizer)
    let lines = page.split(separator: "\n").map { $0.split(separator: "|", maxSplits: 1) }
    let text = Text(lines.map { $0[1] }.joined(separator: "\n\n"), atomizer)
    let title = lines.first { $0[0] == "title" }.map { String($0[1]) }
    let sections = reader.sections(text.bytes, text.atoms, title: title)
    var start = 0
    for line in lines {
      let kind = sections.first { $0.range.contains(start) }?.kind.rawValue
      #expect(kind == String(line[0]), "\(line[1])")
      start += line[1].utf8.count + 2
    }
  }

  @Test func countersAboveTheArticleRuleNothing() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SectionReader(.embedded, &atomizer)
    let article =
      "The government has ordered three patrol boats from the yard at Esk, the minister told parliament on Monday morning."
    let text = Text("A title of some words\nComments (12)\n\(article)\n\(article)", atomizer)
    let body = reader.sections(text.bytes, text.atoms, title: "A title of some words").last
    #expect(body?.kind == .body)
    #expect(body.map { text.string($0.range) }?.contains("three patrol boats") == true)
  }

  @Test func sectionsCoverTheText() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SectionReader(.embedded, &atomizer)
    for (index, sample) in strangeTexts(400).enumerated() {
      let text = Text(sample, atomizer)
      let sections = reader.sections(text.bytes, text.atoms, title: index % 2 == 0 ? nil : "Smith said 12")
      #expect(sections.isEmpty == text.bytes.isEmpty)
      #expect(sections.first.map(\.range.start) ?? 0 == 0)
      #expect(sections.last.map(\.range.end) ?? 0 == text.bytes.count)
      for (section, next) in zip(sections, sections.dropFirst()) {
        #expect(section.range.end == next.range.start && !section.range.isEmpty)
      }
    }
  }
}
