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

  private let wrapper: Wrapper
  private let room = Room()
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  /// True when the input may end here.
  private(set) var isBetweenMembers = true

  init(_ wrapper: Wrapper = .gzip) {
    self.wrapper = wrapper
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
    _ input: [UInt8], _ position: inout Int, into output: inout [UInt8]
  ) throws(Damage) {
    if isBetweenMembers {
      // Zero bytes around members of gzip are padding.
      while wrapper == .gzip, position < input.count, input[position] == 0 { position += 1 }
      if position == input.count { return }
      isBetweenMembers = false
    }
    let (used, made, status) = run(input, position)
    position += used
    room.append(made, to: &output)
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: restart()
    default: throw Damage(problem: stream.pointee.msg.map { String(cString: $0) } ?? "unknown data")
    }
  }

  private func run(_ input: [UInt8], _ position: Int) -> (used: Int, made: Int, status: Int32) {
    input.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress.map { $0 + position })
      stream.pointee.avail_in = UInt32(clamping: source.count - position)
      let offered = Int(stream.pointee.avail_in)
      stream.pointee.next_out = room.bytes.baseAddress
      stream.pointee.avail_out = UInt32(Room.size)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      return (offered - Int(stream.pointee.avail_in), Room.size - Int(stream.pointee.avail_out), status)
    }
  }
}
