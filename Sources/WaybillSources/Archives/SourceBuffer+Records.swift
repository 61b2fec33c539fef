/// Reading by records: blocks of a stated length, and the way back into step behind damage.
extension SourceBuffer {
  /// How much of a block was there.
  enum Extent: Hashable {
    case whole
    /// The stream ended, or damage begins.
    case ended
    /// Another record starts at the next byte: the stated length is false.
    case cutByRecord
  }

  /// The offset of the next byte in the unpacked stream.
  var offset: Int { base + position }

  /// Where the next byte lies: in the file as stored, where it starts a packed member or nothing is
  /// packed; else in what comes out of it.
  var recordOffset: RecordOffset {
    forgetMembers()
    guard stream.isPacked else { return RecordOffset(byte: offset) }
    if let member = members.first, member.start == offset { return RecordOffset(byte: member.offset) }
    return RecordOffset(byte: offset, isUnpacked: true)
  }

  /// Passes over white space; what was used is let go.
  func skipSpace() {
    while true {
      while position < buffer.count, buffer[position] <= 0x20 { position += 1 }
      if position < buffer.count { return release() }
      drop()
      guard fill() else { return }
    }
  }

  /// Lets go of used bytes when they are most of what is held.
  func release() {
    guard position > 1 << 16, position * 2 > buffer.count else { return }
    buffer.removeFirst(position)
    base += position
    position = 0
  }

  /// Takes a block of `count` bytes.
  func take(_ count: Int, untilRecord: (ArraySlice<UInt8>) -> Bool) -> ([UInt8], Extent) {
    let held = peek(count).count
    for member in members where member.start > offset && member.start < offset + held {
      let at = member.start - base
      guard untilRecord(buffer[at...].prefix(Self.headLength)) else { continue }
      defer { position = at }
      return (Array(buffer[position..<at]), .cutByRecord)
    }
    defer { position += held }
    return (Array(buffer[position..<position + held]), held == count ? .whole : .ended)
  }

  /// True when damage follows at once in the same packed member: then what was just taken isn't to be trusted.
  var isBrokenHere: Bool {
    let tail = 64
    return peek(tail).count < tail && damage != nil && !members.contains { $0.start > offset }
  }

  /// Takes back the last bytes of the block that was just taken.
  func giveBack(_ count: Int) { position -= count }

  /// Passes over a block of `count` bytes without holding it.
  func pass(_ count: Int, untilRecord: (ArraySlice<UInt8>) -> Bool) -> Extent {
    var left = count
    while left > 0 {
      guard refill() else { return .ended }
      let step = min(left, nextMember - position)
      position += step
      left -= step
      if left > 0, isAtMember, untilRecord(peek(Self.headLength)) { return .cutByRecord }
    }
    return .whole
  }

  /// Passes over bytes up to the next record; false when there is none.
  ///
  /// A record is sought at the start of each line and of each packed member. Damage on the way is
  /// passed over too.
  func passToRecord(startsRecord: (ArraySlice<UInt8>) -> Bool) -> Bool {
    while true {
      guard refill() else {
        guard recover() else { return false }
        if startsRecord(peek(Self.headLength)) { return true }
        continue
      }
      let end = nextMember
      if let line = lineFeed(from: position), line < end {
        position = line + 1
      } else {
        position = end
        guard refill(), isAtMember else { continue }
      }
      if startsRecord(peek(Self.headLength)) { return true }
    }
  }

  /// Goes on behind damage in packed bytes; false where there is none, or nothing behind it.
  func recover() -> Bool {
    drop()
    members.removeAll()
    damage = nil
    isAtEnd = !stream.recover()
    return !isAtEnd
  }

  /// So many bytes tell the start of a record.
  private static let headLength = 4096

  /// True when bytes are held or can be had.
  private func refill() -> Bool {
    release()
    if position < buffer.count { return true }
    drop()
    forgetMembers()
    return fill()
  }

  /// Only the member in which the next byte lies and those behind it are of use.
  private func forgetMembers() {
    while members.count > 1, members[1].start <= offset { members.removeFirst() }
  }

  /// Where in the buffer the next member starts, or the buffer's end.
  private var nextMember: Int {
    let next = members.first { $0.start > offset }
    return next.map { min($0.start - base, buffer.count) } ?? buffer.count
  }

  private var isAtMember: Bool { members.contains { $0.start == offset } }
}
