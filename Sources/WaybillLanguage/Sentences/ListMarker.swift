import WaybillText

/// The mark before an item of a list: `1.`, `2)`, `a.)`, `(iv)`.
struct ListMarker {
  /// How the mark is written: what opens it, what it is, what closes it.
  var style: UInt8
  /// Its place in the list, as a figure or letter.
  var value: Int
  /// Its place as a Roman numeral; 0 when it is none.
  var roman: Int
  /// Index of the first atom behind it.
  var end: Int

  /// True when a bracket closes the mark.
  var isBracketed: Bool { style & 32 != 0 }

  /// True when this mark comes directly after `other` in one list.
  func follows(_ other: ListMarker) -> Bool {
    guard style == other.style else { return false }
    return value == other.value + 1 || (roman > 0 && other.roman > 0 && roman == other.roman + 1)
  }

  /// The mark that starts at an atom, if any.
  init?(_ atoms: [Atom], _ bytes: [UInt8], at start: Int, limit: Int) {
    var at = start
    style = 0
    guard at < limit else { return nil }
    if bytes[Int(atoms[at].start)] == 0x28 {
      style = 1
      at += 1
    }
    guard at + 1 < limit else { return nil }
    let mark = atoms[at]
    let text = bytes[Int(mark.start)..<Int(mark.end)]
    guard at == start || !mark.hasSpaceBefore, text.count <= 4 else { return nil }
    roman = 0
    if mark.isDigits, text.count <= 3, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      style |= 2
      value = text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    } else if mark.isWord, let first = text.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
      roman = Self.roman(text)
      value = text.count == 1 ? Int(first | 0x20) - 0x60 : 0
      guard value > 0 || roman > 0 else { return nil }
      style |= mark.isCapitalised ? 8 : 4
    } else {
      return nil
    }
    at += 1
    var closed = false
    while at < limit, !atoms[at].hasSpaceBefore {
      let byte = bytes[Int(atoms[at].start)]
      guard byte == 0x2E && style & 16 == 0 || byte == 0x29 && style & 32 == 0 else { return nil }
      style |= byte == 0x2E ? 16 : 32
      closed = true
      at += 1
    }
    guard closed, at < limit else { return nil }
    end = at
  }

  private static func roman(_ text: ArraySlice<UInt8>) -> Int {
    var total = 0
    var last = 0
    for byte in text.reversed() {
      let value: Int
      switch byte | 0x20 {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      default: return 0
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}
