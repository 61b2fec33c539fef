/// What the data holds for single words: from their numbers (`Atom.lower`, `Atom.fold`) to others, 0 for none.
///
/// A copy costs one reference count, a look-up none.
public struct WordTable: Sendable {
  @usableFromInline
  final class Storage: @unchecked Sendable {
    /// Written through this pointer only, so that a look-up needs no check for exclusive access.
    @usableFromInline let slots: UnsafeMutablePointer<WordSlots>

    init(_ slots: WordSlots) {
      self.slots = .allocate(capacity: 1)
      self.slots.initialize(to: slots)
    }

    deinit {
      slots.pointee.free()
      slots.deallocate()
    }
  }

  @usableFromInline var storage = Storage(WordSlots())

  /// An empty table.
  public init() {}

  /// The number of words in the table.
  public var count: Int { storage.slots.pointee.count }

  /// The value of a word; 0 where the table has none.
  @inlinable @inline(__always)
  public func value(_ word: UInt64) -> UInt64 { storage.slots.pointee.value(word) }

  /// Sets the value of a word; neither of them is 0.
  public mutating func set(_ word: UInt64, _ value: UInt64) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(WordSlots(copying: storage.slots.pointee)) }
    storage.slots.pointee.set(word, value)
  }
}
