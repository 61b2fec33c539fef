/// A set of words that takes one word in sixteen too many for its own, but misses none: one bit is read.
///
/// Unmanaged like `WordSlots`; `PhraseNodes` owns it.
@usableFromInline
struct WordFilter {
  @usableFromInline private(set) var bits: UnsafeMutablePointer<UInt64>
  /// The number of bits less one; a power of two less one.
  @usableFromInline private(set) var mask: Int

  /// An empty filter for at least so many words.
  init(words: Int) {
    var size = 64
    while size < words * 16 { size *= 2 }
    bits = .allocate(capacity: size / 64)
    bits.initialize(repeating: 0, count: size / 64)
    mask = size - 1
  }

  init(copying other: WordFilter) {
    bits = .allocate(capacity: (other.mask + 1) / 64)
    bits.initialize(from: other.bits, count: (other.mask + 1) / 64)
    mask = other.mask
  }

  func free() { bits.deallocate() }

  /// True when the filter is large enough for so many words.
  func holds(_ count: Int) -> Bool { count * 16 <= mask + 1 }

  /// False for most words that aren't in the set, true for all that are.
  @inlinable @inline(__always)
  func mayHold(_ word: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: word >> 8) & mask
    return bits[bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
  }

  func insert(_ word: UInt64) {
    let bit = Int(truncatingIfNeeded: word >> 8) & mask
    bits[bit >> 6] |= 1 << UInt64(truncatingIfNeeded: bit & 63)
  }
}
