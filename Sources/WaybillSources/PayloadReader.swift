import WaybillText

/// Bytes that are held as a whole, a file or the page of an archive's record, and what is known of them.
struct Payload {
  var bytes: [UInt8]
  /// The address from which they were fetched.
  var url: String?
  /// The media type as the server stated it.
  var contentType: String?
  /// When they were fetched, in UTC.
  var captured: String?
}

/// Makes documents of a payload by its kind.
enum PayloadReader {
  /// What came of it, in order; lines count from 1, 0 where there are none.
  enum Finding {
    case document(Document)
    case failure(SourceError.Problem, line: Int = 0)
    case note(String, line: Int = 0)
  }

  /// Reads a payload of a kind.
  static func findings(_ payload: Payload, _ kind: SourceKind, limit: Int) -> [Finding] {
    let findings =
      switch kind {
      case .plainText: plainText(payload)
      case .feed: entries(FeedReader.documents(payload.bytes, url: payload.url))
      case .jsonFeed: entries(JSONFeed.documents(payload.bytes))
      case .jsonLines: lines(payload)
      case .html: page(payload)
      case .pdf: pdf(payload, limit: limit)
      case .archive: [Finding.failure(.unknownKind("an archive within an archive"))]
      case .unread(let kind): [Finding.failure(.unknownKind(kind))]
      }
    guard let captured = payload.captured else { return findings }
    return findings.flatMap { bounded($0, captured) }
  }

  private static func plainText(_ payload: Payload) -> [Finding] {
    switch PlainText.document(payload.bytes, declared: MediaType(payload.contentType).charset) {
    case .refused(let problem, let line): return [.failure(problem, line: line)]
    case .document(var document, let note):
      if let url = payload.url {
        document.url = url
        document.id = ContentID.of(document)
      }
      return (note.map { [.note($0)] } ?? []) + [.document(document)]
    }
  }

  private static func page(_ payload: Payload) -> [Finding] {
    let outcome = HTMLPage.document(
      payload.bytes, url: payload.url, contentType: payload.contentType,
      fetched: payload.captured.map { CaptureBound($0).latest })
    return switch outcome {
    case .refused(let problem): [.failure(problem)]
    case .document(let document, let notes): notes.map { .note($0) } + [.document(document)]
    }
  }

  private static func entries(_ outcome: FeedReader.Outcome) -> [Finding] {
    switch outcome {
    case .refused(let problem): [.failure(problem)]
    case .documents(let documents, let notes): notes.map { .note($0) } + documents.map { .document($0) }
    }
  }

  private static func lines(_ payload: Payload) -> [Finding] {
    var findings: [Finding] = []
    let bytes = SourceKind.skippingMark(payload.bytes[...])
    for (at, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      switch JSONLines.document(Array(line.last == 0x0D ? line.dropLast() : line)) {
      case .refused(let problem): findings.append(.failure(problem, line: at + 1))
      case .document(let document, let notes):
        findings += notes.map { .note($0, line: at + 1) }
        findings.append(.document(document))
      }
    }
    return findings
  }

  private static func pdf(_ payload: Payload, limit: Int) -> [Finding] {
    do throws(SourceError.Problem) {
      var document = try PDFText.document(payload.bytes, limit: limit)
      document.url = payload.url
      document.id = ContentID.of(document)
      return [.document(document)]
    } catch {
      return [.failure(error)]
    }
  }

  /// Takes away dates that lie behind the capture.
  private static func bounded(_ finding: Finding, _ captured: String) -> [Finding] {
    guard case .document(var document) = finding else { return [finding] }
    let bound = CaptureBound(captured)
    let stated = (document.published, document.updated)
    document.published = bound.allows(document.published) ? document.published : nil
    document.updated = bound.allows(document.updated) ? document.updated : nil
    guard stated != (document.published, document.updated) else { return [finding] }
    return [
      .note("a date lies after the capture (\(captured)), so it is taken as unknown"), .document(document),
    ]
  }
}

/// The time at which something was fetched, as the upper bound of the dates in it.
struct CaptureBound {
  /// No date is later.
  let latest: String

  /// `captured` is a day or a moment in UTC.
  ///
  /// A page may state the local time without its zone, at most 14 hours ahead of UTC.
  init(_ captured: String) {
    let moment = captured.utf8.count == 10 ? captured + "T23:59:59" : String(captured.dropLast())
    latest = ISODate.normalized(moment + "-14:00") ?? captured
  }

  /// True for a date that isn't later, or none.
  func allows(_ date: String?) -> Bool {
    guard let date else { return true }
    return date <= latest.prefix(date.utf8.count)
  }
}
