public import WaybillText

/// Reads files one after another into documents, holding one document at a time.
///
/// A file that can't be read, or a line of one, becomes a failure in its place; reading goes on.
public struct DocumentReader: ~Copyable {
  /// What came next.
  public enum Event: Sendable {
    /// A document.
    case document(Document)
    /// An input, or a part of one, that could not be read.
    case failure(SourceError)
    /// Something worth saying about an input that was read.
    case note(SourceNote)
  }

  /// The largest document that is read unless another limit is set, in bytes.
  public static let defaultLimit = 16 << 20

  private enum State {
    case between
    case lines(SourceBuffer, name: String, isFirst: Bool)
    case archive(ArchiveReader, name: String)
  }

  private struct Input {
    var name: String
    var open: @Sendable () throws(SourceError.Problem) -> ByteStream
  }

  private let inputs: [Input]
  private let limit: Int
  private var upcoming = 0
  private var state = State.between
  private var queue: [Event] = []
  private var line = 0
  private var record: RecordOffset?

  /// The file in which the last event lies, and its line or record, as messages name them.
  public var place: String {
    let file = upcoming > 0 ? inputs[upcoming - 1].name : ""
    return "\(file)\(SourcePlace(line: line, record: record))"
  }

  /// Reads the files at `paths` in order; `-` is the standard input.
  public init(paths: [String], limit: Int = DocumentReader.defaultLimit) {
    inputs = paths.map { path in
      Input(name: path == "-" ? "stdin" : path) { () throws(SourceError.Problem) in try ByteStream(path: path)
      }
    }
    self.limit = limit
  }

  /// Reads bytes in memory as if they were a file with this name.
  public init(bytes: [UInt8], named name: String, limit: Int = DocumentReader.defaultLimit) {
    inputs = [Input(name: name) { () throws(SourceError.Problem) in try ByteStream(bytes: bytes) }]
    self.limit = limit
  }

  /// The next document, failure or note; nil at the end of all inputs.
  public mutating func next() -> Event? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if case .lines(let buffer, let name, let isFirst) = state {
        readLine(buffer, name, isFirst: isFirst)
      } else if case .archive(var archive, let name) = state {
        state = .between
        readRecord(&archive, name)
      } else if upcoming < inputs.count {
        upcoming += 1
        open(inputs[upcoming - 1])
      } else {
        return nil
      }
    }
  }

  private mutating func open(_ input: Input) {
    do throws(SourceError.Problem) {
      line = 0
      record = nil
      let buffer = SourceBuffer(try input.open())
      let head = buffer.peekHead(SourceKind.window)
      if head.isEmpty, buffer.problem == nil || SourceKind.archive(named: input.name) == nil {
        throw buffer.problem ?? .empty
      }
      switch SourceKind(head: head, name: input.name) {
      case .jsonLines: state = .lines(buffer, name: input.name, isFirst: true)
      case .archive(let format):
        state = .archive(ArchiveReader(buffer, format, limit: limit), name: input.name)
      case .unread(let kind): throw .unknownKind(kind)
      case let kind: readWhole(buffer, kind, input.name)
      }
    } catch {
      fail(input.name, 0, error)
    }
  }

  private mutating func fail(_ name: String, _ line: Int, _ problem: SourceError.Problem) {
    queue.append(.failure(SourceError(file: name, line: line, problem)))
  }

  private mutating func readWhole(_ buffer: SourceBuffer, _ kind: SourceKind, _ name: String) {
    switch buffer.readAll(limit: limit) {
    case .tooLong: fail(name, 1, .tooLarge(limit: limit))
    case .damaged(let problem): fail(name, 0, problem)
    case .bytes(let bytes):
      take(PayloadReader.findings(Payload(bytes: bytes), kind, limit: limit), name, record: nil)
    }
  }

  private mutating func readRecord(_ archive: inout ArchiveReader, _ name: String) {
    let (findings, record) = archive.next()
    self.record = record
    if findings.isEmpty, record == nil { state = .between } else { state = .archive(archive, name: name) }
    take(findings, name, record: record)
  }

  /// Puts what was found into the queue.
  private mutating func take(_ findings: [PayloadReader.Finding], _ name: String, record: RecordOffset?) {
    for finding in findings {
      switch finding {
      case .document(let document): queue.append(.document(document))
      case .failure(let problem, let line):
        queue.append(.failure(SourceError(file: name, at: SourcePlace(line: line, record: record), problem)))
      case .note(let text, let line):
        let place = SourcePlace(line: line, record: record)
        queue.append(.note(SourceNote(file: name, place: place, text: text)))
      }
    }
  }

  private mutating func readLine(_ buffer: SourceBuffer, _ name: String, isFirst: Bool) {
    if isFirst, buffer.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { buffer.skip(3) }
    state = .lines(buffer, name: name, isFirst: false)
    switch buffer.nextLine(limit: limit) {
    case .end: state = .between
    case .tooLong(let number): fail(name, number, .tooLarge(limit: limit))
    case .damaged(let problem, let number): fail(name, number, problem)
    case .line(let line, let number):
      self.line = number
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
      switch JSONLines.document(line) {
      case .refused(let problem):
        // A line that damage cut off is told once, as damage.
        if !buffer.isCutOff { fail(name, number, problem) }
      case .document(let document, let notes):
        for text in notes {
          queue.append(.note(SourceNote(file: name, place: SourcePlace(line: number), text: text)))
        }
        queue.append(.document(document))
      }
    }
  }
}
