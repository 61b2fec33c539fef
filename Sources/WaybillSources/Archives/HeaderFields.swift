/// The named fields of an HTTP or WARC header.
struct HeaderFields {
  private var values: [String: String] = [:]

  /// The header's length in bytes, with the empty line that ends it.
  private(set) var length = 0

  /// Reads fields up to the empty line; nil where none ends them.
  ///
  /// Lines end with CR LF or LF; a line that begins with white space goes on with the one before. Of several
  /// fields with one name the first counts. Lines without a colon are passed over.
  init?(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    var last: String?
    while let end = bytes[at...].firstIndex(of: 0x0A) {
      var line = bytes[at..<end]
      at = end + 1
      while line.last == 0x0D { line.removeLast() }
      if line.isEmpty {
        length = at - bytes.startIndex
        return
      }
      if let name = last, line.first == 0x20 || line.first == 0x09 {
        values[name, default: ""] += " " + Self.text(line)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.text(line[..<colon]).lowercased()
      last = values[name] == nil ? name : nil
      if last != nil { values[name] = Self.text(line[(colon + 1)...]) }
    }
    return nil
  }

  /// The value of a field, its name in small letters; nil where it is missing or empty.
  subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
