/// The edges of a trie: a hash table from the numbers of edges to nodes, eight bytes an edge.
///
/// Open addressing; an entry is the upper forty bits of the edge's number and the node in the lower ones, and
/// where it stands tells of the rest: an edge that isn't there is taken for one that is with a probability
/// under 10⁻¹². Unmanaged like `WordSlots`; `PhraseNodes` owns it.
struct EdgeSlots {
  private static let nodeBits: UInt64 = 0xFF_FFFF
  private var base: UnsafeMutablePointer<UInt64>
  /// The number of entries less one; a power of two less one.
  private var mask: Int
  private var edges = Block<UInt64>()

  init(size: Int = 32) {
    base = .allocate(capacity: size)
    base.initialize(repeating: 0, count: size)
    mask = size - 1
  }

  init(copying other: EdgeSlots) {
    base = .allocate(capacity: other.mask + 1)
    base.initialize(from: other.base, count: other.mask + 1)
    mask = other.mask
    edges = Block(copying: other.edges)
  }

  func free() {
    base.deallocate()
    edges.free()
  }

  /// The node behind an edge; 0 for none.
  @inline(__always)
  func node(_ edge: UInt64) -> Int32 {
    var at = Int(truncatingIfNeeded: edge) & mask
    while base[at] != 0 {
      if (base[at] ^ edge) & ~Self.nodeBits == 0 {
        return Int32(truncatingIfNeeded: base[at] & Self.nodeBits)
      }
      at = (at + 1) & mask
    }
    return 0
  }

  /// Adds an edge that isn't there, to a node of its own above 0; nodes ascend by one from `firstNode`.
  mutating func add(_ edge: UInt64, _ node: Int32, firstNode: Int32) {
    precondition(node > 0 && node <= Self.nodeBits, "a trie has at most 2²⁴ nodes")
    if (edges.count + 1) * 2 > mask + 1 {
      base.deallocate()
      let size = (mask + 1) * 2
      base = .allocate(capacity: size)
      base.initialize(repeating: 0, count: size)
      mask = size - 1
      for index in 0..<edges.count { place(edges[index], firstNode + Int32(index)) }
    }
    edges.append(edge)
    place(edge, node)
  }

  private func place(_ edge: UInt64, _ node: Int32) {
    var at = Int(truncatingIfNeeded: edge) & mask
    while base[at] != 0 { at = (at + 1) & mask }
    base[at] = edge & ~Self.nodeBits | UInt64(node)
  }
}
