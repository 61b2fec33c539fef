import WaybillKnowledge
import WaybillText

/// Tells line breaks that end a sentence (headlines, bullets, paragraphs) from wrapped prose.
struct LineBreaks {
  let reader: SentenceReader
  let atoms: [Atom]
  let bytes: [UInt8]
  let range: Range<Int>
  /// The length from which a line counts as wrapped; nil for text whose paragraphs are single lines.
  private let wrap: Int?

  init(_ reader: SentenceReader, _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) {
    self.reader = reader
    self.atoms = atoms
    self.bytes = bytes
    self.range = range
    wrap = Self.wrapLength(atoms, range)
  }

  /// The width to which a text is wrapped: at least three lines nearly as long as the longest,
  /// which is no longer than a printed line.
  private static func wrapLength(_ atoms: [Atom], _ range: Range<Int>) -> Int? {
    var lengths: [Int] = []
    var start = range.lowerBound
    for at in range.dropFirst() where atoms[at].flags.contains(.lineBreakBefore) {
      lengths.append(Int(atoms[at - 1].end - atoms[start].start))
      start = at
    }
    guard let longest = lengths.max(), longest >= 50, longest <= 110 else { return nil }
    return lengths.count { $0 >= longest - 14 } >= 3 ? longest - 14 : nil
  }

  /// True when the line break before an atom ends a sentence.
  func breaks(before at: Int) -> Bool {
    let atom = atoms[at]
    guard atom.flags.contains(.lineBreakBefore) else { return false }
    if atom.flags.contains(.paragraphBefore) { return true }
    if let sign = reader.signs.sign(atom), sign == .bullet || sign == .dash { return true }
    let last = atoms[at - 1]
    if reader.signs.sign(last) == .separator, bytes[Int(last.start)] == 0x2C { return false }
    if let sign = reader.signs.sign(last), sign == .point || sign == .terminator || sign == .separator {
      return !isLowerCase(at)
    }
    if isOpenWord(at - 1) { return false }
    let length = Int(last.end - atoms[lineStart(before: at)].start)
    if isLowerCase(at) { return length < 45 }
    return length < (wrap ?? Int.max)
  }

  private func lineStart(before at: Int) -> Int {
    var start = at - 1
    while start > range.lowerBound, !atoms[start].flags.contains(.lineBreakBefore) { start -= 1 }
    return start
  }

  private func isOpenWord(_ at: Int) -> Bool {
    reader.words.match(atoms, at: at, limit: at + 1)?.has(.open) ?? false
  }

  /// True for a word in lower case of a script that has capitals.
  func isLowerCase(_ at: Int) -> Bool {
    let atom = atoms[at]
    guard atom.isWord, !atom.isCapitalised else { return false }
    let lead = bytes[Int(atom.start)]
    // Latin, Greek, Cyrillic and Armenian have two cases, and so have the Latin letters at U+1E00.
    return lead < 0xD7 || lead == 0xE1 && bytes[Int(atom.start) + 1] >= 0xB8
  }
}
