/// Bodies that were sent in chunks (RFC 9112, section 7.1).
enum ChunkedBody {
  /// The chunks joined; bytes that aren't chunked stay as they are, which the note tells.
  ///
  /// Where the chunks break off, what came before is the body.
  static func joined(_ body: [UInt8]) -> (bytes: [UInt8], note: String?) {
    var bytes: [UInt8] = []
    var at = 0
    while at < body.count {
      guard let (size, start) = size(body, at) else {
        return bytes.isEmpty
          ? (body, "said to be chunked, which it isn't, so it is used as it is")
          : (bytes, "the chunks break off, read as far as they go")
      }
      if size == 0 { return (bytes, nil) }
      guard size <= body.count - start else {
        return (bytes + body[start...], "the last chunk is cut off, read as far as it goes")
      }
      bytes += body[start..<start + size]
      at = start + size
      if at < body.count, body[at] == 0x0D { at += 1 }
      if at < body.count, body[at] == 0x0A { at += 1 }
    }
    return (bytes, nil)
  }

  /// The size that stands in a line at `at`, and where the chunk starts.
  private static func size(_ body: [UInt8], _ at: Int) -> (size: Int, start: Int)? {
    var size = 0
    var digits = 0
    var here = at
    while here < body.count, digits <= 12, let digit = digit(body[here]) {
      size = size << 4 | digit
      digits += 1
      here += 1
    }
    guard digits > 0, digits <= 12 else { return nil }
    // Spaces and extensions may follow the size.
    let isExtended = here < body.count && (body[here] == UInt8(ascii: ";") || body[here] == 0x20)
    if isExtended { while here < body.count, body[here] != 0x0D, body[here] != 0x0A { here += 1 } }
    if here < body.count, body[here] == 0x0D { here += 1 }
    guard here < body.count, body[here] == 0x0A else { return nil }
    return (size, here + 1)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
