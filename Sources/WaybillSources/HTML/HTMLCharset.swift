import Glibc

/// Settles the charset of a page and decodes it to sound UTF-8 without NUL.
///
/// In order: byte order mark, soundness as UTF-8 whatever is declared, the charset of the HTTP
/// header, that of the page's `meta`, the charset that fits best.
enum HTMLCharset {
  /// The page as UTF-8, and the charset's name where it was another.
  static func decode(_ bytes: [UInt8], contentType: String?) -> (text: [UInt8], charset: String?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (sound(Array(bytes.dropFirst(3))), nil) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes, "UTF-16LE", skipping: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, "UTF-16BE", skipping: 2) }
    let declared = contentType.flatMap { label(in: Array($0.utf8)[...]) } ?? label(in: bytes.prefix(4096))
    let isSevenBit = declared?.hasPrefix("ISO-2022") ?? false
    if !isSevenBit, firstInvalidUTF8(bytes.span) == nil { return (sound(bytes), nil) }
    if let declared, declared != "UTF-8", let text = iconv(bytes, from: declared, isStrict: true) {
      return (sound(text), declared)
    }
    if mostlyUTF8(bytes) { return (sound(bytes), nil) }
    if let decoded = CharsetDetector().decode(bytes) { return (sound(decoded.text), decoded.charset) }
    guard let declared, declared != "UTF-8" else { return (sound(bytes), nil) }
    return (sound(iconv(bytes, from: declared, isStrict: false) ?? bytes), declared)
  }

  private static func converted(_ bytes: [UInt8], _ charset: String, skipping count: Int)
    -> (text: [UInt8], charset: String?)
  {
    let rest = Array(bytes.dropFirst(count))
    return (sound(iconv(rest, from: charset, isStrict: false) ?? rest), charset)
  }

  /// True when broken sequences are few beside sound ones: a UTF-8 page with damage.
  private static func mostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (sound, broken, at) = (0, 0, 0)
    while at < bytes.count {
      let width = width(bytes, at)
      if width > 1 { sound += 1 }
      if width == 0 { broken += 1 }
      at += max(1, width)
    }
    return sound > broken * 4
  }

  /// The width of a sound sequence; 0 where it is broken.
  private static func width(_ bytes: [UInt8], _ at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return 1 }
    let width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard width > 0, at + width <= bytes.count else { return 0 }
    let part = Array(bytes[at..<at + width])
    return firstInvalidUTF8(part.span) == nil ? width : 0
  }

  /// Broken sequences become U+FFFD, control characters spaces.
  private static func sound(_ bytes: [UInt8]) -> [UInt8] {
    let isSound = firstInvalidUTF8(bytes.span) == nil
    if isSound, !bytes.contains(0) { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let width = width(bytes, at)
      if width == 0 {
        text.append(scalar: 0xFFFD)
      } else if bytes[at] == 0 {
        text.append(0x20)
      } else {
        text += bytes[at..<at + width]
      }
      at += max(1, width)
    }
    return text
  }

  /// The name behind `charset=` or `encoding=`, as iconv takes it.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let lower = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for key in [Array("charset".utf8), Array("encoding".utf8)] {
      for at in lower.indices where lower[at...].starts(with: key) {
        let rest = lower[(at + key.count)...].drop { $0 <= 0x20 }
        guard rest.first == 0x3D else { continue }
        let name = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
          .prefix { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || $0 == 0x5F }
        if name.count > 2, name.count < 30 { return canonical(String(decoding: name, as: UTF8.self)) }
      }
    }
    return nil
  }

  /// The charset that browsers take for a label (WHATWG Encoding).
  private static func canonical(_ label: String) -> String {
    switch label {
    case "utf-8", "utf8": "UTF-8"
    // In a `meta` that could be read as bytes, UTF-16 can't be true.
    case "utf-16", "utf-16le", "utf-16be": "UTF-8"
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252": "WINDOWS-1252"
    case "iso-8859-9", "latin5": "WINDOWS-1254"
    case "gb2312", "gbk", "gb_2312-80", "gb18030": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "CP932"
    case "big5", "big5-hkscs": "BIG5-HKSCS"
    case "euc-kr", "ks_c_5601-1987", "windows-949": "CP949"
    case "iso-8859-8-i": "ISO-8859-8"
    case "x-mac-cyrillic": "MAC-CYRILLIC"
    default: label.uppercased()
    }
  }

  /// The text as UTF-8; bytes that have no character become U+FFFD.
  ///
  /// Nil when iconv doesn't know the charset or, if strict, more than one byte in fifty beyond ASCII has no
  /// character.
  private static func iconv(_ bytes: [UInt8], from charset: String, isStrict: Bool) -> [UInt8]? {
    let converter = iconv_open("UTF-8", charset)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var (at, misfits) = (0, 0)
    while at < input.count {
      var (left, room) = (input.count - at, chunk.count)
      let result = input.withUnsafeMutableBufferPointer { source in
        chunk.withUnsafeMutableBufferPointer { target in
          var from = source.baseAddress.map { $0 + at }
          var to = target.baseAddress
          return Glibc.iconv(converter, &from, &left, &to, &room)
        }
      }
      let failure = errno
      text += chunk[..<(chunk.count - room)].map { UInt8(bitPattern: $0) }
      at = input.count - left
      if result == Int.max || result == -1 || result == Int(bitPattern: UInt.max), failure != E2BIG {
        guard at < input.count else { break }
        misfits += 1
        text.append(scalar: 0xFFFD)
        at += 1
      }
    }
    return isStrict && misfits * 50 > bytes.count { $0 >= 0x80 } ? nil : text
  }
}

extension [UInt8] {
  fileprivate func count(_ condition: (UInt8) -> Bool) -> Int { reduce(0) { condition($1) ? $0 + 1 : $0 } }
}
