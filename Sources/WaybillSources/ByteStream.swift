import Glibc

/// The bytes of a file, of the standard input or of memory, unpacked where they are gzip.
final class ByteStream {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
  }

  private static let chunk = 1 << 16
  private let origin: Origin
  private var input: [UInt8] = []
  private var position = 0
  private var isExhausted = false
  private var inflater: Inflater?

  /// Opens a file; `-` is the standard input.
  init(path: String) throws(SourceError.Problem) {
    if path == "-" {
      origin = .descriptor(STDIN_FILENO)
    } else {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      origin = .descriptor(descriptor)
    }
    try start()
  }

  /// A stream over bytes in memory.
  init(bytes: [UInt8]) throws(SourceError.Problem) {
    origin = .memory(bytes)
    try start()
  }

  deinit {
    if case .descriptor(let descriptor) = origin, descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Appends the next bytes to `output`; false at the end.
  func read(into output: inout [UInt8]) throws(SourceError.Problem) -> Bool {
    guard let inflater else {
      if position == input.count { try refill() }
      output += input[position...]
      let isMore = position < input.count
      position = input.count
      return isMore
    }
    return try unpack(inflater, into: &output)
  }

  private func unpack(
    _ inflater: Inflater, into output: inout [UInt8]
  ) throws(SourceError.Problem) -> Bool {
    let start = output.count
    while output.count == start {
      if position == input.count { try refill() }
      if position == input.count {
        guard inflater.mayEnd else { throw .damaged("it ends too early") }
        return false
      }
      do {
        try inflater.inflate(input, &position, into: &output, limit: Self.chunk)
      } catch {
        position = input.count
        isExhausted = true
        throw .damaged(error.problem)
      }
    }
    return true
  }

  /// Reads the first bytes and looks whether they are gzip.
  private func start() throws(SourceError.Problem) {
    try refill()
    while input.count < 2, !isExhausted {
      let first = input
      try refill()
      input = first + input
    }
    if input.starts(with: [0x1F, 0x8B]) { inflater = Inflater() }
  }

  /// Replaces the used input by the next bytes; leaves it empty at the end.
  private func refill() throws(SourceError.Problem) {
    position = 0
    input.removeAll(keepingCapacity: true)
    if isExhausted { return }
    switch origin {
    case .memory(let bytes):
      input = bytes
      isExhausted = true
    case .descriptor(let descriptor):
      input = [UInt8](repeating: 0, count: Self.chunk)
      var count = Glibc.read(descriptor, &input, Self.chunk)
      while count < 0, errno == EINTR { count = Glibc.read(descriptor, &input, Self.chunk) }
      let reason = errno
      input.removeLast(Self.chunk - max(count, 0))
      isExhausted = count <= 0
      if count < 0 { throw .unreadable(String(cString: strerror(reason))) }
    }
  }
}
