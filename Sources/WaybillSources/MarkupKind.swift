import CLibXML2

/// Tells feeds from pages and other XML by the root behind declarations and comments.
enum MarkupKind {
  private static let pages: Set<String> = [
    "html", "head", "body", "div", "p", "title", "article", "meta", "table", "h1",
  ]
  private static let feeds: Set<String> = ["rss", "feed", "rdf", "channel"]

  /// The kind of bytes that start with markup; nil where they don't.
  static func of(_ head: ArraySlice<UInt8>) -> SourceKind? {
    var text = SourceKind.skippingSpace(SourceKind.skippingMark(narrowed(head)))
    guard text.first == UInt8(ascii: "<") else { return nil }
    var isXML = false
    var isComment = false
    while text.first == UInt8(ascii: "<") {
      if text.starts(with: "<?".utf8) {
        isXML = true
        text = behind("?>", text)
      } else if text.starts(with: "<!--".utf8) {
        isComment = true
        text = behind("-->", text)
      } else if text.starts(with: "<!".utf8) {
        if name(text.dropFirst(2)).hasPrefix("doctype"),
          name(SourceKind.skippingSpace(text.dropFirst(9))) == "html"
        {
          return .html
        }
        text = behindDoctype(text)
      } else {
        break
      }
      text = SourceKind.skippingSpace(text)
    }
    let root = name(text.dropFirst())
    let local = root.split(separator: ":").last.map(String.init) ?? root
    if feeds.contains(local) { return .feed }
    if pages.contains(local) || isComment && !isXML { return .html }
    if !isXML, htmlTagLookup(local) != nil || holdsPage(text) { return .html }
    return isXML ? .unread("XML") : nil
  }

  /// True for the names of pages.
  static func isNamedPage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
  }

  /// True where a page begins behind what a server wrote before it.
  private static func holdsPage(_ text: ArraySlice<UInt8>) -> Bool {
    let starts = ["<!doctype html", "<html", "<head>", "<body"].map { Array($0.utf8) }
    return text.indices.contains { at in
      text[at] == UInt8(ascii: "<")
        && starts.contains { text[at...].prefix($0.count).map { $0 | 0x20 } == $0.map { $0 | 0x20 } }
    }
  }

  /// UTF-16 and UTF-32 without their NULs and marks, so that the signs of ASCII stand alone.
  private static func narrowed(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(4).contains(0)
    return isWide ? head.filter { $0 != 0 && $0 < 0xFE }[...] : head
  }

  private static func behind(_ sign: String, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sign = Array(sign.utf8)
    guard let at = text.indices.first(where: { text[$0...].starts(with: sign) }) else { return [] }
    return text[(at + sign.count)...]
  }

  /// A document type may hold declarations in brackets.
  private static func behindDoctype(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return [] }
    guard text[..<end].contains(UInt8(ascii: "[")) else { return text[(end + 1)...] }
    return behind(">", behind("]", text))
  }

  private static func name(_ text: ArraySlice<UInt8>) -> String {
    let bytes = text.prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2F].contains($0) }
    return String(decoding: bytes.prefix(40), as: UTF8.self).lowercased()
  }
}
