/// Heads of ARC records: one line of `address IP date type length`, in version 2 with more words before the
/// length (archive.org/web/researcher/ArcFileFormat.php).
enum ARCHead {
  private static let fileMark = Array("filedesc://".utf8)
  private static let longestLine = 1 << 15

  /// True for a line with an address, an IP address and a date.
  static func starts(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Most lines are told by their first signs.
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
      bytes.prefix(24).contains(UInt8(ascii: ":")), let line = line(bytes)
    else { return false }
    return words(line) != nil
  }

  /// The record whose head the bytes start with, and the head's length.
  static func record(_ bytes: ArraySlice<UInt8>) -> (record: ArchiveRecord, length: Int)? {
    guard let line = line(bytes), let words = words(line), let length = Int(words.length), length >= 0
    else { return nil }
    let isFile = bytes.starts(with: fileMark)
    var record = ArchiveRecord(kind: isFile ? .other("filedesc") : .response, length: length)
    record.url = words.url
    record.captured = moment(words.date)
    record.contentType = words.type
    return (record, line.count + 1)
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    bytes.prefix(longestLine).firstIndex(of: 0x0A).map { bytes[..<$0] }
  }

  /// The words of a head; an address may hold spaces, so the first date behind an IP address tells where it ends.
  private static func words(
    _ line: ArraySlice<UInt8>
  ) -> (url: String, date: String, type: String, length: String)? {
    let words = line.split { $0 == 0x20 || $0 == 0x0D }
    guard words.count >= 5, words[0].contains(UInt8(ascii: ":")),
      let at = words.indices.dropFirst(2).dropLast(2).last(where: { isDate(words[$0]) && isIP(words[$0 - 1]) }
      )
    else { return nil }
    let url = line[line.startIndex..<(words[at - 1].startIndex - 1)]
    return (
      String(decoding: url, as: UTF8.self), String(decoding: words[at], as: UTF8.self),
      String(decoding: words[at + 1], as: UTF8.self), String(decoding: words[words.count - 1], as: UTF8.self)
    )
  }

  /// Twelve digits and more: to the minute, the second or finer.
  private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 12 && word.count <= 18 && word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func isIP(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
      && word.allSatisfy { byte in
        byte >= 0x30 && byte <= 0x3A || byte == UInt8(ascii: ".")
          || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
      }
  }

  /// `YYYYMMDDhhmmss` as a moment in UTC.
  private static func moment(_ digits: String) -> String? {
    func part(_ from: Int, _ count: Int) -> Substring { digits.dropFirst(from).prefix(count) }
    let second = digits.utf8.count >= 14 ? part(12, 2) : "00"
    return ISODate.normalized(
      "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2)):\(second)Z")
  }
}
