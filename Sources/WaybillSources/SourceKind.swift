/// What kind of file some bytes are; content decides, the name only breaks ties.
enum SourceKind: Hashable {
  case plainText
  case jsonLines
  /// RSS, RDF, Atom or CDF.
  case feed
  case jsonFeed
  case pdf
  /// A web archive.
  case archive(ArchiveFormat)
  /// A page.
  case html
  /// Known, but not read (yet): by its name in messages.
  case unread(String)

  /// How many bytes are looked at.
  static let window = 1 << 14

  /// Tells the kind from the first bytes of the unpacked content.
  init(head: ArraySlice<UInt8>, name: String) {
    let text = Self.skippingSpace(Self.skippingMark(head))
    if let kind = Self.binary(head) ?? MarkupKind.of(head) {
      self = kind
    } else if text.first == UInt8(ascii: "{"), Self.hasFeedVersion(text) {
      self = .jsonFeed
    } else if Self.startsObject(text) {
      self = Self.isOneValueOverLines(text) ? .unread("JSON that is not one document a line") : .jsonLines
    } else if Self.startsArray(text) {
      self = .unread("JSON that is not one document a line")
    } else if MarkupKind.isNamedPage(name), text.contains(UInt8(ascii: "<")) {
      self = .html
    } else if let kind = Self.archive(named: name) {
      self = kind
    } else {
      self = Self.isNamedLines(name) && Self.hasObjectLine(text) ? .jsonLines : .plainText
    }
  }

  private static func binary(_ head: ArraySlice<UInt8>) -> SourceKind? {
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if WARCHead.starts(head) { return .archive(.warc) }
    if head.starts(with: "filedesc://".utf8) { return .archive(.arc) }
    let kinds: [(magic: [UInt8], name: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "ZIP"), ([0x42, 0x5A, 0x68], "bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ]
    return kinds.first { head.starts(with: $0.magic) }.map { .unread($0.name) }
  }

  /// The archive that a name promises, for one whose start is damaged.
  static func archive(named name: String) -> SourceKind? {
    let stem = [".gz", ".zst"].reduce(name) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
    if stem.hasSuffix(".warc") || stem.hasSuffix(".wet") { return .archive(.warc) }
    return stem.hasSuffix(".arc") ? .archive(.arc) : nil
  }

  /// `"version": "https://jsonfeed.org/version/1"`, as a JSON Feed must have it.
  private static func hasFeedVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let signs = text.filter { $0 > 0x20 && $0 != UInt8(ascii: "\\") }
    let starts = ["https", "http"].map { Array("\"version\":\"\($0)://jsonfeed.org/version".utf8) }
    return signs.indices.contains { at in
      signs[at] == UInt8(ascii: "\"") && starts.contains { signs[at...].starts(with: $0) }
    }
  }

  static func skippingMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  static func skippingSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }

  /// `{` and then a key or the closing brace.
  private static func startsObject(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{") else { return false }
    let next = skippingSpace(text.dropFirst()).first
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// `[` and then an object.
  private static func startsArray(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "[") && skippingSpace(text.dropFirst()).first == UInt8(ascii: "{")
  }

  /// The opening brace stands alone on its line.
  private static func isOneValueOverLines(_ text: ArraySlice<UInt8>) -> Bool {
    text.dropFirst().first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } == 0x0A
  }

  private static func isNamedLines(_ name: String) -> Bool {
    [".jsonl", ".ndjson"].contains { kind in ["", ".gz", ".zst"].contains { name.hasSuffix(kind + $0) } }
  }

  private static func hasObjectLine(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x0A).contains { startsObject(skippingSpace($0)) || $0.first == UInt8(ascii: "{") }
  }
}
