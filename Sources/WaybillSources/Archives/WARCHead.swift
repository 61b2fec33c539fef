/// Heads of WARC records: a version, then named fields (ISO 28500).
enum WARCHead {
  private static let mark = Array("WARC/".utf8)

  /// `WARC/1.0`, also the drafts 0.17 and 0.18.
  static func starts(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: mark) else { return false }
    let rest = bytes.dropFirst(mark.count).prefix(3)
    return rest.count == 3 && (rest.first == 0x30 || rest.first == 0x31) && rest.dropFirst().first == 0x2E
  }

  /// The record whose head the bytes start with, and the head's length.
  static func record(_ bytes: ArraySlice<UInt8>) -> (record: ArchiveRecord, length: Int)? {
    guard starts(bytes), let end = bytes.firstIndex(of: 0x0A), let fields = HeaderFields(bytes[(end + 1)...]),
      let length = fields["content-length"].flatMap({ Int($0) }), length >= 0,
      // A head whose end is damaged would go on into the next.
      !bytes[(end + 1)...].prefix(fields.length).split(separator: 0x0A).contains(where: starts)
    else { return nil }
    let type = fields["warc-type"]?.lowercased() ?? "untyped"
    let kind: ArchiveRecord.Kind =
      switch type {
      case "response": .response
      case "resource": .resource
      case "conversion": .conversion
      default: .other(type)
      }
    var record = ArchiveRecord(kind: kind, length: length)
    record.url = fields["warc-target-uri"].map(bare)
    record.captured = fields["warc-date"].flatMap { ISODate.normalized($0) }
    record.contentType = fields["content-type"]
    record.truncation = fields["warc-truncated"]
    record.isSegment = fields["warc-segment-number"] != nil
    return (record, end + 1 - bytes.startIndex + fields.length)
  }

  /// Some writers put the address into angle brackets, as the grammar of 1.0 had it.
  private static func bare(_ url: String) -> String {
    url.hasPrefix("<") && url.hasSuffix(">") && url.utf8.count > 2 ? String(url.dropFirst().dropLast()) : url
  }
}
