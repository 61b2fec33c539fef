/// Unpacks a stream of members (gzip) or frames (zstd), piece by piece.
protocol Unpacker: AnyObject {
  /// True when the input may end here: behind a whole member.
  var isBetweenMembers: Bool { get }

  /// Unpacks some of `input` from `position` on, at most `Room.size` bytes, to the end of `output`.
  ///
  /// Moves `position` behind what was used, and stops at the end of a member.
  func unpack(
    _ input: [UInt8], _ position: inout Int, into output: inout [UInt8]
  ) throws(Damage)

  /// Forgets a broken member; the next bytes begin another.
  func restart()
}

/// A fixed stretch of memory for what comes next.
final class Room {
  static let size = 1 << 16

  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Room.size)

  deinit { bytes.deallocate() }

  /// Appends the first bytes to an array.
  func append(_ count: Int, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
  }
}

/// How packed bytes can be broken.
struct Damage: Error {
  /// What is wrong, as the library names it.
  var problem: String
}

/// The ways in which files and pages are packed that are told by their first bytes.
enum Packing: CaseIterable {
  case gzip
  case zstd

  /// How many bytes tell a member's start.
  static let headLength = 4

  /// True when a member of this packing may start with the bytes at `position`.
  func starts(_ bytes: [UInt8], at position: Int) -> Bool {
    guard bytes.count - position >= Self.headLength else { return false }
    switch self {
    case .gzip:
      // Deflate is the only method, and three flags are reserved.
      return bytes[position] == 0x1F && bytes[position + 1] == 0x8B && bytes[position + 2] == 8
        && bytes[position + 3] & 0xE0 == 0
    case .zstd:
      return bytes[position] == 0x28 && bytes[position + 1] == 0xB5 && bytes[position + 2] == 0x2F
        && bytes[position + 3] == 0xFD
    }
  }

  /// The packing of bytes that start so; nil for what isn't packed.
  init?(head: [UInt8]) {
    if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if Packing.zstd.starts(head, at: 0) || ZstdUnpacker.isSkippable(head) {
      self = .zstd
    } else {
      return nil
    }
  }

  /// Makes what unpacks it.
  func unpacker() -> any Unpacker {
    switch self {
    case .gzip: Inflater()
    case .zstd: ZstdUnpacker()
    }
  }
}
