/// How the words of a language's forms are inflected (`inflections.tsv`).
///
/// A word of a form may carry a class behind `~` (`ruso~o`). Its last letters, as many as the class
/// drops, give way to each of the class's endings in turn. Where several words of a form carry
/// classes with as many endings, they go along ending by ending (`Vereinigte~adj Staat~n`), else
/// every combination is a form. A class may name the case of each of its endings (`cases`); endings
/// that look alike are one form in several cases.
public struct Inflections: Sendable {
  private struct Class: Sendable {
    var drop: [UInt8]
    var endings: [[UInt8]]
    /// The case of each ending; empty where the language doesn't mark them.
    var cases: [GrammaticalCases] = []
  }

  /// A spelling with its cases.
  struct Inflected {
    var bytes: [UInt8]
    var cases: GrammaticalCases
  }
  private var classes: [String: Class] = [:]

  /// Reads the classes: the columns `class`, `drop` and `endings` (between `|`, may be empty), and `cases` where there
  /// is such a column (as many as endings, or none).
  public init(_ table: Table) throws(DataError) {
    let (name, drop, endings) =
      (try table.column("class"), try table.column("drop"), try table.column("endings"))
    let cases = table.columns.firstIndex(of: "cases")
    for row in 0..<table.count {
      let parts = table.bytes(row, endings).split(separator: 0x7C, omittingEmptySubsequences: false)
      var entry = Class(drop: table.bytes(row, drop), endings: parts.map(Array.init))
      if let cases { entry.cases = try Self.cases(table, row, cases, count: parts.count) }
      let known = classes.updateValue(entry, forKey: table.string(row, name))
      if known != nil {
        throw DataError(
          file: table.path, line: table.line(row),
          problem: "the class '\(table.string(row, name))' stands twice")
      }
    }
  }

  private static func cases(_ table: Table, _ row: Int, _ column: Int, count: Int) throws(DataError)
    -> [GrammaticalCases]
  {
    let names = table.list(row, column, separator: 0x7C)
    let cases = names.compactMap { GrammaticalCases(named: String(decoding: $0, as: UTF8.self)) }
    guard cases.count == names.count, cases.isEmpty || cases.count == count else {
      throw DataError(
        file: table.path, line: table.line(row),
        problem: "the cases are unknown, or not as many as the endings")
    }
    return cases
  }

  /// All inflected spellings of a form, those that look alike as one; nil when a class isn't known or a word lacks what it drops.
  func expand(_ form: [UInt8]) -> [Inflected]? {
    var pieces: [[Inflected]] = []
    var at = 0
    while at < form.count {
      let end = form[at...].firstIndex(of: 0x20) ?? form.count
      guard let variants = inflect(form[at..<end]) else { return nil }
      pieces.append(variants)
      at = end + 1
    }
    let counts = Set(pieces.map(\.count).filter { $0 > 1 })
    guard counts.count == 1, let count = counts.first else { return Self.merged(combine(pieces[...])) }
    return Self.merged(
      (0..<count).map { index in
        let words = pieces.map { $0.count == 1 ? $0[0] : $0[index] }
        return Inflected(
          bytes: Array(words.map(\.bytes).joined(separator: [0x20])),
          cases: words.reduce(GrammaticalCases()) { $0.union($1.cases) })
      })
  }

  /// One entry for spellings that look alike, with the cases of all.
  private static func merged(_ forms: [Inflected]) -> [Inflected] {
    var merged: [Inflected] = []
    var places: [[UInt8]: Int] = [:]
    for form in forms {
      if let place = places[form.bytes] {
        merged[place].cases.formUnion(form.cases)
      } else {
        places[form.bytes] = merged.count
        merged.append(form)
      }
    }
    return merged
  }

  private func inflect(_ word: ArraySlice<UInt8>) -> [Inflected]? {
    guard let mark = word.firstIndex(of: 0x7E) else { return [Inflected(bytes: Array(word), cases: [])] }
    let stem = word[..<mark]
    guard let found = classes[String(decoding: word[(mark + 1)...], as: UTF8.self)],
      stem.count >= found.drop.count, Array(stem.suffix(found.drop.count)) == found.drop
    else { return nil }
    let head = stem.dropLast(found.drop.count)
    return found.endings.indices.map {
      Inflected(bytes: head + found.endings[$0], cases: found.cases.isEmpty ? [] : found.cases[$0])
    }
  }

  private func combine(_ pieces: ArraySlice<[Inflected]>) -> [Inflected] {
    guard let first = pieces.first else { return [] }
    let rest = combine(pieces.dropFirst())
    if rest.isEmpty { return first }
    return first.flatMap { head in
      rest.map { Inflected(bytes: head.bytes + [0x20] + $0.bytes, cases: head.cases.union($0.cases)) }
    }
  }
}
