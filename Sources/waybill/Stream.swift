import ArgumentParser
import Glibc

/// Where output goes: results to the standard output, messages for people to the standard error.
struct Stream {
  static let results = Stream(descriptor: STDOUT_FILENO)
  static let errors = Stream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// A new file, in place of one that is there; nil where it can't be made (`errno` tells why).
  init?(creating path: String) {
    let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard opened >= 0 else { return nil }
    self.init(descriptor: opened)
  }

  /// Ends a file; false where what was written couldn't be kept.
  func close() -> Bool { Glibc.close(descriptor) == 0 }

  /// True for a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all bytes.
  ///
  /// Ends the program quietly when nobody reads any more, and with status 1
  /// when the output can't be written.
  func write(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.write(descriptor, $0 + at, bytes.count - at) } ?? 0
      }
      if count > 0 {
        at += count
      } else if errno != EINTR {
        giveUp(errno)
      }
    }
  }

  /// Writes a line of text.
  func write(line: String) { write(Array(line.utf8) + [0x0A]) }

  private func giveUp(_ code: Int32) -> Never {
    if code == EPIPE { exit(0) }
    if descriptor == STDOUT_FILENO {
      Stream.errors.write(line: "waybill: the output cannot be written: \(String(cString: strerror(code)))")
    }
    exit(1)
  }
}
