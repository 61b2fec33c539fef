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
    /// What the data holds for the phrase, in the order in which it was inserted.
    public var values: [Int32]
  }

  private struct Terminal: Sendable {
    var value: Int32
    /// Two bits an atom, the first atom lowest: 0 any case, 1 initial capital, 2 all capitals.
    var cases: UInt64
    /// The next one of the same node; -1 behind the last.
    var next: Int32 = -1
  }

  private let key: Key
  private var edges = EdgeTable()
  private var terminals: [Terminal] = []
  /// The first terminal of each node; -1 for none.
  private var firsts: [Int32] = [-1]
  /// Whether a phrase starts with the atom of this number.
  private var starts: [Bool] = []

  /// An empty trie.
  public init(key: Key) { self.key = key }

  /// Adds a phrase, given as the atoms that `Atomizer.learn` made of it.
  public mutating func insert(_ atoms: [Atom], value: Int32) {
    var node: Int32 = 0
    var cases: UInt64 = 0
    var depth = 0
    for atom in atoms where atom.kind != .glue {
      let id = number(atom)
      if depth == 0 {
        if starts.count <= Int(id) {
          starts += Array(repeating: false, count: Int(id) + 1 - starts.count)
        }
        starts[Int(id)] = true
      }
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: id))
      let next = edges.node(edge)
      if next != 0 {
        node = next
      } else {
        node = Int32(firsts.count)
        edges.insert(edge, node)
        firsts.append(-1)
      }
      if depth < 32 {
        // Newspapers write longer acronyms as names: Himars, Otan.
        let isAcronym = atom.flags.contains(.allCapitals) && atom.end - atom.start <= 3
        let need: UInt64 = isAcronym ? 2 : atom.isCapitalised ? 1 : 0
        cases |= need << UInt64(2 * depth)
      }
      depth += 1
    }
    guard depth > 0 else { return }
    append(Terminal(value: value, cases: cases), to: Int(node))
  }

  private mutating func append(_ terminal: Terminal, to node: Int) {
    let index = Int32(terminals.count)
    terminals.append(terminal)
    guard firsts[node] >= 0 else {
      firsts[node] = index
      return
    }
    var last = Int(firsts[node])
    while terminals[last].next >= 0 { last = Int(terminals[last].next) }
    terminals[last].next = index
  }

  @inline(__always)
  private func number(_ atom: Atom) -> Int32 { key == .lower ? atom.lower : atom.fold }

  /// The longest phrase that starts at atom `start` and ends before atom `limit`.
  public func longestMatch(_ atoms: [Atom], at start: Int, limit: Int) -> Match? {
    let first = Int(number(atoms[start]))
    guard first > 0, first < starts.count, starts[first] else { return nil }
    var node: Int32 = 0
    var at = start
    var best: (end: Int, node: Int, written: UInt64)?
    var written: UInt64 = 0
    var depth = 0
    while at < limit {
      let atom = atoms[at]
      if atom.kind == .glue && depth > 0 {
        at += 1
        continue
      }
      let id = number(atom)
      guard id > 0 else { break }
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: id))
      node = edges.node(edge)
      if node == 0 { break }
      if depth < 32 {
        let form: UInt64 = atom.flags.contains(.allCapitals) ? 2 : atom.isCapitalised ? 1 : 0
        written |= form << UInt64(2 * depth)
      }
      depth += 1
      at += 1
      if allowsAny(Int(node), written) { best = (at, Int(node), written) }
    }
    guard let best else { return nil }
    return Match(end: best.end, values: values(best.node, best.written))
  }

  @inline(__always)
  private func allowsAny(_ node: Int, _ written: UInt64) -> Bool {
    var at = firsts[node]
    while at >= 0 {
      if Self.allows(terminals[Int(at)].cases, written) { return true }
      at = terminals[Int(at)].next
    }
    return false
  }

  private func values(_ node: Int, _ written: UInt64) -> [Int32] {
    var values: [Int32] = []
    var at = firsts[node]
    while at >= 0 {
      if Self.allows(terminals[Int(at)].cases, written) { values.append(terminals[Int(at)].value) }
      at = terminals[Int(at)].next
    }
    return values
  }

  /// True when every atom is written with at least the capitals that the data asks for.
  @inline(__always)
  private static func allows(_ needed: UInt64, _ written: UInt64) -> Bool {
    if needed == 0 { return true }
    var need = needed
    var have = written
    while need != 0 {
      if need & 3 > have & 3 { return false }
      need >>= 2
      have >>= 2
    }
    return true
  }
}
