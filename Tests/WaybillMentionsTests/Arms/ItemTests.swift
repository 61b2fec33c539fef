import Testing
import WaybillText

@testable import WaybillMentions

@Suite("Designations and items")
struct ItemTests {
  private func check(_ examples: [(String, String)], _ language: String) throws {
    let bench = try SentenceBench.of(language)
    for (text, expected) in examples { #expect(bench.items(text) == expected, "\(text)") }
  }

  @Test("Names in the catalogue, with their variants", arguments: ["en", "fr"])
  func names(language: String) throws { try check(ItemExamples.names[language] ?? [], language) }

  @Test("One name in many spellings") func spellings() throws { try check(ItemExamples.spellings, "en") }

  @Test("Names outside the catalogue need a class word", arguments: ["en", "fr"])
  func unknownNames(language: String) throws { try check(ItemExamples.unknown[language] ?? [], language) }

  @Test("Counts, units and conditions", arguments: ["en", "fr"])
  func counts(language: String) throws { try check(ItemExamples.counts[language] ?? [], language) }

  @Test("Words and counts that stand again for something", arguments: ["en", "fr"])
  func standIns(language: String) throws { try check(ItemExamples.standIns[language] ?? [], language) }

  @Test("A name that is also an ordinary word says so")
  func ambiguity() throws {
    let bench = try SentenceBench.of("en")
    let examples = [
      ("a Leopard", true), ("a Leopard 2A6", false), ("a Javelin", true), ("an FGM-148", false),
    ]
    for (text, isAmbiguous) in examples {
      #expect(bench.view(text).items.map { $0.designations.map(\.isAmbiguous) } == [[isAmbiguous]], "\(text)")
    }
  }

  @Test("A plural ending is no part of the name but of the item")
  func plurals() throws {
    let bench = try SentenceBench.of("en")
    for (text, name) in [
      ("18 F-16s arrived", "F-16"), ("18 Gripens arrived", "Gripen"), ("18 F-16S arrived", "F-16S"),
    ] {
      let view = bench.view(text)
      let item = try #require(view.items.first, "\(text)")
      #expect(item.designations.map { $0.text(view.atoms, view.bytes) } == [name], "\(text)")
      #expect(
        String(decoding: view.bytes[..<view.byteRange(item.atoms).end], as: UTF8.self) + " arrived" == text)
    }
  }

  @Test("Items ascend without overlap, whatever the words")
  func order() throws {
    for language in ["en", "fr"] {
      let bench = try SentenceBench.of(language)
      let texts = [ItemExamples.names, ItemExamples.counts, ItemExamples.unknown].flatMap {
        ($0[language] ?? []).map(\.0)
      }
      for (first, second) in zip(texts, texts.dropFirst()) {
        let items = bench.view(first + " " + second).items
        for (a, b) in zip(items, items.dropFirst()) {
          #expect(a.atoms.upperBound <= b.atoms.lowerBound, "\(first) \(second)")
        }
        for item in items {
          #expect(
            item.atoms.lowerBound <= item.core.lowerBound && item.core.upperBound <= item.atoms.upperBound)
        }
      }
    }
  }

  @Test("Known gaps", arguments: ["en", "fr"])
  func notYet(language: String) throws {
    let bench = try SentenceBench.of(language)
    for (text, expected) in ItemExamples.notYet[language] ?? [] {
      withKnownIssue("\(text)") { #expect(bench.items(text) == expected) }
    }
  }
}
