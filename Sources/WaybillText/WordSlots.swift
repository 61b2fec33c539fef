/// A hash table from the numbers of words or edges to other numbers, in one block of memory.
///
/// Open addressing; 0 stands for no key and no value. Unmanaged: `WordTable` and `PhraseNodes` own one
/// each, write it only while they have one owner, and free it with themselves.
@usableFromInline
struct WordSlots {
  @usableFromInline
  struct Slot {
    @usableFromInline var key: UInt64
    @usableFromInline var value: UInt64
  }

  /// `mask + 1` slots, a power of two, at most half of them taken.
  @usableFromInline private(set) var base: UnsafeMutablePointer<Slot>
  @usableFromInline private(set) var mask: Int
  private(set) var count = 0

  init(size: Int = 32) {
    base = .allocate(capacity: size)
    base.initialize(repeating: Slot(key: 0, value: 0), count: size)
    mask = size - 1
  }

  init(copying other: WordSlots) {
    base = .allocate(capacity: other.mask + 1)
    base.initialize(from: other.base, count: other.mask + 1)
    mask = other.mask
    count = other.count
  }

  func free() { base.deallocate() }

  @inlinable @inline(__always)
  func value(_ key: UInt64) -> UInt64 {
    var at = Int(truncatingIfNeeded: key >> 1) & mask
    while base[at].key != 0 {
      if base[at].key == key { return base[at].value }
      at = (at + 1) & mask
    }
    return 0
  }

  mutating func set(_ key: UInt64, _ value: UInt64) {
    precondition(key != 0 && value != 0, "0 stands for none")
    if (count + 1) * 2 > mask + 1 { grow() }
    var at = Int(truncatingIfNeeded: key >> 1) & mask
    while base[at].key != 0, base[at].key != key { at = (at + 1) & mask }
    if base[at].key == 0 { count += 1 }
    base[at] = Slot(key: key, value: value)
  }

  private mutating func grow() {
    let old = self
    self = WordSlots(size: (old.mask + 1) * 2)
    for at in 0...old.mask where old.base[at].key != 0 { set(old.base[at].key, old.base[at].value) }
    old.free()
  }
}

/// Elements without references, one behind the other; unmanaged like `WordSlots`.
@usableFromInline
struct Block<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 8) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  init(copying other: Block) {
    self.init(capacity: max(8, other.count))
    base.initialize(from: other.base, count: other.count)
    count = other.count
  }

  func free() { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index < count)
      return base[index]
    }
    nonmutating set {
      assert(index < count)
      base[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    if count == capacity {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      new.moveInitialize(from: base, count: count)
      base.deallocate()
      (base, capacity) = (new, capacity * 2)
    }
    (base + count).initialize(to: element)
    count += 1
  }
}
