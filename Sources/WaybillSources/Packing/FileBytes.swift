import Glibc

/// The bytes of a file, of the standard input or of memory, as they are stored.
final class FileBytes {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
    case nothing
  }

  private let room = Room()
  private var origin: Origin

  /// Opens a file; `-` is the standard input.
  init(path: String) throws(SourceError.Problem) {
    if path == "-" {
      origin = .descriptor(STDIN_FILENO)
    } else {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      origin = .descriptor(descriptor)
    }
  }

  /// Bytes in memory.
  init(bytes: [UInt8]) { origin = .memory(bytes) }

  deinit { close() }

  /// Appends the next bytes to `output`; false at the end.
  @discardableResult
  func read(into output: inout [UInt8]) throws(SourceError.Problem) -> Bool {
    switch origin {
    case .nothing: return false
    case .memory(let bytes):
      origin = .nothing
      output += bytes
      return !bytes.isEmpty
    case .descriptor(let descriptor):
      var count = Glibc.read(descriptor, room.bytes.baseAddress, Room.size)
      while count < 0, errno == EINTR { count = Glibc.read(descriptor, room.bytes.baseAddress, Room.size) }
      let reason = errno
      room.append(max(count, 0), to: &output)
      if count > 0 { return true }
      close()
      origin = .nothing
      if count < 0 { throw .unreadable(String(cString: strerror(reason))) }
      return false
    }
  }

  private func close() {
    if case .descriptor(let descriptor) = origin, descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}
