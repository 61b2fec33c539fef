/// What kind of file some bytes are; content decides, the name only breaks ties.
enum SourceKind: Hashable {
  case plainText
  case jsonLines
  /// Known, but not read (yet): by its name in messages.
  case unread(String)

  /// How many bytes are looked at.
  static let window = 1 << 14

  /// Tells the kind from the first bytes of the unpacked content.
  init(head: ArraySlice<UInt8>, name: String) {
    let text = Self.skippingSpace(Self.skippingMark(head))
    if let kind = Self.binary(head) ?? Self.markup(text) {
      self = kind
    } else if Self.startsObject(text) {
      self = Self.isOneValueOverLines(text) ? .unread("JSON that is not one document a line") : .jsonLines
    } else if Self.startsArray(text) {
      self = .unread("JSON that is not one document a line")
    } else {
      self = Self.isNamedLines(name) && Self.hasObjectLine(text) ? .jsonLines : .plainText
    }
  }

  private static func binary(_ head: ArraySlice<UInt8>) -> SourceKind? {
    let kinds: [(magic: [UInt8], name: String)] = [
      (Array("%PDF-".utf8), "PDF"), (Array("WARC/".utf8), "WARC"), (Array("filedesc://".utf8), "ARC"),
      ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x50, 0x4B, 0x03, 0x04], "ZIP"), ([0x42, 0x5A, 0x68], "bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ]
    return kinds.first { head.starts(with: $0.magic) }.map { .unread($0.name) }
  }

  private static func markup(_ text: ArraySlice<UInt8>) -> SourceKind? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let lower = text.prefix(1024).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let starts: [(start: String, name: String)] = [
      ("<rss", "RSS"), ("<feed", "Atom"), ("<rdf:rdf", "RDF"), ("<!doctype html", "HTML"), ("<html", "HTML"),
      ("<head", "HTML"), ("<body", "HTML"), ("<div", "HTML"), ("<p>", "HTML"), ("<!--", "HTML"),
      ("<title", "HTML"), ("<article", "HTML"), ("<meta", "HTML"), ("<table", "HTML"), ("<h1", "HTML"),
    ]
    if let kind = starts.first(where: { lower.starts(with: $0.start.utf8) }) { return .unread(kind.name) }
    guard lower.starts(with: "<?xml".utf8) else { return nil }
    let feeds = starts.prefix(5).first { start in contains(lower, Array(start.start.utf8)) }
    return .unread(feeds?.name ?? "XML")
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
  }

  private static func skippingMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  private static func skippingSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
    [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"].contains { name.hasSuffix($0) }
  }

  private static func hasObjectLine(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x0A).contains { startsObject(skippingSpace($0)) || $0.first == UInt8(ascii: "{") }
  }
}
