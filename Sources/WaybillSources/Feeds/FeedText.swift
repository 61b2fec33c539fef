import CLibXML2

/// Brings a feed's bytes into UTF-8 that libxml2 reads.
enum FeedText {
  /// The bytes as UTF-8, by their mark, their declaration, or what they look like.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if let wide = wideCharset(bytes), let text = DeclaredCharset.decode(bytes, wide) {
      return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }
    let declared = declaration(bytes)
    let isUTF8 = firstInvalidUTF8(bytes.span) == nil
    if let declared, declared != "utf-8", !(declared.contains("ascii") && isUTF8),
      !declared.hasPrefix("utf-16"), let text = DeclaredCharset.decode(bytes, declared)
    {
      return text
    }
    if isUTF8 { return bytes }
    if declared == nil, let text = CharsetDetector().decode(bytes)?.text { return text }
    // Bytes that break a declared UTF-8 are replaced one by one, the rest of the feed stays right.
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// UTF-16 and UTF-32, told by a mark or by the place of the first `<`.
  private static func wideCharset(_ bytes: [UInt8]) -> String? {
    let heads: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0, 0, 0, 0x3C], "UTF-32BE"),
      ([0x3C, 0, 0, 0], "UTF-32LE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
      ([0, 0x3C], "UTF-16BE"), ([0x3C, 0], "UTF-16LE"),
    ]
    return heads.first { bytes.starts(with: $0.0) }?.1
  }

  /// The charset in the XML declaration, in small letters.
  private static func declaration(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    guard let end = head.utf8.firstIndex(of: UInt8(ascii: ">")), head.hasPrefix("<?xml") else { return nil }
    let parts = head[..<end].split { $0 == "\"" || $0 == "'" }
    guard let at = parts.firstIndex(where: { $0.contains("encoding") && $0.contains("=") }),
      at + 1 < parts.count
    else { return nil }
    return parts[at + 1].lowercased()
  }

  /// Mends what many feeds get wrong and a parser drops: names of HTML's characters, `&` that stands
  /// for itself, control characters.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    // The declaration names the charset from before; libxml2 stops at one that it doesn't know.
    var at = declarationEnd(bytes)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<"), let end = verbatimEnd(bytes, at) {
        text += bytes[at..<end].map { isControl($0) ? 0x20 : $0 }
        at = end
        continue
      }
      if byte == UInt8(ascii: "&") {
        let (piece, used) = reference(bytes, at)
        text += piece
        at += used
      } else {
        text.append(isControl(byte) ? 0x20 : byte)
        at += 1
      }
    }
    return text
  }

  private static func declarationEnd(_ bytes: [UInt8]) -> Int {
    let start = bytes.prefix { $0 <= 0x20 }.count
    guard bytes[start...].starts(with: "<?xml ".utf8) else { return start }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? start
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// The end of a CDATA section or a comment that starts here.
  private static func verbatimEnd(_ bytes: [UInt8], _ at: Int) -> Int? {
    let kinds = [("<![CDATA[", "]]>"), ("<!--", "-->")]
    guard let kind = kinds.first(where: { bytes[at...].starts(with: $0.0.utf8) }) else { return nil }
    let close = Array(kind.1.utf8)
    var end = at + kind.0.utf8.count
    while end + 3 <= bytes.count {
      if bytes[end] == close[0], bytes[end + 1] == close[1], bytes[end + 2] == close[2] { return end + 3 }
      end += 1
    }
    return bytes.count
  }

  /// What takes the place of the `&` at `at` and how many bytes that stood for it.
  private static func reference(_ bytes: [UInt8], _ at: Int) -> (text: [UInt8], used: Int) {
    let escaped = (Array("&amp;".utf8), 1)
    guard let end = bytes[(at + 1)...].prefix(32).firstIndex(of: UInt8(ascii: ";")), end > at + 1 else {
      return escaped
    }
    let name = bytes[(at + 1)..<end]
    if name.first == UInt8(ascii: "#") { return (Array(bytes[at...end]), end + 1 - at) }
    let word = String(decoding: name, as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(word) { return (Array(bytes[at...end]), end + 1 - at) }
    guard let known = htmlEntityLookup(word) else { return escaped }
    return (Array("&#\(known.pointee.value);".utf8), end + 1 - at)
  }
}
