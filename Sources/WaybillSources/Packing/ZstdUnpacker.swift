import CZstd

/// Unpacks a stream of zstd frames.
///
/// A skippable frame at the start may hold the dictionary of all that follow, itself packed or
/// not, as archives of pages have it (iipc.github.io/warc-specifications, zstd for WARC).
final class ZstdUnpacker: Unpacker {
  private static let dictionaryMagic: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
  /// A larger dictionary is refused.
  private static let largestDictionary = 16 << 20

  private let room = Room()
  private let context = ZSTD_createDCtx()
  private var isAtStart = true
  /// The bytes of the dictionary's frame as far as they have come; nil when there is none to come.
  private var dictionaryFrame: [UInt8]?

  /// True when the input may end here.
  private(set) var isBetweenMembers = true

  deinit { ZSTD_freeDCtx(context) }

  /// True for the head of a frame that holds no data of its own.
  static func isSkippable(_ head: [UInt8]) -> Bool {
    head.count >= 4 && head[0] & 0xF0 == 0x50 && head[1...3].elementsEqual([0x2A, 0x4D, 0x18])
  }

  func restart() {
    ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    isBetweenMembers = true
    dictionaryFrame = nil
  }

  func unpack(
    _ input: [UInt8], _ position: inout Int, into output: inout [UInt8]
  ) throws(Damage) {
    if isBetweenMembers, position == input.count { return }
    if isAtStart {
      isAtStart = false
      if input[position...].starts(with: Self.dictionaryMagic) { dictionaryFrame = [] }
    }
    isBetweenMembers = false
    if dictionaryFrame != nil { return try takeDictionary(input, &position) }
    let (used, made, status) = run(input, position)
    position += used
    room.append(made, to: &output)
    guard ZSTD_isError(status) == 0 else { throw Damage(problem: Self.name(of: status)) }
    isBetweenMembers = status == 0
  }

  private func run(_ input: [UInt8], _ position: Int) -> (used: Int, made: Int, status: Int) {
    input.withUnsafeBytes { source in
      var packed = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: position)
      var plain = ZSTD_outBuffer(dst: room.bytes.baseAddress, size: Room.size, pos: 0)
      let status = ZSTD_decompressStream(context, &plain, &packed)
      return (packed.pos - position, plain.pos, status)
    }
  }

  /// Collects the frame: its mark, the length in four bytes, the dictionary.
  private func takeDictionary(_ input: [UInt8], _ position: inout Int) throws(Damage) {
    var frame = dictionaryFrame ?? []
    while frame.count < 8, position < input.count {
      frame.append(input[position])
      position += 1
    }
    guard frame.count >= 8 else {
      dictionaryFrame = frame
      return
    }
    let length = (0..<4).reduce(0) { $0 | Int(frame[4 + $1]) << (8 * $1) }
    guard length <= Self.largestDictionary else { throw Damage(problem: "the dictionary is too large") }
    let taken = min(8 + length - frame.count, input.count - position)
    frame += input[position..<position + taken]
    position += taken
    guard frame.count == 8 + length else {
      dictionaryFrame = frame
      return
    }
    dictionaryFrame = nil
    isBetweenMembers = true
    var dictionary = Array(frame[8...])
    if Packing.zstd.starts(dictionary, at: 0) { dictionary = try Self.unpacked(dictionary) }
    let status = dictionary.withUnsafeBytes { ZSTD_DCtx_loadDictionary(context, $0.baseAddress, $0.count) }
    guard ZSTD_isError(status) == 0 else { throw Damage(problem: Self.name(of: status)) }
  }

  private static func unpacked(_ frame: [UInt8]) throws(Damage) -> [UInt8] {
    let unpacker = ZstdUnpacker()
    var plain: [UInt8] = []
    var position = 0
    repeat {
      let before = plain.count
      try unpacker.unpack(frame, &position, into: &plain)
      if plain.count == before, position == frame.count { break }
    } while plain.count <= largestDictionary && !unpacker.isBetweenMembers
    guard unpacker.isBetweenMembers else { throw Damage(problem: "the dictionary is broken or too large") }
    return plain
  }

  private static func name(of status: Int) -> String { String(cString: ZSTD_getErrorName(status)) }
}
