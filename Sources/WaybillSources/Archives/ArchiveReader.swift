/// Reads the pages of a web archive, a record at a time.
struct ArchiveReader {
  private let records: RecordReader
  private let limit: Int
  private var tally = ArchiveTally()

  /// Reads the archive in the buffer; pages of more than `limit` bytes are refused.
  init(_ buffer: SourceBuffer, _ format: ArchiveFormat, limit: Int) {
    records = RecordReader(buffer: buffer, format: format)
    self.limit = limit
  }

  /// What comes of the next record, and where it starts; at the end a note on the whole without a record, then
  /// nothing.
  mutating func next() -> (findings: [PayloadReader.Finding], record: RecordOffset?) {
    while true {
      switch records.next() {
      case .end: return (tally.summary().map { [.note($0)] } ?? [], nil)
      case .damaged(let problem, let at): return ([.failure(problem)], at)
      case .record(let record, let at):
        let findings = read(record)
        if !findings.isEmpty { return (findings, at) }
      }
    }
  }

  private mutating func read(_ record: ArchiveRecord) -> [PayloadReader.Finding] {
    tally.records += 1
    let head = record.isPossiblePage ? response(of: record) : nil
    switch PageChoice(record, head) {
    case .passedOver(let reason):
      tally.passOver(reason)
      return records.pass(record).map { [.failure($0)] } ?? []
    case .refused(let problem):
      return [.failure(records.pass(record) ?? problem)]
    case .page(let type):
      if record.length > limit + (head?.headLength ?? 0) {
        return [.failure(records.pass(record) ?? .tooLarge(limit: limit))]
      }
      let (block, problem) = records.take(record)
      guard let problem else { return page(block, head, record, type) }
      guard case .damagedRecord = problem, let head, let part = head.wholePart(of: block) else {
        return [.failure(problem)]
      }
      // Only the archive's own length is false.
      return [.failure(problem)] + page(part, head, record, type)
    }
  }

  /// The HTTP header at the start of the record's block; nil where there is none.
  private func response(of record: ArchiveRecord) -> HTTPResponse? {
    guard record.kind == .response else { return nil }
    return HTTPResponse(records.buffer.peek(min(record.length, HTTPResponse.longestHeader)))
  }

  private mutating func page(
    _ block: [UInt8], _ head: HTTPResponse?, _ record: ArchiveRecord, _ type: String?
  ) -> [PayloadReader.Finding] {
    var body = HTTPResponse.Body(bytes: block)
    do throws(HTTPResponse.Refusal) {
      if let head { body = try head.body(of: block, limit: limit) }
    } catch {
      return [.failure(Self.problem(error, limit: limit))]
    }
    guard let kind = PageChoice.kind(of: body.bytes, MediaType(type)) else {
      tally.passOver(PageChoice.label(of: body.bytes, type))
      return []
    }
    tally.pages += 1
    if let reason = record.truncation { body.notes.append("cut off by the crawler (\(reason))") }
    let payload = Payload(bytes: body.bytes, url: record.url, contentType: type, captured: record.captured)
    return body.notes.map { .note($0) } + PayloadReader.findings(payload, kind, limit: limit)
  }

  private static func problem(_ refusal: HTTPResponse.Refusal, limit: Int) -> SourceError.Problem {
    switch refusal {
    case .tooLarge: .tooLarge(limit: limit)
    case .unread(let what): .unknownKind(what)
    case .broken(let what): .damagedRecord("its packed body can't be read (\(what))")
    }
  }
}
