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

  @Test("Every pack says what it has", arguments: try DataFolder.embedded.languages())
  func levels(language: String) throws {
    let level = try PackLevel(.embedded, language: language)
    #expect(level.language == language && level.files.contains("identity"))
    #expect(level.measures.allSatisfy { $0.value <= 1 && $0.cases > 0 && !$0.basis.isEmpty })
  }
}
