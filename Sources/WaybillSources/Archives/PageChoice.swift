/// Tells by its head whether a record holds a page to read.
enum PageChoice {
  /// A page of this media type, as stated.
  case page(type: String?)
  /// No page, by this name in the counts.
  case passedOver(String)
  /// A page that can't be had.
  case refused(SourceError.Problem)

  init(_ record: ArchiveRecord, _ head: HTTPResponse?) {
    switch record.kind {
    case .other(let name): self = .passedOver(name)
    case .response, .resource, .conversion:
      let type = head?.fields["content-type"] ?? (head == nil ? record.bareType : nil)
      let family = MediaType(type).family
      if !Self.isWebAddress(record.url) {
        self = .passedOver(type == nil ? "no address of a page" : MediaType(type).name)
      } else if let status = head?.status, !(200...203).contains(status) {
        self = .passedOver("status \(status)")
      } else if family == .other || record.kind == .conversion && family != .text {
        self = .passedOver(MediaType(type).name)
      } else if record.isSegment {
        self = .refused(.unknownKind("a page in several records"))
      } else if record.length == head?.headLength ?? 0 {
        self = .passedOver("empty")
      } else {
        self = .page(type: type)
      }
    }
  }

  /// Pages have addresses of the web or of files, and `robots.txt` is none.
  private static func isWebAddress(_ url: String?) -> Bool {
    guard let url = url?.lowercased() else { return true }
    let isKnown = ["http://", "https://", "ftp://", "file:"].contains { url.hasPrefix($0) }
    return isKnown && !url.hasSuffix("/robots.txt")
  }

  /// The kind of a page by its first bytes and its stated type; nil for what isn't read.
  static func kind(of bytes: [UInt8], _ type: MediaType) -> SourceKind? {
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let found = SourceKind(head: bytes.prefix(SourceKind.window), name: "")
    switch (found, type.family) {
    case (.feed, _), (.pdf, _), (.html, _): return found
    case (.jsonFeed, .json), (.jsonFeed, .text), (.jsonFeed, .unstated): return found
    case (.jsonLines, .jsonLines), (.jsonLines, .text): return found
    case (.plainText, .html), (.jsonLines, .html): return .html
    case (.plainText, .text): return found
    case (.plainText, .unstated): return isText(bytes) ? found : nil
    default: return nil
    }
  }

  /// What a body that isn't read is called in the counts.
  static func label(of bytes: [UInt8], _ type: String?) -> String {
    guard bytes.contains(where: { $0 > 0x20 }) else { return "empty" }
    let name = MediaType(type).name
    return name.isEmpty ? "unknown" : name
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    firstInvalidUTF8(bytes.span) == nil && !bytes.contains { $0 < 0x09 }
  }
}

extension ArchiveRecord {
  /// True for the kinds of records that may hold a page.
  var isPossiblePage: Bool {
    if case .other = kind { false } else { true }
  }

  /// The media type of a block without an HTTP header; that of HTTP itself says nothing.
  fileprivate var bareType: String? {
    MediaType(contentType).name == "application/http" ? nil : contentType
  }
}
