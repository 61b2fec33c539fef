import CZlib

/// Unpacks a stream of gzip members, piece by piece.
///
/// A class because zlib keeps the address of its state.
final class Inflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isAtMemberStart = true

  /// How a gzip stream can be broken.
  struct Damage: Error {
    var problem: String
  }

  init() {
    stream.initialize(to: z_stream())
    // 15 bits of window, 16: gzip wrappers only.
    inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// True when the input may end here: behind a whole member.
  var mayEnd: Bool { isAtMemberStart }

  /// Unpacks some of `input` from `position` on, at most `limit` bytes, to the end of `output`.
  ///
  /// Moves `position` behind what was used. Zero bytes after the last member are padding.
  func inflate(
    _ input: [UInt8], _ position: inout Int, into output: inout [UInt8], limit: Int
  ) throws(Damage) {
    if isAtMemberStart {
      while position < input.count, input[position] == 0 { position += 1 }
      if position == input.count { return }
      isAtMemberStart = false
    }
    let start = output.count
    output += repeatElement(0, count: limit)
    let (used, made, status) = run(input, position, &output, start)
    position += used
    output.removeLast(limit - made)
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END:
      inflateReset(stream)
      isAtMemberStart = true
    default: throw Damage(problem: stream.pointee.msg.map { String(cString: $0) } ?? "unknown data")
    }
  }

  private func run(
    _ input: [UInt8], _ position: Int, _ output: inout [UInt8], _ start: Int
  ) -> (used: Int, made: Int, status: Int32) {
    input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress.map { $0 + position })
        stream.pointee.avail_in = UInt32(source.count - position)
        stream.pointee.next_out = target.baseAddress.map { $0 + start }
        stream.pointee.avail_out = UInt32(target.count - start)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        return (
          source.count - position - Int(stream.pointee.avail_in),
          target.count - start - Int(stream.pointee.avail_out), status
        )
      }
    }
  }
}
