public import WaybillKnowledge
public import WaybillText

/// Tells the language of a document or of one paragraph by its frequent words, letters and script.
///
/// Knows more languages than there are packs, so that a text in another language is not taken for
/// one of them. Integers only: the same text always gives the same answer.
public struct LanguageIdentifier: Sendable {
  private enum Kind: String {
    case word, letter, script
  }

  private struct Vote: Sendable {
    var language: Int32
    var weight: Int32
  }

  private struct Script: Sendable {
    var language: Int
    /// Kana outweigh the Chinese characters beside them, Persian letters the Arabic ones.
    var weight: Int
    var first: UInt32
    var last: UInt32
  }

  /// Codes in the order in which the data names them.
  private var languages: [String] = []
  /// From a word to the place of its last vote, plus one.
  private var words = WordTable()
  private var votes: [(vote: Vote, next: Int32)] = []
  private var letters: [UInt32: [Vote]] = [:]
  private var scripts: [Script] = []

  /// Reads the identity tables of all packs and the common one.
  public init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    for code in ["_common"] + (try data.languages()) {
      guard let table = try data.table("identity", language: code) else { continue }
      let language = try table.column("language")
      for row in 0..<table.count where !languages.contains(table.string(row, language)) {
        languages.append(table.string(row, language))
      }
      try read(table, &atomizer)
    }
  }

  private mutating func read(_ table: Table, _ atomizer: inout Atomizer) throws(DataError) {
    for row in 0..<table.count {
      let language = languages.firstIndex(of: table.string(row, 0)) ?? 0
      guard let weight = Int32(table.string(row, 2)) else {
        throw DataError(file: table.path, line: table.line(row), problem: "the weight is no number")
      }
      let vote = Vote(language: Int32(language), weight: weight)
      switch try table.value(Kind.self, row, 1) {
      case .word:
        for word in table.list(row, 3, separator: 0x7C) { add(vote, to: atomizer.learn(word)) }
      case .letter:
        for scalar in table.string(row, 3).unicodeScalars { letters[scalar.value, default: []].append(vote) }
      case .script:
        let ends = table.string(row, 3).split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard ends.count == 2 else {
          throw DataError(
            file: table.path, line: table.line(row), problem: "a script is 'first-last' in hexadecimal")
        }
        scripts.append(Script(language: language, weight: Int(weight), first: ends[0], last: ends[1]))
      }
    }
  }

  private mutating func add(_ vote: Vote, to atoms: [Atom]) {
    guard atoms.count == 1, let word = atoms.first?.lower else { return }
    votes.append((vote, Int32(truncatingIfNeeded: words.value(word)) - 1))
    words.set(word, UInt64(votes.count))
  }

  /// The ISO 639-1 code of the language, or nil when the atoms don't tell.
  public func language(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    var scores = [Int](repeating: 0, count: languages.count)
    var wordCount = 0
    for at in range where atoms[at].isWord {
      wordCount += 1
      var place = Int(truncatingIfNeeded: words.value(atoms[at].lower)) - 1
      while place >= 0 {
        scores[Int(votes[place].vote.language)] += 4 * Int(votes[place].vote.weight)
        place = Int(votes[place].next)
      }
    }
    let letterCount = addLetters(
      bytes, Int(atoms[range.lowerBound].start)..<Int(atoms[range.upperBound - 1].end), &scores)
    if let code = script(letterCount) { return code }
    return best(scores, words: wordCount)
  }

  /// The letters beyond ASCII: adds their votes and counts those of each script.
  private func addLetters(_ bytes: [UInt8], _ range: Range<Int>, _ scores: inout [Int]) -> (
    total: Int, scripts: [Int]
  ) {
    var counts = [Int](repeating: 0, count: scripts.count)
    var total = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let lead = bytes[at]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      defer { at += width }
      if width == 1 {
        if lead | 0x20 >= 0x61 && lead | 0x20 <= 0x7A { total += 1 }
        continue
      }
      guard at + width <= bytes.count else { break }
      var scalar = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
      for next in 1..<width { scalar = scalar << 6 | UInt32(bytes[at + next] & 0x3F) }
      if let votes = letters[scalar] { for vote in votes { scores[Int(vote.language)] += Int(vote.weight) } }
      guard scalar < 0x2000 || scalar > 0x206F else { continue }
      total += 1
      for (index, script) in scripts.enumerated() where scalar >= script.first && scalar <= script.last {
        counts[index] += 1
      }
    }
    return (total, counts)
  }

  /// The language of a script that a twelfth of the letters belong to.
  private func script(_ letters: (total: Int, scripts: [Int])) -> String? {
    var found: String?
    var most = 0
    for (script, count) in zip(scripts, letters.scripts) where count > 0 && count * 12 >= letters.total {
      if count * script.weight > most {
        most = count * script.weight
        found = languages[script.language]
      }
    }
    return found
  }

  private func best(_ scores: [Int], words: Int) -> String? {
    var best = 0
    var second = 0
    for index in scores.indices.dropFirst() {
      if scores[index] > scores[best] {
        second = best
        best = index
      } else if second == best || scores[index] > scores[second] {
        second = index
      }
    }
    guard scores.indices.contains(best), scores[best] >= 12, scores[best] >= words * 2 else { return nil }
    // A short text must tell clearly.
    if words < 12, scores.count > 1, scores[best] * 4 < scores[second] * 5 { return nil }
    return languages[best]
  }
}
