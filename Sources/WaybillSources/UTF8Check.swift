/// The offset of the first byte that breaks UTF-8 (overlong forms and surrogates included), or
/// nil when all bytes are sound.
func firstInvalidUTF8(_ bytes: Span<UInt8>) -> Int? {
  var at = 0
  let count = bytes.count
  while at < count {
    let lead = bytes[at]
    if lead < 0x80 {
      at += 1
      continue
    }
    let width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard width > 0, at + width <= count, isSoundSecondByte(bytes[at + 1], after: lead) else { return at }
    for k in 2..<4 where k < width && bytes[at + k] & 0xC0 != 0x80 { return at }
    at += width
  }
  return nil
}

@inline(__always)
private func isSoundSecondByte(_ byte: UInt8, after lead: UInt8) -> Bool {
  switch lead {
  case 0xE0: byte >= 0xA0 && byte <= 0xBF
  case 0xED: byte >= 0x80 && byte <= 0x9F
  case 0xF0: byte >= 0x90 && byte <= 0xBF
  case 0xF4: byte >= 0x80 && byte <= 0x8F
  default: byte & 0xC0 == 0x80
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8; surrogates and values beyond Unicode become U+FFFD.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...: append(scalar: 0xFFFD)
    case 0x800..<0x1_0000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
