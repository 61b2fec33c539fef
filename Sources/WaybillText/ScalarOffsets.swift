/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars.
///
/// One count is kept for every 256 bytes, so a look-up reads at most 256 bytes.
public struct ScalarOffsets: Sendable {
  private static let step = 256
  private let bytes: [UInt8]
  private let counts: [Int]

  /// Indexes `bytes`, which must be valid UTF-8.
  ///
  /// Linear in their number.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.step == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % Self.step == 0 { counts.append(scalars) }
    self.counts = counts
  }

  /// The number of scalars that start before `offset` (0…the text's length in bytes).
  public func scalar(at offset: Int) -> Int {
    let block = offset / Self.step
    var scalars = counts[block]
    for at in block * Self.step..<offset where bytes[at] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}
