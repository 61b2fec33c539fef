import CZlib

/// Unpacks deflate: a stream of gzip members, or one body with or without a wrapper of zlib.
///
/// A class because zlib keeps the address of its state.
final class Inflater: Unpacker {
  /// What stands around the deflated data.
  enum Wrapper: Int32 {
    // 15 bits of window; 16 more: gzip; negative: none.
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// True when the input may end here.
  private(set) var isBetweenMembers = true

  init(_ wrapper: Wrapper = .gzip) {
    stream.initialize(to: z_stream())
    inflateInit2_(stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func restart() {
    inflateReset(stream)
    isBetweenMembers = true
  }

  func unpack(
    _ input: [UInt8], _ position: inout Int, into output: inout [UInt8], limit: Int
  ) throws(Damage) {
    isBetweenMembers = false
    let start = output.count
    output += repeatElement(0, count: limit)
    let (used, made, status) = run(input, position, &output, start)
    position += used
    output.removeLast(limit - made)
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: restart()
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
