import WaybillKnowledge

/// The wording of lines that are none of an article's text: `Data/html/phrases.tsv`.
struct HTMLPhrases: Sendable {
  /// What a line does.
  enum Kind: String, Sendable {
    case about, related, boilerplate, comments
  }

  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var kind: Kind
    var isWhole: Bool
  }

  /// The phrases by their first two bytes.
  private var phrases: [UInt16: [Phrase]] = [:]
  /// What marks a line with a link as boilerplate wherever it stands.
  private var within: [[UInt8]] = []
  /// Longer lines are never looked at.
  private static let longest = 400

  init() {}

  /// Reads the table; throws `DataError` where it is broken.
  init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("html/phrases.tsv")
    let (kind, place) = (try table.column("kind"), try table.column("place"))
    let column = try table.column("phrases")
    for row in 0..<table.count {
      let position = table.string(row, place)
      guard let known = Kind(rawValue: table.string(row, kind)),
        ["start", "whole", "within"].contains(position)
      else {
        throw DataError(file: table.path, line: table.line(row), problem: "no known kind and place")
      }
      if position == "within" {
        within += table.list(row, column, separator: 0x7C)
        continue
      }
      for bytes in table.list(row, column, separator: 0x7C) where bytes.count >= 2 {
        let phrase = Phrase(bytes: bytes, kind: known, isWhole: position == "whole")
        phrases[Self.key(bytes[0], bytes[1]), default: []].append(phrase)
      }
    }
  }

  private static func key(_ a: UInt8, _ b: UInt8) -> UInt16 { UInt16(a) << 8 | UInt16(b) }

  /// What a line does, and whether the phrase is all of it.
  func match(_ line: ArraySlice<UInt8>, hasLink: Bool) -> (kind: Kind, isAll: Bool)? {
    guard line.count >= 2, line.count <= Self.longest else { return nil }
    let folded = Self.folded(line)
    if let start = start(folded) { return start }
    return hasLink && within.contains { Self.holds(folded, $0) } ? (.boilerplate, false) : nil
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count, let first = part.first else { return false }
    return (0...text.count - part.count).contains { text[$0] == first && text[$0...].starts(with: part) }
  }

  private func start(_ folded: [UInt8]) -> (kind: Kind, isAll: Bool)? {
    let start = Self.skippingSigns(folded)
    guard start + 2 <= folded.count, let candidates = phrases[Self.key(folded[start], folded[start + 1])]
    else {
      return nil
    }
    for phrase in candidates where folded[start...].starts(with: phrase.bytes) {
      let end = start + phrase.bytes.count
      let isAll = Self.skippingSigns(folded, from: end) == folded.count
      if phrase.isWhole, !isAll { continue }
      // Not within a word.
      if !isAll, Self.isLetter(phrase.bytes[phrase.bytes.count - 1]), Self.isLetter(folded[end]) { continue }
      return (phrase.kind, isAll)
    }
    return nil
  }

  /// ASCII quickly, all else by Unicode.
  private static func folded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    if line.allSatisfy({ $0 < 0x80 }) { return line.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
    return Array(String(decoding: line, as: UTF8.self).lowercased().utf8)
  }

  /// Numbers and ASCII signs other than `©`.
  private static func skippingSigns(_ line: [UInt8], from start: Int = 0) -> Int {
    var at = start
    while at < line.count, line[at] < 0x80, !isLetter(line[at]) { at += 1 }
    return at
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0xC3 }
}
