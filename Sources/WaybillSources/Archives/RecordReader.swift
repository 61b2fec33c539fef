/// Goes from record to record of a web archive; behind damage it comes back into step at the next.
struct RecordReader {
  /// What came next.
  enum Step {
    /// A record; its block follows in the buffer and is to be taken or passed over.
    case record(ArchiveRecord, at: RecordOffset)
    /// Something that is no sound record, already passed over.
    case damaged(SourceError.Problem, at: RecordOffset)
    case end
  }

  let buffer: SourceBuffer
  let format: ArchiveFormat

  /// The next record's head.
  func next() -> Step {
    buffer.skipSpace()
    let at = buffer.recordOffset
    let head = buffer.peek(ArchiveFormat.longestHead)
    if head.isEmpty {
      guard let problem = buffer.problem else { return .end }
      let member = RecordOffset(byte: buffer.stream.memberOffset)
      resynchronise()
      return .damaged(problem, at: member)
    }
    guard format.startsRecord(head) else {
      resynchronise()
      return .damaged(.damagedRecord("no record starts here"), at: at)
    }
    guard let (record, length) = format.head(head) else {
      let problem = buffer.problem ?? .damagedRecord("its head is broken or cut off")
      resynchronise()
      return .damaged(problem, at: at)
    }
    buffer.skip(length)
    return .record(record, at: at)
  }

  /// Passes over the block of the record whose head was read last; what is wrong with it, if anything.
  func pass(_ record: ArchiveRecord) -> SourceError.Problem? {
    problem(of: buffer.pass(record.length, untilRecord: format.startsRecord))
  }

  /// Takes the block of the record whose head was read last; what is wrong with it, if anything.
  func take(_ record: ArchiveRecord) -> ([UInt8], SourceError.Problem?) {
    let (block, extent) = buffer.take(record.length, untilRecord: format.startsRecord)
    if extent == .whole, buffer.isBrokenHere { return (block, problem(of: .ended)) }
    if extent != .cutByRecord, format == .warc, !isAtEndOfRecord, let end = endBeforeRecord(block) {
      buffer.giveBack(block.count - end)
      return (Array(block[..<end]), problem(of: .cutByRecord))
    }
    return (block, problem(of: extent))
  }

  private func problem(of extent: SourceBuffer.Extent) -> SourceError.Problem? {
    switch extent {
    case .whole: return nil
    case .cutByRecord: return .damagedRecord("its stated length runs into the next record")
    case .ended:
      guard let problem = buffer.problem else { return .damagedRecord("it ends too early") }
      resynchronise()
      return problem
    }
  }

  /// Goes to the next record.
  private func resynchronise() {
    _ = buffer.passToRecord(startsRecord: format.startsRecord)
  }

  /// True when behind a block comes what comes there: an empty line, the next record, or nothing at all
  /// behind a whole block.
  private var isAtEndOfRecord: Bool {
    let next = buffer.peek(64)
    let rest = next.drop { $0 <= 0x20 }
    return !next.isEmpty && (rest.isEmpty || format.startsRecord(rest))
  }

  /// Where in a block, which was just taken, an empty line stands with another record behind it.
  private func endBeforeRecord(_ block: [UInt8]) -> Int? {
    let sign = Array("\r\n\r\nWARC/1.".utf8)
    let bytes = block + buffer.peek(sign.count)
    var at = 0
    while let found = bytes[at...].firstIndex(of: 0x0D), found < block.count {
      if bytes[found...].starts(with: sign) { return found }
      at = found + 1
    }
    return nil
  }
}
