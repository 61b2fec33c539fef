/// Finds known phrases in a text: a trie over the numbers of atoms.
///
/// Hyphens and apostrophes between joined atoms are skipped, so `Mi-17` and `Mi 17` are one
/// phrase. The letter case of a phrase in the data is a condition on the text: `javelin` matches
/// any case, `Javelin` and `HIMARS` want a capital, `PAC` wants capitals (up to three letters).
public struct PhraseTrie: Sendable {
  /// Which form of an atom the trie compares.
  public enum Key: Sendable {
    /// Lower case with accents: for words of a language (`à` is not `a`).
    case lower
    /// Without accents: for names.
    case fold
  }

  /// A phrase found in a text.
  public struct Match: Sendable {
    /// Index of the first atom behind the phrase.
    public var end: Int
    /// What the data holds for the phrase: the first that was inserted.
    public var first: Int32
    fileprivate var nodes: PhraseNodes
    fileprivate var node: Int32
    fileprivate var written: UInt64

    /// What the data holds for the phrase, in the order in which it was inserted.
    public var values: [Int32] {
      var values: [Int32] = []
      nodes.eachValue(node, written) { values.append($0) }
      return values
    }
  }

  @usableFromInline let key: Key
  @usableFromInline var nodes: PhraseNodes

  /// An empty trie; one with several roots holds as many sets of phrases, each found by itself.
  public init(key: Key, roots: Int = 1) {
    self.key = key
    nodes = PhraseNodes(roots: roots)
  }

  /// Adds a phrase, given as the atoms that `Atomizer.learn` made of it.
  public mutating func insert(_ atoms: [Atom], root: Int = 0, value: Int32) {
    if !isKnownUniquelyReferenced(&nodes) { nodes = PhraseNodes(copying: nodes) }
    nodes.insert(atoms, key, root: root, value)
  }

  /// The longest phrase that starts at atom `start` and ends before atom `limit`.
  @inlinable @inline(__always)
  public func longestMatch(_ atoms: [Atom], at start: Int, limit: Int) -> Match? {
    mayStart(atoms[start]) ? match(atoms, at: start, limit: limit) : nil
  }

  /// The end and the first value of the longest phrase of a root that starts at an atom.
  public func longestValue(_ atoms: [Atom], at start: Int, limit: Int, root: Int)
    -> (end: Int, value: Int32)?
  {
    guard let found = nodes.walk(atoms, key, root: root, at: start, limit: limit) else { return nil }
    return (found.end, nodes.first(found.node, found.written))
  }

  /// One bit for every value (below 32) of the longest phrase at an atom, and the phrase's end.
  @inlinable @inline(__always)
  public func longestBits(_ atoms: [Atom], at start: Int, limit: Int) -> (bits: UInt32, end: Int)? {
    mayStart(atoms[start]) ? bits(atoms, at: start, limit: limit) : nil
  }

  /// False for most atoms with which no phrase starts.
  @inlinable @inline(__always)
  public func mayStart(_ atom: Atom) -> Bool {
    nodes.filter.pointee.mayHold(key == .lower ? atom.lower : atom.fold)
  }

  @usableFromInline
  func match(_ atoms: [Atom], at start: Int, limit: Int) -> Match? {
    guard let found = nodes.walk(atoms, key, root: 0, at: start, limit: limit) else { return nil }
    return Match(
      end: found.end, first: nodes.first(found.node, found.written), nodes: nodes, node: found.node,
      written: found.written)
  }

  @usableFromInline
  func bits(_ atoms: [Atom], at start: Int, limit: Int) -> (bits: UInt32, end: Int)? {
    guard let found = nodes.walk(atoms, key, root: 0, at: start, limit: limit) else { return nil }
    var bits: UInt32 = 0
    nodes.eachValue(found.node, found.written) { bits |= 1 << UInt32($0) }
    return (bits, found.end)
  }
}
