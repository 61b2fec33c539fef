/// Walks over UTF-8 bytes and yields one piece after the other, with its folded forms.
struct AtomScanner {
  private var at: Int
  private var limit: Int?
  private var atTextStart: Bool
  /// The last piece in lower case with accents.
  private(set) var lower: [UInt8] = []
  /// The last piece in lower case without accents.
  private(set) var folded: [UInt8] = []

  init(at: Int = 0, end: Int? = nil) {
    self.at = at
    limit = end
    atTextStart = at == 0
  }

  mutating func next(_ bytes: Span<UInt8>, _ folding: Folding) -> AtomPiece? {
    let end = limit ?? bytes.count
    var flags = skipSpace(bytes, end)
    guard at < end else { return nil }
    let start = at
    lower.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    let first = Scalar(bytes, at)
    let kind: Atom.Kind
    if first.isDigit {
      kind = .digits
      takeDigits(bytes, end)
    } else if first.isLetter {
      kind = .word
      takeWord(bytes, end, folding, &flags)
    } else {
      at += first.width
      lower.append(contentsOf: bytes, from: start, to: at)
      folded = lower
      kind = first.isGlue && isJoined(bytes, start, end) ? .glue : .punctuation
    }
    return AtomPiece(start: start, end: at, kind: kind, flags: flags)
  }

  /// The next piece where it is plain ASCII and stands alone, as most do; else nil, and nothing is taken.
  ///
  /// Gives what `next` would give: that way handles everything.
  mutating func plain(_ bytes: Span<UInt8>) -> Atom? {
    guard limit == nil, let space = plainSpace(bytes) else { return nil }
    let start = space.end
    var flags = space.flags
    let end = bytes.count
    let first = bytes[start]
    var stop = start
    var state = WordNumber.start
    let kind: Atom.Kind
    if first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
      kind = .word
      var capitals = 0
      while stop < end, bytes[stop] | 0x20 >= 0x61, bytes[stop] | 0x20 <= 0x7A {
        capitals += bytes[stop] < 0x61 ? 1 : 0
        state = WordNumber.step(state, bytes[stop] | 0x20)
        stop += 1
      }
      if first < 0x61 { flags.insert(.initialCapital) }
      // A single capital may open a dotted abbreviation.
      if capitals == 1, stop == start + 1, stop < end, bytes[stop] == 0x2E { return nil }
      if capitals > 1, capitals == stop - start { flags.insert(.allCapitals) }
    } else if first >= 0x30, first <= 0x39 {
      kind = .digits
      while stop < end, bytes[stop] >= 0x30, bytes[stop] <= 0x39 {
        state = WordNumber.step(state, bytes[stop])
        stop += 1
      }
    } else if first < 0x80, first != 0x2D, first != 0x27 {
      kind = .punctuation
      state = WordNumber.step(state, first)
      stop += 1
    } else {
      return nil
    }
    // A letter or digit beyond ASCII, or an accent, may go on with it.
    if kind != .punctuation, stop < end, bytes[stop] >= 0x80 { return nil }
    at = stop
    atTextStart = false
    let number = WordNumber.end(state)
    return Atom(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: stop), lower: number,
      fold: number, kind: kind, flags: flags)
  }

  /// Behind the ASCII white space that comes next, with what it says of the atom behind it; nil at the text's end.
  @inline(__always)
  private func plainSpace(_ bytes: Span<UInt8>) -> (end: Int, flags: Atom.Flags)? {
    var breaks = 0
    var start = at
    while start < bytes.count, bytes[start] <= 0x20 || bytes[start] == 0x7F {
      if bytes[start] == 0x0A { breaks += 1 }
      start += 1
    }
    guard start < bytes.count else { return nil }
    var flags: Atom.Flags = atTextStart ? [.spaceBefore, .lineBreakBefore, .paragraphBefore] : []
    if start > at { flags.insert(.spaceBefore) }
    if breaks > 0 { flags.insert(.lineBreakBefore) }
    if breaks > 1 { flags.insert(.paragraphBefore) }
    return (start, flags)
  }

  /// Skips white space and tells what was skipped.
  private mutating func skipSpace(_ bytes: Span<UInt8>, _ end: Int) -> Atom.Flags {
    var flags: Atom.Flags = atTextStart ? [.spaceBefore, .lineBreakBefore, .paragraphBefore] : []
    atTextStart = false
    var breaks = 0
    while at < end {
      let byte = bytes[at]
      if byte == 0x0A {
        breaks += 1
        at += 1
      } else if byte <= 0x20 || byte == 0x7F {
        at += 1
      } else if byte >= 0xC2 {
        let scalar = Scalar(bytes, at)
        guard scalar.isSpace else { break }
        if scalar.value == 0x2028 || scalar.value == 0x2029 { breaks += 1 }
        at += scalar.width
      } else {
        break
      }
      flags.insert(.spaceBefore)
    }
    if breaks > 0 { flags.insert(.lineBreakBefore) }
    if breaks > 1 { flags.insert(.paragraphBefore) }
    return flags
  }

  private mutating func takeDigits(_ bytes: Span<UInt8>, _ end: Int) {
    let start = at
    while at < end {
      let scalar = Scalar(bytes, at)
      guard scalar.isDigit else { break }
      if let digit = scalar.decimalDigit { lower.append(0x30 + digit) }
      at += scalar.width
    }
    if lower.isEmpty { lower.append(contentsOf: bytes, from: start, to: at) }
    folded = lower
  }

  private mutating func takeWord(
    _ bytes: Span<UInt8>, _ end: Int, _ folding: Folding, _ flags: inout Atom.Flags
  ) {
    var letters = 0
    var capitals = 0
    let start = at
    while at < end {
      let scalar = Scalar(bytes, at)
      if scalar.isCombining {
        // A decomposed accent: the composed lower case is what the vocabulary holds.
        Composition.compose(&lower, with: scalar.value)
      } else if scalar.value == 0xAD {
        // A soft hyphen inside a word is no letter.
      } else if scalar.isLetter {
        if folding.isCapital(scalar.value, width: scalar.width, bytes: bytes, at: at) {
          if letters == 0 { flags.insert(.initialCapital) }
          capitals += 1
        }
        letters += 1
        if scalar.value < 0x80 {
          let byte = UInt8(scalar.value | 0x20)
          lower.append(byte)
          folded.append(byte)
        } else {
          folding.append(
            scalar.value, width: scalar.width, bytes: bytes, at: at, lower: &lower, folded: &folded)
        }
      } else {
        break
      }
      at += scalar.width
    }
    if letters == 1 && capitals == 1 { takeDotted(bytes, start, end, folding, &flags) }
    if letters > 1 && capitals == letters { flags.insert(.allCapitals) }
  }

  /// Extends a single capital to a dotted abbreviation such as `U.S.`.
  private mutating func takeDotted(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ folding: Folding, _ flags: inout Atom.Flags
  ) {
    var letters = 1
    var probe = at
    while probe + 1 < end, bytes[probe] == 0x2E, isASCIICapital(bytes[probe + 1]) {
      let after = probe + 2
      if after < end, Scalar(bytes, after).isLetter || Scalar(bytes, after).isDigit { break }
      lower.append(0x2E)
      lower.append(bytes[probe + 1] | 0x20)
      letters += 1
      probe = after
    }
    guard letters > 1 else { return }
    if probe < end, bytes[probe] == 0x2E { probe += 1 }
    lower.append(0x2E)
    folded = lower
    at = probe
    flags.formUnion([.dotted, .allCapitals])
  }

  private func isASCIICapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// True when letters or digits touch the sign on both sides.
  private func isJoined(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start > 0, at < end else { return false }
    var before = start - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    let left = Scalar(bytes, before)
    let right = Scalar(bytes, at)
    return (left.isLetter || left.isDigit || left.isCombining) && (right.isLetter || right.isDigit)
  }
}

extension [UInt8] {
  fileprivate mutating func append(contentsOf bytes: Span<UInt8>, from start: Int, to end: Int) {
    for at in start..<end { append(bytes[at]) }
  }
}
