import Testing

@testable import WaybillKnowledge

@Suite("Inflections")
struct InflectionTests {
  private func table(_ words: String) throws -> Table {
    let classes =
      "# FORMAT class\tdrop\tendings\no\to\to|os|a|as\nadj\te\te|en|er\nn\t\t|n\ns\t\t|s\nel\t\t|e|er\n"
    var table = try Table(path: "x.tsv", bytes: Array("# FORMAT words\n\(words)\n".utf8))
    table.inflections = try Inflections(Table(path: "inflections.tsv", bytes: Array(classes.utf8)))
    return table
  }

  private func forms(_ words: String) throws -> [String] {
    try table(words).forms(0, 0).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("A class's endings take the place of what it drops")
  func single() throws {
    #expect(try forms("ruso~o") == ["ruso", "rusos", "rusa", "rusas"])
    #expect(try forms("Rakete~n|Bombe") == ["Rakete", "Raketen", "Bombe"])
    #expect(try forms("(ex)presidente~s") == ["presidente", "presidentes", "expresidente", "expresidentes"])
  }

  @Test("Words with as many endings agree, others combine")
  func phrases() throws {
    #expect(try forms("carro~s de combate") == ["carro de combate", "carros de combate"])
    #expect(try forms("Rote~adj Schild~el") == ["Rote Schild", "Roten Schilde", "Roter Schilder"])
    #expect(try forms("rote~adj Bombe~n").count == 6)
  }

  @Test("A class that is unknown or doesn't fit is an error that names the line")
  func faults() throws {
    for words in ["ruso~x", "Rakete~o"] {
      #expect { try table(words).forms(0, 0) } throws: { "\($0)".contains("x.tsv:2") }
    }
  }

  @Test("Endings that look alike are one form in several cases")
  func cases() throws {
    let classes =
      "# FORMAT class\tdrop\tendings\tcases\n"
      + "i\tя\tя|и|и|ю\tnominative|genitive|dative,locative|accusative\n"
    var table = try Table(path: "x.tsv", bytes: Array("# FORMAT words\nСербия~i|США\n".utf8))
    table.inflections = try Inflections(Table(path: "inflections.tsv", bytes: Array(classes.utf8)))
    let forms = try table.forms(0, 0)
    #expect(forms.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Сербия", "Сербии", "Сербию", "США"])
    #expect(forms.map(\.cases) == [.nominative, [.genitive, .dative, .locative], .accusative, []])
  }

  @Test("Forms come in all scripts of the language, digraphs first")
  func scripts() throws {
    let letters =
      "# FORMAT from\tcyrillic\tplain\nlj\tљ\t\nl\tл\t\nj\tј\t\no\tо\t\nš\tш\ts\nt\tт\t\ne\tе\t\n"
    var table = try Table(path: "x.tsv", bytes: Array("# FORMAT words\nšolja|lot\n".utf8))
    table.scripts = try Spellings(Table(path: "script.tsv", bytes: Array(letters.utf8)))
    let forms = try table.forms(0, 0).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(forms == ["šolja", "шољa", "solja", "lot", "лот"])
    #expect(try table.baseForms(0, 0).count == 2)
  }

  @Test("Every pack says what it has", arguments: try DataFolder.embedded.languages())
  func levels(language: String) throws {
    let level = try PackLevel(.embedded, language: language)
    #expect(level.language == language && level.files.contains("identity"))
    #expect(level.measures.allSatisfy { $0.value <= 1 && $0.cases > 0 && !$0.basis.isEmpty })
  }
}
