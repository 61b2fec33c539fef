import Glibc

/// A stream with a look ahead, read by lines or as a whole; never holds more than a document.
final class SourceBuffer {
  /// What came in place of a line.
  enum Line {
    case line([UInt8], number: Int)
    case tooLong(number: Int)
    case damaged(SourceError.Problem, number: Int)
    case end
  }

  /// What came in place of the whole.
  enum Whole {
    case bytes([UInt8])
    case tooLong
    case damaged(SourceError.Problem)
  }

  /// A packed member in the buffer: where its content starts, unpacked, and where it lies in the file.
  struct Member {
    var start: Int
    var offset: Int
  }

  let stream: ByteStream
  var buffer: [UInt8] = []
  var position = 0
  /// The offset of the buffer's first byte in the unpacked stream.
  var base = 0
  /// The members that start in the buffer or behind what was used last, in order.
  var members: [Member] = []
  var isAtEnd = false
  var damage: SourceError.Problem?
  private var lineNumber = 0

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next bytes without taking them: `count`, or all up to the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - position < count, fill() {}
    return buffer[position..<min(buffer.count, position + count)]
  }

  /// The first bytes without taking them: `count`, all up to the end, or as far as they came where a whole object
  /// stands on the first line, so that who sends one document after the other gets an answer to each.
  func peekHead(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - position < count, !hasObjectLine, fill() {}
    return buffer[position..<min(buffer.count, position + count)]
  }

  /// True when the first line begins with `{` and ends with `}`.
  private var hasObjectLine: Bool {
    guard let end = lineFeed(from: position), position < buffer.count, buffer[position] == 0x7B else {
      return false
    }
    return buffer[position..<end].last { $0 > 0x20 } == 0x7D
  }

  /// Takes bytes that were peeked at.
  func skip(_ count: Int) { position = min(buffer.count, position + count) }

  /// What broke while looking ahead, if anything.
  var problem: SourceError.Problem? { damage }

  /// The next line without its line feed; lines of more than `limit` bytes are passed over
  /// without being held.
  func nextLine(limit: Int) -> Line {
    var scanned = position
    while true {
      if let end = lineFeed(from: scanned) {
        lineNumber += 1
        defer { position = end + 1 }
        return end - position > limit
          ? .tooLong(number: lineNumber) : .line(line(to: end), number: lineNumber)
      }
      scanned = buffer.count
      if scanned - position > limit {
        lineNumber += 1
        passOverLine()
        return .tooLong(number: lineNumber)
      }
      compact(&scanned)
      if !fill() { return lastLine() }
    }
  }

  /// All that is left, if it is not more than `limit` bytes.
  func readAll(limit: Int) -> Whole {
    while buffer.count - position <= limit, fill() {}
    if let damage {
      return .damaged(damage)
    }
    if buffer.count - position > limit { return .tooLong }
    return .bytes(Array(buffer[position...]))
  }

  /// The rest after the last line feed, then the damage or the end.
  private func lastLine() -> Line {
    let rest = line(to: buffer.count)
    position = buffer.count
    if !rest.isEmpty {
      lineNumber += 1
      return .line(rest, number: lineNumber)
    }
    guard let damage else { return .end }
    self.damage = nil
    return .damaged(damage, number: max(lineNumber, 1))
  }

  /// True while the line just read is the last and was cut off by damage.
  var isCutOff: Bool { damage != nil && position == buffer.count }

  private func line(to end: Int) -> [UInt8] {
    let isReturn = end > position && buffer[end - 1] == 0x0D
    return Array(buffer[position..<(isReturn ? end - 1 : end)])
  }

  /// Where the next line feed from a place in the buffer on stands.
  func lineFeed(from start: Int) -> Int? {
    let count = buffer.count - start
    guard count > 0 else { return nil }
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, count) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func passOverLine() {
    while true {
      drop()
      guard fill() else { return }
      if let end = lineFeed(from: 0) {
        position = end + 1
        return
      }
    }
  }

  /// Drops the whole buffer.
  func drop() {
    base += buffer.count
    position = 0
    buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
  }

  /// Drops used bytes when they are most of the buffer.
  private func compact(_ scanned: inout Int) {
    guard position > 1 << 16, position * 2 > buffer.count else { return }
    buffer.removeFirst(position)
    base += position
    scanned -= position
    position = 0
  }

  /// Appends the next bytes; false at the end, or where damage begins.
  func fill() -> Bool {
    if isAtEnd { return false }
    let count = stream.memberCount
    let end = base + buffer.count
    do {
      isAtEnd = try !stream.read(into: &buffer)
    } catch {
      damage = error
      isAtEnd = true
    }
    if stream.memberCount != count { members.append(Member(start: end, offset: stream.memberOffset)) }
    return !isAtEnd
  }
}
