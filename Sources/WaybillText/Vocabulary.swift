/// The words that the lexicon knows, each with a number; 0 stands for every other word.
///
/// Open addressing over FNV-1a hashes; values only, so it is shared freely between threads.
public struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 16)
  private var starts: [Int32] = [0, 0]
  private var pool: [UInt8] = []

  /// A vocabulary without words.
  public init() {}

  /// The number of words known.
  public var count: Int { starts.count - 2 }

  @inline(__always)
  private static func hash(_ word: [UInt8]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value ^ (value >> 29)
  }

  @inline(__always)
  private func matches(_ id: Int32, _ word: [UInt8]) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == word.count else { return false }
    for k in 0..<word.count where pool[start + k] != word[k] { return false }
    return true
  }

  /// The word's number, or 0.
  @inline(__always)
  public func id(of word: [UInt8]) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] != 0 {
      if matches(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The word's number; a new one when it wasn't known.
  public mutating func insert(_ word: [UInt8]) -> Int32 {
    let known = id(of: word)
    if known != 0 { return known }
    if (count + 1) * 2 > slots.count { grow() }
    pool += word
    let id = Int32(starts.count - 1)
    starts.append(Int32(pool.count))
    place(id, word)
    return id
  }

  /// The bytes of the word with this number.
  public func word(_ id: Int32) -> [UInt8] {
    id <= 0 ? [] : Array(pool[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])])
  }

  private mutating func place(_ id: Int32, _ word: [UInt8]) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1...Int32(count) { place(id, word(id)) }
  }
}
