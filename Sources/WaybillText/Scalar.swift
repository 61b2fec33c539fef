/// One Unicode scalar decoded from valid UTF-8, with the classes that the reader needs.
///
/// Classes come from block tables instead of `Unicode.Scalar.Properties`, which is some fifty
/// times slower.
struct Scalar {
  let value: UInt32
  let width: Int

  @inline(__always)
  init(_ bytes: Span<UInt8>, _ at: Int) {
    let lead = bytes[at]
    if lead < 0x80 {
      value = UInt32(lead)
      width = 1
      return
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= bytes.count else {
      value = 0xFFFD
      width = 1
      return
    }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + k] & 0x3F) }
    value = scalar
    width = length
  }

  @inline(__always)
  var isLetter: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value < 0xC0 { return value == 0xAA || value == 0xBA || value == 0xB5 }
    if value < 0x2B0 { return value != 0xD7 && value != 0xF7 }
    if value < 0x300 { return value >= 0x2B0 && value <= 0x2C1 && value != 0x2BC }
    if value < 0x370 { return false }
    if value < 0x2000 { return !Self.isIndicDigit(value) && value != 0x37E && value != 0x387 }
    if value < 0x3041 { return value >= 0x2C00 && value < 0x2E00 }
    if value < 0xD800 { return value != 0x30FB }
    return (value >= 0xF900 && value < 0xFE00) || (value >= 0xFE70 && value < 0xFF00)
      || (value >= 0xFF21 && value <= 0xFF3A) || (value >= 0xFF41 && value <= 0xFF5A)
      || (value >= 0x10000 && value < 0x1F000) || (value >= 0x20000 && value < 0x30000)
  }

  @inline(__always)
  var isDigit: Bool {
    if value < 0x80 { return value >= 0x30 && value <= 0x39 }
    return Self.isIndicDigit(value) || (value >= 0xFF10 && value <= 0xFF19)
  }

  /// The value of a decimal digit of any script, 0…9.
  var decimalDigit: UInt8? {
    if value < 0x80 { return isDigit ? UInt8(value - 0x30) : nil }
    if value >= 0xFF10 && value <= 0xFF19 { return UInt8(value - 0xFF10) }
    if value >= 0x660 && value <= 0x669 { return UInt8(value - 0x660) }
    if value >= 0x6F0 && value <= 0x6F9 { return UInt8(value - 0x6F0) }
    return Self.isIndicDigit(value) ? UInt8((value - 0x966) & 0x7F) : nil
  }

  /// Arabic, Persian and the Indic blocks' decimal digits (the latter stand at the same place
  /// in every block of 128 scalars from Devanagari on).
  private static func isIndicDigit(_ value: UInt32) -> Bool {
    if value >= 0x660 && value <= 0x669 || value >= 0x6F0 && value <= 0x6F9 { return true }
    guard value >= 0x966, value < 0xD70 else { return false }
    return (value - 0x966) & 0x7F < 10
  }

  @inline(__always)
  var isSpace: Bool {
    value == 0xA0 || value == 0x85 || value == 0x1680 || (value >= 0x2000 && value <= 0x200B)
      || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000
      || value == 0xFEFF || value == 0x200E || value == 0x200F
  }

  @inline(__always)
  var isCombining: Bool { value >= 0x300 && value <= 0x36F }

  /// Hyphens and apostrophes, which join atoms.
  @inline(__always)
  var isGlue: Bool {
    value == 0x2D || value == 0x27 || value == 0x2010 || value == 0x2011 || value == 0x2019
      || value == 0x2BC || value == 0xAD || value == 0x2018 || value == 0x2032
  }
}
