/// The bytes of a file, of the standard input or of memory, unpacked where they are gzip or zstd.
final class ByteStream {
  /// So many places in one chunk are tried behind damage; then the rest of it is passed over.
  private static let mostTrials = 64

  private let file: FileBytes
  private var input: [UInt8] = []
  private var position = 0
  /// The offset in the file of the first byte of `input`.
  private var inputOffset = 0
  private let packing: Packing?
  private let unpacker: (any Unpacker)?
  private var isBroken = false
  private var trials = 0

  /// How many members of the packed file were begun.
  private(set) var memberCount = 0
  /// The offset in the file at which the last of them starts.
  private(set) var memberOffset = 0

  /// True when the file is packed.
  var isPacked: Bool { packing != nil }

  /// Opens a file; `-` is the standard input.
  convenience init(path: String) throws(SourceError.Problem) {
    try self.init(FileBytes(path: path))
  }

  /// A stream over bytes in memory.
  convenience init(bytes: [UInt8]) throws(SourceError.Problem) {
    try self.init(FileBytes(bytes: bytes))
  }

  /// The first bytes tell whether they are packed.
  private init(_ file: FileBytes) throws(SourceError.Problem) {
    self.file = file
    try file.read(into: &input)
    while input.count < Packing.headLength, try file.read(into: &input) {}
    packing = Packing(head: input)
    unpacker = packing?.unpacker()
  }

  /// Appends the next bytes, of one member at most, to `output`; false at the end.
  func read(into output: inout [UInt8]) throws(SourceError.Problem) -> Bool {
    guard let unpacker else {
      if position == input.count { try refill() }
      output += input[position...]
      let isMore = position < input.count
      position = input.count
      return isMore
    }
    if isBroken { return false }
    return try unpack(unpacker, into: &output)
  }

  private func unpack(
    _ unpacker: any Unpacker, into output: inout [UInt8]
  ) throws(SourceError.Problem) -> Bool {
    let start = output.count
    while output.count == start {
      if position == input.count { try refill() }
      if position == input.count {
        guard unpacker.isBetweenMembers else { throw broken("it ends too early") }
        return false
      }
      if unpacker.isBetweenMembers {
        // Zero bytes behind a member of gzip are padding.
        while packing == .gzip, position < input.count, input[position] == 0 { position += 1 }
        if position == input.count { continue }
        memberCount += 1
        memberOffset = inputOffset + position
      }
      do {
        try unpacker.unpack(input, &position, into: &output)
      } catch {
        throw broken(error.problem)
      }
    }
    return true
  }

  private func broken(_ problem: String) -> SourceError.Problem {
    isBroken = true
    return .damaged(packing == .zstd ? "zstd" : "gzip", problem)
  }

  /// Goes on behind damage, at the next place where a member may start; false when there is none.
  ///
  /// The search begins right behind the start of the broken member, as far as it is still held:
  /// damage may have swallowed the start of the next.
  func recover() -> Bool {
    guard let packing, let unpacker, isBroken else { return false }
    unpacker.restart()
    trials += 1
    let next = max(0, memberOffset + 1 - inputOffset)
    position = trials <= Self.mostTrials ? next : max(next, position)
    while true {
      while position + Packing.headLength <= input.count {
        if packing.starts(input, at: position) {
          isBroken = false
          return true
        }
        position += 1
      }
      let kept = Array(input[position...])
      guard (try? refill(keeping: kept)) == true else { return false }
    }
  }

  /// Replaces the used input by the next bytes, with `kept` before them; false at the end.
  @discardableResult
  private func refill(keeping kept: [UInt8] = []) throws(SourceError.Problem) -> Bool {
    inputOffset += input.count - kept.count
    position = 0
    trials = 0
    input.removeAll(keepingCapacity: true)
    input += kept
    return try file.read(into: &input)
  }
}
