import Testing
import WaybillKnowledge
import WaybillMentions
import WaybillText

/// The readers of numbers, money and dates of one language, and their findings as short notes.
private struct Readers {
  let atomizer: Atomizer
  let numberReader: NumberReader
  let moneyReader: MoneyReader
  let dateReader: DateReader

  init(_ language: String) throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    numberReader = try NumberReader(.embedded, language: language, &atomizer)
    moneyReader = try MoneyReader(.embedded, language: language, &atomizer)
    dateReader = try DateReader(.embedded, language: language, &atomizer)
    self.atomizer = atomizer
  }

  private func note(_ quantity: Quantity) -> String {
    func text(_ value: Double?) -> String {
      guard let value else { return "" }
      return value == value.rounded() ? String(Int(value)) : "\(value)"
    }
    let mark = quantity.isApproximate ? "~" : ""
    return quantity.min == quantity.max
      ? mark + text(quantity.min) : mark + text(quantity.min) + ".." + text(quantity.max)
  }

  private func span(_ atoms: [Atom], _ range: Range<Int>, _ bytes: [UInt8]) -> String {
    let start = Int(atoms[range.lowerBound].start)
    return String(decoding: bytes[start..<Int(atoms[range.upperBound - 1].end)], as: UTF8.self)
  }

  /// `text=min..max`, joined by semicolons; articles are left out.
  func numbers(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let atoms = atomizer.atoms(of: bytes)
    return numberReader.numbers(atoms, bytes, 0..<atoms.count).filter { !$0.isArticle }
      .map { "\(span(atoms, $0.atoms, bytes))=\(note($0.quantity))" }.joined(separator: "; ")
  }

  /// `text=amount currency`.
  func money(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let atoms = atomizer.atoms(of: bytes)
    let range = 0..<atoms.count
    return moneyReader.money(atoms, bytes, range, numbers: numberReader.numbers(atoms, bytes, range))
      .map { "\(span(atoms, $0.atoms, bytes))=\(note($0.amount)) \($0.currency ?? $0.plainUnit ?? "?")" }
      .joined(separator: "; ")
  }

  /// `text=from..to`, or `text=date`; a `?` marks a bare year, a `@` the day to which a count reckons.
  func dates(_ text: String, _ reference: String?) -> String {
    let bytes = Array(text.utf8)
    let atoms = atomizer.atoms(of: bytes)
    return dateReader.dates(atoms, bytes, 0..<atoms.count, reference: reference.flatMap { PartialDate($0) })
      .map { date in
        let from = date.from?.description ?? ""
        let to = date.to?.description ?? ""
        let value = from == to && !from.isEmpty ? from : "\(from)..\(to)"
        let mark = (date.isBareYear ? "?" : "") + (date.counted.map { "@\($0)" } ?? "")
        return "\(span(atoms, date.atoms, bytes))=\(value)\(mark)"
      }.joined(separator: "; ")
  }
}

@Suite("Numbers, money and dates")
struct QuantityTests {
  @Test("Numbers, in four languages", arguments: ["en", "fr", "de", "es"])
  func numbers(language: String) throws {
    let readers = try Readers(language)
    for (text, expected) in QuantityExamples.numbers[language] ?? [] {
      #expect(readers.numbers(text) == expected, "\(text)")
    }
  }

  @Test("Sums of money, in four languages", arguments: ["en", "fr", "de", "es"])
  func money(language: String) throws {
    let readers = try Readers(language)
    for (text, expected) in QuantityExamples.money[language] ?? [] {
      #expect(readers.money(text) == expected, "\(text)")
    }
  }

  /// The texts are read on Friday, 12 April 2024.
  @Test("Dates, in four languages", arguments: ["en", "fr", "de", "es"])
  func dates(language: String) throws {
    let readers = try Readers(language)
    for (text, expected) in QuantityExamples.dates[language] ?? [] {
      #expect(readers.dates(text, "2024-04-12") == expected, "\(text)")
    }
  }

  @Test("Without a day of reading nothing is guessed")
  func noReference() throws {
    let english = try Readers("en")
    #expect(english.dates("signed on 19 March and yesterday", nil) == "19 March=--03-19; yesterday=..")
    #expect(english.dates("by the end of next year", nil) == "by the end of next year=..")
    #expect(english.dates("delivered in May 2023", nil) == "May 2023=2023-05")
  }

  @Test("Every prefix of a text is read without a trap")
  func prefixes() throws {
    for language in ["en", "fr", "de", "es"] {
      let readers = try Readers(language)
      let texts =
        (QuantityExamples.numbers[language] ?? []) + (QuantityExamples.money[language] ?? [])
        + (QuantityExamples.dates[language] ?? [])
      for (text, _) in texts {
        for length in 0...text.count {
          let prefix = String(text.prefix(length))
          _ = readers.numbers(prefix)
          _ = readers.money(prefix)
          _ = readers.dates(prefix, "2024-04-12")
        }
      }
    }
  }
}
