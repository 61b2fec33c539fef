import WaybillText

/// A number in digits: `1,234.5`, `1 234,5`, `2,00,000`, `1'000`.
struct Figure {
  /// Index of the first atom behind it.
  var end: Int
  /// What it says; nil for digits that are no number (versions, dates with dots, telephones).
  var value: Double?
  /// True when neither sign nor group stands in it.
  var isPlain: Bool

  /// True for a plain integer below a hundred and above zero.
  var isSmall: Bool {
    guard let value else { return false }
    return isPlain && value > 0 && value < 100
  }
}

/// How a language writes figures.
struct FigureStyle: Sendable {
  /// The byte of the decimal sign.
  var decimal: UInt8 = 0x2E
  /// A plain space groups digits.
  var spaceGroups = false

  private enum Gap { case none, plainSpace, fixedSpace, dot, comma, apostrophe }

  private struct Piece {
    var atom: Int
    var gap: Gap
    var count: Int
  }

  /// The figure whose first digits are the atom `at`.
  func figure(_ atoms: [Atom], _ bytes: [UInt8], at: Int, limit: Int) -> Figure? {
    guard atoms[at].isDigits else { return nil }
    if isInList(atoms, bytes, at) { return alone(atoms, bytes, at) }
    if let end = telephoneEnd(atoms, bytes, at, limit) { return Figure(end: end, value: nil, isPlain: false) }
    if let spaced = spaced(atoms, bytes, at, limit) { return spaced }
    return tight(atoms, bytes, at, limit)
  }

  private func alone(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int) -> Figure {
    Figure(end: at + 1, value: number([at], atoms, bytes, decimals: nil), isPlain: true)
  }

  /// True for digits behind `22,`: the figure reader has found that the commas separate a list.
  private func isInList(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int) -> Bool {
    at >= 2 && !atoms[at].hasSpaceBefore && atoms[at - 2].isDigits && !atoms[at - 1].hasSpaceBefore
      && bytes[Int(atoms[at - 1].start)] == 0x2C
  }

  /// The gap before the digits that go on behind atom `at`, and where they stand.
  private func next(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Piece? {
    guard at + 1 < limit else { return nil }
    let next = atoms[at + 1]
    if next.isDigits {
      let gap = Int(next.start) - Int(atoms[at].end)
      if gap == 1, bytes[Int(atoms[at].end)] == 0x20 { return piece(atoms, at + 1, .plainSpace) }
      let isFixed = (gap == 2 || gap == 3) && bytes[Int(atoms[at].end)] >= 0xC2
      return isFixed ? piece(atoms, at + 1, .fixedSpace) : nil
    }
    guard at + 2 < limit, !next.hasSpaceBefore, atoms[at + 2].isDigits, !atoms[at + 2].hasSpaceBefore else {
      return nil
    }
    switch bytes[Int(next.start)] {
    case 0x2E: return piece(atoms, at + 2, .dot)
    case 0x2C: return piece(atoms, at + 2, .comma)
    case 0x27: return piece(atoms, at + 2, .apostrophe)
    case 0xE2 where bytes[Int(next.end) - 1] == 0x99: return piece(atoms, at + 2, .apostrophe)
    default: return nil
    }
  }

  private func piece(_ atoms: [Atom], _ at: Int, _ gap: Gap) -> Piece {
    Piece(atom: at, gap: gap, count: Int(atoms[at].end - atoms[at].start))
  }

  /// Digits in groups of three between spaces.
  private func spaced(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Figure? {
    guard atoms[at].end - atoms[at].start <= 3, bytes[Int(atoms[at].start)] != 0x30 else { return nil }
    var groups = [at]
    var kind: Gap?
    while let last = groups.last, let piece = next(atoms, bytes, last, limit), piece.count == 3 {
      guard piece.gap == .plainSpace || piece.gap == .fixedSpace, kind == nil || kind == piece.gap else {
        break
      }
      kind = piece.gap
      groups.append(piece.atom)
    }
    guard let kind, let last = groups.last else { return nil }
    if kind == .plainSpace, !spaceGroups, !isThousand(atoms[last], bytes) { return nil }
    if let piece = next(atoms, bytes, last, limit), piece.gap == .dot || piece.gap == .comma {
      return Figure(
        end: piece.atom + 1, value: number(groups, atoms, bytes, decimals: piece.atom), isPlain: false)
    }
    return Figure(end: last + 1, value: number(groups, atoms, bytes, decimals: nil), isPlain: false)
  }

  private func isThousand(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    bytes[Int(atom.start)..<Int(atom.end)].allSatisfy { $0 == 0x30 }
  }

  /// Digits with dots, commas or apostrophes between them.
  private func tight(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Figure? {
    var pieces = [piece(atoms, at, .none)]
    while let last = pieces.last, let piece = next(atoms, bytes, last.atom, limit) {
      guard piece.gap == .dot || piece.gap == .comma || piece.gap == .apostrophe else { break }
      pieces.append(piece)
    }
    guard let last = pieces.last, pieces.count > 1 else { return alone(atoms, bytes, at) }
    let indices = pieces.map(\.atom)
    let first = pieces[1].gap
    let hasOneGap = pieces.dropFirst().allSatisfy { $0.gap == first }
    func whole() -> Figure {
      Figure(end: last.atom + 1, value: number(indices, atoms, bytes, decimals: nil), isPlain: false)
    }
    func decimal() -> Figure {
      Figure(
        end: last.atom + 1, value: number(indices.dropLast(), atoms, bytes, decimals: last.atom),
        isPlain: false)
    }
    if !hasOneGap {
      let groups = pieces.dropLast()
      if groups.dropFirst().allSatisfy({ $0.gap == first }), last.gap != .apostrophe, isGrouped(groups) {
        return decimal()
      }
      return Figure(end: last.atom + 1, value: nil, isPlain: false)
    }
    if pieces.count == 2 {
      if first == .apostrophe { return isGrouped(pieces[...]) ? whole() : alone(atoms, bytes, at) }
      let isDecimalSign = (first == .dot ? 0x2E : 0x2C) == self.decimal
      let isThousands = isThousand(atoms[last.atom], bytes) && bytes[Int(atoms[at].start)] != 0x30
      return isGrouped(pieces[...]) && (!isDecimalSign || isThousands) ? whole() : decimal()
    }
    if isGrouped(pieces[...]) { return whole() }
    return first == .comma ? alone(atoms, bytes, at) : Figure(end: last.atom + 1, value: nil, isPlain: false)
  }

  /// Groups of three, or the Indian groups of two before the last three.
  private func isGrouped(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return pieces.count == 1 }
    guard last.count == 3, first.count <= 3 else { return false }
    let inner = pieces.dropFirst().dropLast()
    return inner.allSatisfy { $0.count == 3 } || (inner.allSatisfy { $0.count == 2 } && first.count <= 2)
  }

  /// Four or more short runs of digits between spaces, dots or hyphens are a telephone number.
  private func telephoneEnd(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int? {
    var last = at
    var runs = 1
    var pairs = atoms[at].end - atoms[at].start == 2 ? 1 : 0
    while last + 1 < limit {
      var following = last + 1
      if atoms[following].kind == .glue { following += 1 }
      guard following < limit, atoms[following].isDigits, atoms[following].start - atoms[last].end <= 1 else {
        break
      }
      if atoms[following].end - atoms[following].start == 2 { pairs += 1 }
      last = following
      runs += 1
    }
    return runs >= 4 && pairs >= 3 ? last + 1 : nil
  }

  /// The value of groups of digits and of the digits behind the decimal sign.
  private func number(_ groups: [Int], _ atoms: [Atom], _ bytes: [UInt8], decimals: Int?) -> Double? {
    var text: [UInt8] = []
    for group in groups { Digits.append(atoms[group], bytes, to: &text) }
    if let decimals {
      text.append(0x2E)
      Digits.append(atoms[decimals], bytes, to: &text)
    }
    return Double(String(decoding: text, as: UTF8.self))
  }
}

/// The digits of an atom, whatever their script.
enum Digits {
  /// Appends them as ASCII.
  static func append(_ atom: Atom, _ bytes: [UInt8], to text: inout [UInt8]) {
    if bytes[Int(atom.start)] < 0x80 {
      text += bytes[Int(atom.start)..<Int(atom.end)]
      return
    }
    var at = Int(atom.start)
    while at < Int(atom.end) {
      let width = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : 3
      guard at + width <= Int(atom.end) else { return }
      text.append(0x30 + digit(bytes, at, width))
      at += width
    }
  }

  private static func digit(_ bytes: [UInt8], _ at: Int, _ width: Int) -> UInt8 {
    var scalar = UInt32(bytes[at]) & (width == 1 ? 0x7F : width == 2 ? 0x1F : 0x0F)
    for k in 1..<max(width, 2) where k < width { scalar = scalar << 6 | UInt32(bytes[at + k] & 0x3F) }
    let zero: UInt32 =
      scalar >= 0xFF10
      ? 0xFF10 : scalar >= 0x966 ? 0x966 : scalar >= 0x6F0 ? 0x6F0 : scalar >= 0x660 ? 0x660 : 0x30
    return UInt8(((scalar &- zero) & 0x7F) % 10)
  }

  /// The value of a run of at most nine digits, nil for longer ones.
  static func value(_ atom: Atom, _ bytes: [UInt8]) -> Int? {
    guard atom.isDigits, atom.end - atom.start <= 9 else { return nil }
    var text: [UInt8] = []
    append(atom, bytes, to: &text)
    return text.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
