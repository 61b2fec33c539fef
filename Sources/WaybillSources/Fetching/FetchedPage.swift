import WaybillText

/// By what a server knows a version of a page again (RFC 9110, section 8.8).
public struct PageValidators: Hashable, Sendable {
  /// The `ETag` field with its quotes.
  public var etag: String?
  /// The `Last-Modified` field.
  public var lastModified: String?

  /// Makes validators.
  public init(etag: String? = nil, lastModified: String? = nil) {
    (self.etag, self.lastModified) = (etag, lastModified)
  }

  /// The fields of a conditional request.
  var conditions: [String] {
    [etag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }].compactMap { $0 }
      .filter { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
  }
}

/// What came of a fetch that didn't fail.
public enum FetchOutcome: Sendable {
  /// The page.
  case page(FetchedPage)
  /// The page is still the one of the validators that were sent.
  case unchanged
}

/// A page as a server sent it.
public struct FetchedPage: Sendable {
  /// The address that was asked for.
  public var asked: String
  /// The address that answered, behind all redirects.
  public var url: String
  /// The `Content-Type` field as it came; empty where there was none.
  public var contentType: String
  /// The body, unpacked.
  public var bytes: [UInt8]
  /// By what the server knows this version again.
  public var validators: PageValidators
  /// When it came, in seconds since 1970.
  public var time: Int

  /// Makes a page of what a server sent.
  public init(
    asked: String, url: String, contentType: String, bytes: [UInt8],
    validators: PageValidators = PageValidators(),
    time: Int
  ) {
    (self.asked, self.url, self.contentType) = (asked, url, contentType)
    (self.bytes, self.validators, self.time) = (bytes, validators, time)
  }

  /// `text/html` and the like; where the server says nothing, that these are bytes.
  public var mediaType: String {
    let type = MediaType(contentType).name
    return type.contains("/") ? type : "application/octet-stream"
  }

  /// SHA-256 of the bytes, as the register knows the page.
  public var hash: String { SHA256.hex(bytes) }
}

extension FetchedPage {
  /// What the reader of files makes of the page, with its address, its bytes and ids that last.
  ///
  /// A page's document keeps its id as long as its address stays, so that another text is a new version of it. So
  /// does an entry of a feed whose link no other entry has. Relative links are resolved.
  public func events(limit: Int = DocumentReader.defaultLimit) -> [DocumentReader.Event] {
    let kind = kind
    let events = isPacked || isStreamed(kind) ? fileEvents(limit) : payloadEvents(kind, limit)
    var uses: [String: Int] = [:]
    for case .document(let document) in events { uses[link(of: document), default: 0] += 1 }
    return events.map { event in
      guard case .document(var document) = event else { return event }
      let link = link(of: document)
      switch kind {
      case .feed, .jsonFeed:
        if document.url != nil {
          document.url = link
          if uses[link] == 1 { document.id = Self.id("entry", link) }
        }
        document.page = Page(bytes: bytes, mediaType: mediaType)
      case .plainText, .html, .pdf:
        document.url = document.url ?? url
        document.id = Self.id("page", url)
        document.page = Page(bytes: bytes, mediaType: mediaType)
      default: break
      }
      return .document(document)
    }
  }

  /// True for a feed, whose documents are entries.
  public var isFeed: Bool { [.feed, .jsonFeed].contains(kind) }

  /// True for JSONL, whose documents may bring ids and claims along.
  public var isListOfDocuments: Bool { kind == .jsonLines }

  /// The id of a document that came in a list of documents, so that it is no other's: of the address and its id there.
  public func id(ofLine id: String) -> String { Self.id("line", url + " " + id) }

  private var isPacked: Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Told by the content, also of what is a packed file; a broken one is plain text until it is read.
  private var kind: SourceKind {
    guard let stream = try? ByteStream(bytes: bytes) else { return .plainText }
    return SourceKind(head: SourceBuffer(stream).peek(SourceKind.window), name: "")
  }

  /// True for what is read piece by piece.
  private func isStreamed(_ kind: SourceKind) -> Bool {
    switch kind {
    case .jsonLines, .archive, .unread: true
    default: false
    }
  }

  /// What is read of a page of a known address, type and day.
  private func payloadEvents(_ kind: SourceKind, _ limit: Int) -> [DocumentReader.Event] {
    let payload = Payload(
      bytes: bytes, url: url, contentType: contentType, captured: ISODate.moment(from1970: time))
    return PayloadReader.findings(payload, kind, limit: limit).map { finding in
      switch finding {
      case .document(let document): .document(document)
      case .failure(let problem, let line):
        .failure(SourceError(file: url, at: SourcePlace(line: line), problem))
      case .note(let text, let line): .note(SourceNote(file: url, place: SourcePlace(line: line), text: text))
      }
    }
  }

  private func fileEvents(_ limit: Int) -> [DocumentReader.Event] {
    var reader = DocumentReader(bytes: bytes, named: url, limit: limit)
    var events: [DocumentReader.Event] = []
    while let event = reader.next() { events.append(event) }
    return events
  }

  private func link(of document: Document) -> String {
    WebAddress.resolved(document.url ?? "", base: url)
  }

  private static func id(_ kind: String, _ url: String) -> String {
    ContentID.of([Array(kind.utf8), Array(url.utf8)])
  }
}
