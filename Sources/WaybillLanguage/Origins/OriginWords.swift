import WaybillKnowledge
import WaybillText

/// What the words of `origins.tsv` say of whose text it is.
enum OriginWord: String, CaseIterable, Sendable {
  /// Names the text itself: "this article".
  case subject
  /// Says behind a subject that the text came out elsewhere: "was originally published".
  case published
  /// Says so without a subject, where a line or sentence starts: "Originally published".
  case bare
  /// Says that somebody else's text is used by leave: a name may lack.
  case permission
  /// Says that it's a translation.
  case translated
  /// Stands for agencies that aren't named: "agencies".
  case wire
  /// Words beside an agency's tag in a credit: "with", "source", "and".
  case with
  /// "by" before an author.
  case by
  /// Small words between a credit and the name.
  case link
  /// Says that a credit is a picture's.
  case picture
  /// Dates a credit, beside the words of `sections.tsv`.
  case date
}

/// The words of `origins.tsv` of all languages together, since pages mix them, and the words that
/// date a line.
struct OriginLexicon: Sendable {
  private let words: WordClasses<OriginWord>
  private var dates = PhraseTrie(key: .fold)

  init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    var tables: [Table] = []
    for code in ["_common"] + (try data.languages()) {
      if let table = try data.table("origins", language: code) { tables.append(table) }
      guard let table = try data.table("sections", language: code) else { continue }
      let words = try table.column("words")
      for row in 0..<table.count where table.string(row, 1) == SectionPlace.date.rawValue {
        for form in try table.forms(row, words) { dates.insert(atomizer.learn(form.bytes), value: 0) }
      }
    }
    words = try WordClasses(tables, key: .lower, &atomizer)
  }

  /// The longest phrase at an atom.
  func match(_ atoms: [Atom], at: Int, limit: Int) -> WordClasses<OriginWord>.Match? {
    words.match(atoms, at: at, limit: limit)
  }

  /// True where an atom is, or starts, a month's or day's name.
  func isDate(_ atoms: [Atom], at: Int, limit: Int) -> Bool {
    dates.longestMatch(atoms, at: at, limit: limit) != nil
      || words.match(atoms, at: at, limit: limit)?.has(.date) ?? false
  }
}

/// The names and tags of outlets in a text.
struct OutletNames: Sendable {
  private var trie = PhraseTrie(key: .fold)
  private let outlets: [Outlet]

  init(_ table: OutletTable, _ atomizer: inout Atomizer) {
    outlets = table.outlets
    for (index, outlet) in table.outlets.enumerated() {
      // A domain in a text is an address or a name: `INTERFAX.RU`.
      for name in [outlet.name] + outlet.aliases + outlet.tags + outlet.domains {
        trie.insert(atomizer.learn(Array(name.utf8)), value: Int32(index))
      }
    }
  }

  /// The outlet whose name starts at an atom; of several, one that writes in the language.
  func match(_ atoms: [Atom], at: Int, limit: Int, language: String?) -> (outlet: Outlet, end: Int)? {
    guard let found = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    let candidates = found.values.map { outlets[Int($0)] }
    let own = candidates.first { language.map($0.languages.contains) ?? false }
    guard let outlet = own ?? candidates.first else { return nil }
    return (outlet, found.end)
  }

  /// The same, for agencies alone.
  func agency(_ atoms: [Atom], at: Int, limit: Int, language: String?) -> (outlet: Outlet, end: Int)? {
    guard let found = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    let candidates = found.values.map { outlets[Int($0)] }.filter { $0.type == .agency }
    let own = candidates.first { language.map($0.languages.contains) ?? false }
    guard let outlet = own ?? candidates.first else { return nil }
    return (outlet, found.end)
  }
}
