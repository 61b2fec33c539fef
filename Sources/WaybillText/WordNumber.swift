/// Numbers of words: 64-bit hashes of their bytes, so that texts and tables agree without a list of words.
///
/// A table can be read on its own, on any thread and in any order. Two different words share a number
/// with a probability of 2⁻⁶⁴; with 300,000 known words, one of 10¹³ words of text is mistaken for one.
enum WordNumber {
  /// FNV-1a's offset basis: the state before the first byte.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The state behind one more byte.
  @inline(__always)
  static func step(_ state: UInt64, _ byte: UInt8) -> UInt64 { (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The number of the word that led to a state; never 0.
  @inline(__always)
  static func end(_ state: UInt64) -> UInt64 {
    let mixed = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 29) | 1
  }

  /// The number of a word; never 0.
  static func of(_ word: [UInt8]) -> UInt64 {
    var state = start
    for byte in word { state = step(state, byte) }
    return end(state)
  }
}
