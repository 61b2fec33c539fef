import Glibc

/// The bytes of a file, of the standard input or of memory, as they are stored.
final class FileBytes {
  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
    case nothing
  }

  private static let chunk = 1 << 16
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
      let start = output.count
      output += repeatElement(0, count: Self.chunk)
      let (count, reason) = output.withUnsafeMutableBytes { target in
        var count = Glibc.read(descriptor, target.baseAddress.map { $0 + start }, Self.chunk)
        while count < 0, errno == EINTR {
          count = Glibc.read(descriptor, target.baseAddress.map { $0 + start }, Self.chunk)
        }
        return (count, errno)
      }
      output.removeLast(Self.chunk - max(count, 0))
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
