import Glibc

/// Decodes text by the charset that it declares.
enum DeclaredCharset {
  /// Charsets that are declared where a larger one is meant.
  private static let meant: [String: String] = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "shift_jis": "cp932",
    "x-sjis": "cp932", "big5": "big5-hkscs", "iso-8859-9": "windows-1254", "iso-8859-11": "cp874",
    "tis-620": "cp874", "utf8": "utf-8", "x-mac-roman": "macintosh", "windows-1252": "windows-1252",
  ]

  /// The bytes as UTF-8; nil when the charset is unknown or the bytes don't fit it.
  static func decode(_ bytes: [UInt8], _ label: String) -> [UInt8]? {
    let name = label.lowercased()
    if meant[name] == "windows-1252" { return windows1252(bytes) }
    return converted(bytes, from: meant[name] ?? name)
  }

  /// The five bytes without a character stay control characters, as browsers have them.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    let table = SingleByteCharset.windows1252.upperHalf
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let scalar = byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
      text.append(scalar: scalar == 0xFFFD ? UInt32(byte) : scalar)
    }
    return text
  }

  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let made: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var left = source.count
        var to = target.baseAddress
        var room = target.count
        let status = iconv(converter, &from, &left, &to, &room)
        return status == -1 || left > 0 ? nil : target.count - room
      }
    }
    return made.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
