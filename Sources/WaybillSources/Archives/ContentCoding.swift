/// Undoes the codings of HTTP bodies.
enum ContentCoding {
  /// The bytes before the coding was applied; with a note where they end too early.
  static func undone(
    _ bytes: [UInt8], _ coding: String, limit: Int
  ) throws(HTTPResponse.Refusal) -> (bytes: [UInt8], note: String?) {
    switch coding {
    case "identity", "none", "utf-8": return (bytes, nil)
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return (bytes, nil) }
      return try unpacked(bytes, Inflater(.gzip), limit)
    case "zstd":
      guard Packing.zstd.starts(bytes, at: 0) else { return (bytes, nil) }
      return try unpacked(bytes, ZstdUnpacker(), limit)
    case "deflate": return try inflated(bytes, limit)
    default: throw .unread("a body packed with '\(coding)'")
    }
  }

  /// With zlib's wrapper, as the standard has it, or bare, as some servers send it.
  private static func inflated(
    _ bytes: [UInt8], _ limit: Int
  ) throws(HTTPResponse.Refusal) -> (bytes: [UInt8], note: String?) {
    guard let first = bytes.first, bytes.count > 1 else { return (bytes, nil) }
    if first & 0x0F == 8, (Int(first) << 8 | Int(bytes[1])) % 31 == 0 {
      return try unpacked(bytes, Inflater(.zlib), limit)
    }
    // Text starts so, and no deflate block that a server makes.
    if first == UInt8(ascii: "<") || first == 0x0A || first == 0x0D { return (bytes, nil) }
    return try unpacked(bytes, Inflater(.none), limit)
  }

  private static func unpacked(
    _ bytes: [UInt8], _ unpacker: any Unpacker, _ limit: Int
  ) throws(HTTPResponse.Refusal) -> (bytes: [UInt8], note: String?) {
    var plain: [UInt8] = []
    var at = 0
    do throws(Damage) {
      repeat {
        let before = (plain.count, at)
        try unpacker.unpack(bytes, &at, into: &plain)
        if plain.count > limit { throw Damage(problem: "") }
        if unpacker.isBetweenMembers {
          // What follows the last member is no part of the page.
          guard at < bytes.count, Packing(head: Array(bytes[at...].prefix(4))) != nil else {
            return (plain, nil)
          }
        } else if (plain.count, at) == before {
          break
        }
      } while true
    } catch {
      if plain.count > limit { throw .tooLarge }
      guard !plain.isEmpty else { throw .broken(error.problem) }
      return (plain, "its packed body is damaged (\(error.problem)), read as far as it goes")
    }
    guard !plain.isEmpty else { throw .broken("it ends too early") }
    return (plain, "its packed body is cut off, read as far as it goes")
  }
}
