import WaybillKnowledge
import WaybillText

/// One pass over a range of atoms that decides after each final sign and at each line break.
struct SentenceWalk {
  let reader: SentenceReader
  let atoms: [Atom]
  let bytes: [UInt8]
  let range: Range<Int>
  /// By atom of the range: the classes of the abbreviation that ends there.
  private var labels: [UInt32]
  /// True where a full stop stands inside an abbreviation.
  private var isInner: [Bool]
  private let lines: LineBreaks

  init(_ reader: SentenceReader, _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) {
    self.reader = reader
    self.atoms = atoms
    self.bytes = bytes
    self.range = range
    labels = Array(repeating: 0, count: range.count)
    isInner = Array(repeating: false, count: range.count)
    lines = LineBreaks(reader, atoms, bytes, range)
    markAbbreviations()
  }

  private mutating func markAbbreviations() {
    var covered = range.lowerBound
    for at in range where at >= covered && atoms[at].isWord {
      guard let match = reader.words.match(atoms, at: at, limit: range.upperBound) else { continue }
      covered = match.atoms.upperBound
      let last = match.atoms.upperBound - 1
      labels[last - range.lowerBound] |= match.labels
      for inner in at..<last where reader.signs.sign(atoms[inner]) == .point {
        isInner[inner - range.lowerBound] = true
      }
    }
  }

  mutating func sentences() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    var list = marker(at: start)
    func emit(_ end: Int) {
      found.append(start..<end)
      start = end
      list = marker(at: end)
    }
    while at < range.upperBound {
      if at > start, startsItem(at, list) || lines.breaks(before: at) { emit(at) }
      guard let final = finalSigns(at) else {
        at += 1
        continue
      }
      let end = closing(after: final.end)
      if end < range.upperBound, end > start, ends(final, closedAt: end, sentence: start) { emit(end) }
      at = end
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  // MARK: Signs

  /// A run of signs that may end a sentence.
  private struct FinalSigns {
    var start: Int
    var end: Int
    var kind: SignClass
  }

  private func sign(_ at: Int) -> SignClass? { at < range.upperBound ? reader.signs.sign(atoms[at]) : nil }

  private func endsInPoint(_ at: Int) -> Bool {
    atoms[at].flags.contains(.dotted) && bytes[Int(atoms[at].end) - 1] == 0x2E
  }

  private func finalSigns(_ at: Int) -> FinalSigns? {
    if endsInPoint(at) { return FinalSigns(start: at, end: at + 1, kind: .point) }
    guard let first = sign(at), Self.isFinal(first), !isInner[at - range.lowerBound] else { return nil }
    // A sign that is set before a word (`!Kung`, `.NET`) ends nothing.
    if atoms[at].hasSpaceBefore, at + 1 < range.upperBound, !atoms[at + 1].hasSpaceBefore,
      atoms[at + 1].kind == .word || atoms[at + 1].isDigits
    {
      return nil
    }
    var end = at + 1
    var kind = first
    var points = first == .point ? 1 : 0
    while end < range.upperBound, let next = sign(end), Self.isFinal(next),
      !atoms[end].flags.contains(.lineBreakBefore)
    {
      if atoms[end].hasSpaceBefore {
        // Spaced dots of an ellipsis.
        guard next == .point, kind == .point || kind == .ellipsis,
          end + 1 >= range.upperBound || atoms[end + 1].hasSpaceBefore || sign(end + 1) != nil
        else { break }
      }
      if next == .point { points += 1 }
      if next == .terminator || next == .full { kind = next }
      end += 1
    }
    if points >= 2 && kind == .point || first == .ellipsis && kind == .point { kind = .ellipsis }
    return FinalSigns(start: at, end: end, kind: kind)
  }

  private static func isFinal(_ sign: SignClass) -> Bool {
    sign == .point || sign == .terminator || sign == .full || sign == .ellipsis
  }

  /// The index behind the quotation marks, brackets and note numbers that close at `at`.
  private func closing(after start: Int) -> Int {
    var at = start
    while at < range.upperBound, !atoms[at].flags.contains(.lineBreakBefore) {
      if let note = noteEnd(at) {
        at = note
        continue
      }
      guard let sign = sign(at), closes(at, sign) else { break }
      at += 1
      while at < range.upperBound, let final = self.sign(at), Self.isFinal(final), !atoms[at].hasSpaceBefore {
        at += 1
      }
    }
    return at
  }

  private func closes(_ at: Int, _ sign: SignClass) -> Bool {
    let isTight = !atoms[at].hasSpaceBefore
    let hasSpaceAfter = at + 1 >= range.upperBound || atoms[at + 1].hasSpaceBefore || self.sign(at + 1) != nil
    switch sign {
    case .close: return true
    case .closeQuote: return isTight || hasSpaceAfter
    case .quote, .openQuote: return isTight && hasSpaceAfter
    default: return false
    }
  }

  /// The index behind a note's number: `[1]`, or figures set right behind the final sign.
  private func noteEnd(_ at: Int) -> Int? {
    if atoms[at].isDigits, !atoms[at].hasSpaceBefore, at - 2 >= range.lowerBound,
      !atoms[at - 1].hasSpaceBefore
    {
      guard atoms[at - 2].isWord && !atoms[at - 2].isCapitalised || sign(at - 2) == .close else { return nil }
      var end = at + 1
      while end < range.upperBound, atoms[end].isDigits, atoms[end].hasSpaceBefore { end += 1 }
      return end < range.upperBound && !atoms[end].hasSpaceBefore ? nil : end
    }
    guard at + 2 < range.upperBound, sign(at) == .open, !atoms[at].hasSpaceBefore, atoms[at + 1].isDigits,
      sign(at + 2) == .close
    else { return nil }
    return at + 3
  }

  // MARK: Decisions

  private func ends(_ final: FinalSigns, closedAt end: Int, sentence start: Int) -> Bool {
    let next = atoms[end]
    if final.kind == .full || next.flags.contains(.paragraphBefore) { return true }
    if !next.hasSpaceBefore { return lacksSpace(final, before: end) }
    if let mark = marker(at: start), mark.end == final.end { return false }
    if sign(end) == .bullet || opensList(end) { return true }
    if sign(end) == .separator || sign(end) == .close { return false }
    let opener = firstWord(from: end)
    if opener < range.upperBound, lines.isLowerCase(opener) { return false }
    let here = labels[final.end - 1 - range.lowerBound]
    switch final.kind {
    case .terminator: return !has(here, .name) || isStarter(opener)
    case .ellipsis: return !isBracketed(final, end) || isStarter(opener)
    default: return pointEnds(final, here, opener, sentence: start)
    }
  }

  private func pointEnds(_ final: FinalSigns, _ here: UInt32, _ opener: Int, sentence start: Int) -> Bool {
    let before = final.start - 1
    if has(here, .title) || has(here, .never) { return false }
    if has(here, .number), opener < range.upperBound, atoms[opener].isDigits { return false }
    if has(here, .time) { return hasWords(start..<final.start) && !isOf(.day, opener) }
    if has(here, .may) || endsInPoint(final.start) {
      return hasWords(start..<final.start) && (isStarter(opener) || isOf(.title, opener))
    }
    guard before >= start, !atoms[final.start].hasSpaceBefore else { return true }
    if isInitial(before) {
      return before > start && lines.isLowerCase(before - 1) && isStarter(opener)
    }
    if atoms[before].isDigits {
      if isOf(.afterNumber, opener) { return false }
      return before > start && sign(before - 1) != .bullet
    }
    return true
  }

  private func has(_ labels: UInt32, _ label: AbbreviationClass) -> Bool {
    labels & WordClasses<AbbreviationClass>.bit(label) != 0
  }

  private func isOf(_ label: AbbreviationClass, _ at: Int) -> Bool {
    guard at < range.upperBound else { return false }
    return reader.words.match(atoms, at: at, limit: range.upperBound)?.has(label) ?? false
  }

  private func isStarter(_ at: Int) -> Bool {
    guard at < range.upperBound else { return false }
    return atoms[at].isCapitalised && reader.words.match(atoms, at: at, limit: at + 1)?.has(.starter) ?? false
  }

  /// The first atom from `at` on that is no opening mark or dash.
  private func firstWord(from start: Int) -> Int {
    var at = start
    while let sign = sign(at) {
      guard sign != .point, sign != .terminator, sign != .full else { break }
      at += 1
    }
    return at
  }

  /// Enough words for a sentence before an abbreviation that may end it.
  private func hasWords(_ part: Range<Int>) -> Bool {
    var words = 0
    for at in part where atoms[at].isWord && atoms[at].end - atoms[at].start > 1 { words += 1 }
    return words >= 2
  }

  private func isInitial(_ at: Int) -> Bool {
    let atom = atoms[at]
    guard atom.isWord, atom.isCapitalised else { return false }
    // `°C` is no initial.
    guard atom.hasSpaceBefore || at == range.lowerBound || sign(at - 1) != nil else { return false }
    return atom.end - atom.start == (bytes[Int(atom.start)] < 0x80 ? 1 : 2)
  }

  private func isBracketed(_ final: FinalSigns, _ end: Int) -> Bool {
    final.start > range.lowerBound && sign(final.start - 1) == .open && end > final.end
  }

  /// True for a space that was forgotten behind a full stop: `word.Next`, outside addresses.
  private func lacksSpace(_ final: FinalSigns, before end: Int) -> Bool {
    let before = final.start - 1
    guard final.end == end, before >= range.lowerBound, final.kind != .ellipsis,
      !atoms[final.start].hasSpaceBefore,
      atoms[end].isWord, atoms[end].isCapitalised, !atoms[end].flags.contains(.allCapitals),
      labels[final.start - range.lowerBound] == 0, !isAddress(around: final.start)
    else { return false }
    let word = atoms[before]
    let isOpener = isStarter(end) || isOf(.title, end)
    if word.isDigits { return isOpener }
    return word.isWord && word.end - word.start >= 3 && (!word.isCapitalised || isOpener)
  }

  /// True when the run without spaces around an atom is a web or mail address.
  private func isAddress(around at: Int) -> Bool {
    var points = 0
    var first = at
    while first > range.lowerBound, !atoms[first].hasSpaceBefore { first -= 1 }
    var probe = first
    while probe < range.upperBound, probe == first || !atoms[probe].hasSpaceBefore {
      switch bytes[Int(atoms[probe].start)] {
      case 0x40, 0x2F, 0x5F, 0x3D, 0x26: return true
      case 0x2E: points += probe + 1 < range.upperBound && !atoms[probe + 1].hasSpaceBefore ? 1 : 0
      default: break
      }
      probe += 1
    }
    return points > 1
  }

  // MARK: Lists

  private func marker(at start: Int) -> ListMarker? {
    var at = start
    while sign(at) == .bullet { at += 1 }
    return ListMarker(atoms, bytes, at: at, limit: range.upperBound)
  }

  private func startsItem(_ at: Int, _ list: ListMarker?) -> Bool {
    guard atoms[at].hasSpaceBefore else { return false }
    if sign(at) == .bullet { return isBullet(at) }
    guard let list else { return false }
    return ListMarker(atoms, bytes, at: at, limit: range.upperBound)?.follows(list) ?? false
  }

  /// True where the first mark of a list stands.
  private func opensList(_ at: Int) -> Bool {
    guard let mark = ListMarker(atoms, bytes, at: at, limit: range.upperBound), !atoms[at].isCapitalised
    else {
      return false
    }
    return mark.isBracketed || mark.value == 1 || mark.roman == 1
  }

  /// A middle dot between spaces separates; at a line's start, or another sign, it is a bullet.
  private func isBullet(_ at: Int) -> Bool {
    bytes[Int(atoms[at].start)] != 0xC2 || atoms[at].flags.contains(.lineBreakBefore)
  }
}
