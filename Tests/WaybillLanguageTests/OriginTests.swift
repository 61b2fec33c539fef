import Testing
import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// Whose text a document is: agencies' stories, republications, translations, and look-alikes.
@Suite struct OriginTests {
  struct Readers: Sendable {
    var atomizer: Atomizer
    var sections: SectionReader
    var identifier: LanguageIdentifier
    var origins: OriginReader

    init() throws(DataError) {
      var atomizer = Atomizer(folding: try Folding(.embedded))
      sections = try SectionReader(.embedded, &atomizer)
      identifier = try LanguageIdentifier(.embedded, &atomizer)
      origins = try OriginReader(.embedded, outlets: try OutletTable(.embedded), &atomizer)
      self.atomizer = atomizer
    }

    func origin(_ example: OriginExample) -> Origin? {
      var document = Document(id: "1", text: Array(example.text.utf8))
      document.author = example.author
      document.publisher = example.publisher
      document.url = example.url
      let atoms = atomizer.atoms(of: document.text)
      let parts = sections.sections(document.text, atoms, title: nil)
      let language = identifier.language(atoms, document.text, atoms.indices)
      return origins.origin(of: document, atoms, parts, language: language, atomizer)
    }
  }

  private static let readers = Result { () throws(DataError) in try Readers() }

  @Test(
    arguments: OriginExample.datelines + OriginExample.credits + OriginExample.statements + OriginExample.own)
  func originsAreTold(example: OriginExample) throws {
    let origin = try Self.readers.get().origin(example)
    let told = origin.map { "\($0.relation.rawValue) \($0.name.isEmpty ? "?" : $0.name)" }
    #expect(told == example.expected)
  }

  @Test func rangesLieInTheText() throws {
    let readers = try Self.readers.get()
    for text in strangeTexts(400) {
      for tail in ["", "\n\n(AFP)", "\n\nOriginally published by Janes", " (avec AFP", "\n/TASS/"] {
        let example = OriginExample(text + tail, nil, author: text)
        guard let range = readers.origin(example)?.range else { continue }
        #expect(range.end <= (text + tail).utf8.count && !range.isEmpty)
      }
    }
  }
}
