/// A hash table from pairs of numbers to nodes: open addressing in two plain arrays.
///
/// A dictionary does the same with a reference count and a seeded hash at every step, which showed.
struct EdgeTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var nodes: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0

  /// The node behind an edge, or 0; `key` is never 0.
  @inline(__always)
  func node(_ key: UInt64) -> Int32 {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  /// Adds an edge that isn't there yet.
  mutating func insert(_ key: UInt64, _ node: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    place(key, node)
    count += 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (size - 1)
  }

  private mutating func place(_ key: UInt64, _ node: Int32) {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nodes[slot] = node
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    nodes = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, node) in zip(oldKeys, oldNodes) where key != 0 { place(key, node) }
  }
}
