/// How the words of a language's forms are inflected (`inflections.tsv`).
///
/// A word of a form may carry a class behind `~` (`ruso~o`). Its last letters, as many as the class
/// drops, give way to each of the class's endings in turn. Where several words of a form carry
/// classes with as many endings, they go along ending by ending (`Vereinigte~adj Staat~n`), else
/// every combination is a form.
public struct Inflections: Sendable {
  private struct Class: Sendable {
    var drop: [UInt8]
    var endings: [[UInt8]]
  }
  private var classes: [String: Class] = [:]

  /// Reads the classes: the columns `class`, `drop` and `endings` (between `|`, may be empty).
  public init(_ table: Table) throws(DataError) {
    let (name, drop, endings) =
      (try table.column("class"), try table.column("drop"), try table.column("endings"))
    for row in 0..<table.count {
      let parts = table.bytes(row, endings).split(separator: 0x7C, omittingEmptySubsequences: false)
      let known = classes.updateValue(
        Class(drop: table.bytes(row, drop), endings: parts.map(Array.init)), forKey: table.string(row, name))
      if known != nil {
        throw DataError(
          file: table.path, line: table.line(row),
          problem: "the class '\(table.string(row, name))' stands twice")
      }
    }
  }

  /// All inflected spellings of a form; nil when a class isn't known or a word lacks what it drops.
  func expand(_ form: [UInt8]) -> [[UInt8]]? {
    var pieces: [[[UInt8]]] = []
    var at = 0
    while at < form.count {
      let end = form[at...].firstIndex(of: 0x20) ?? form.count
      guard let variants = inflect(form[at..<end]) else { return nil }
      pieces.append(variants)
      at = end + 1
    }
    let counts = Set(pieces.map(\.count).filter { $0 > 1 })
    guard counts.count == 1, let count = counts.first else { return combine(pieces[...]) }
    return (0..<count).map { index in
      Array(pieces.map { $0.count == 1 ? $0[0] : $0[index] }.joined(separator: [0x20]))
    }
  }

  private func inflect(_ word: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard let mark = word.firstIndex(of: 0x7E) else { return [Array(word)] }
    let stem = word[..<mark]
    guard let found = classes[String(decoding: word[(mark + 1)...], as: UTF8.self)],
      stem.count >= found.drop.count, Array(stem.suffix(found.drop.count)) == found.drop
    else { return nil }
    return found.endings.map { stem.dropLast(found.drop.count) + $0 }
  }

  private func combine(_ pieces: ArraySlice<[[UInt8]]>) -> [[UInt8]] {
    guard let first = pieces.first else { return [] }
    let rest = combine(pieces.dropFirst())
    if rest.isEmpty { return first }
    return first.flatMap { head in rest.map { head + [0x20] + $0 } }
  }
}
