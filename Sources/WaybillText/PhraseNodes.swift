/// The nodes of a phrase trie, in flat blocks of memory.
///
/// Audited for its unsafe parts: blocks are written by `insert` alone, which a trie calls only while it
/// is the only owner; after that they are read by any number of threads, and freed with the last owner.
@usableFromInline
final class PhraseNodes: @unchecked Sendable {
  private struct Terminal: BitwiseCopyable {
    var value: Int32
    /// The next one of the same node; -1 behind the last.
    var next: Int32 = -1
    /// Two bits an atom, the first atom lowest: 0 any case, 1 initial capital, 2 all capitals.
    var cases: UInt64
  }

  /// The first and the last terminal of a node; -1 for none.
  private struct Ends: BitwiseCopyable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private struct Body {
    /// From a node and the number of a word to the next node.
    var edges = WordSlots()
    var terminals = Block<Terminal>()
    var ends = Block<Ends>()
    /// The words with which phrases start.
    var starts = Block<UInt64>()
  }

  /// Written through this pointer only, so that reading needs no check for exclusive access.
  private let body: UnsafeMutablePointer<Body>
  private let roots: Int
  /// One bit for the words with which phrases start, chosen by their number: most other words find 0.
  @usableFromInline let filter: UnsafeMutablePointer<WordFilter>

  /// The first nodes are the roots.
  init(roots: Int) {
    body = .allocate(capacity: 1)
    body.initialize(to: Body())
    for _ in 0..<roots { body.pointee.ends.append(Ends()) }
    self.roots = roots
    filter = .allocate(capacity: 1)
    filter.initialize(to: WordFilter(words: 64))
  }

  init(copying other: PhraseNodes) {
    let old = other.body.pointee
    roots = other.roots
    body = .allocate(capacity: 1)
    body.initialize(
      to: Body(
        edges: WordSlots(copying: old.edges), terminals: Block(copying: old.terminals),
        ends: Block(copying: old.ends), starts: Block(copying: old.starts)))
    filter = .allocate(capacity: 1)
    filter.initialize(to: WordFilter(copying: other.filter.pointee))
  }

  deinit {
    body.pointee.edges.free()
    body.pointee.terminals.free()
    body.pointee.ends.free()
    body.pointee.starts.free()
    body.deallocate()
    filter.pointee.free()
    filter.deallocate()
  }

  @inline(__always)
  private static func number(_ atom: Atom, _ key: PhraseTrie.Key) -> UInt64 {
    key == .lower ? atom.lower : atom.fold
  }

  /// The number of an edge; never 0.
  @inline(__always)
  private static func edge(_ node: Int32, _ word: UInt64) -> UInt64 {
    let mixed = (word ^ UInt64(UInt32(bitPattern: node)) << 20) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ mixed >> 32) | 1
  }

  // MARK: Building

  func insert(_ atoms: [Atom], _ key: PhraseTrie.Key, root: Int, _ value: Int32) {
    var node = Int32(root)
    var cases: UInt64 = 0
    var depth = 0
    for atom in atoms where atom.kind != .glue {
      node = child(of: node, Self.number(atom, key))
      if depth < 32 {
        // Newspapers write longer acronyms as names: Himars, Otan.
        let isAcronym = atom.flags.contains(.allCapitals) && atom.end - atom.start <= 3
        let need: UInt64 = isAcronym ? 2 : atom.isCapitalised ? 1 : 0
        cases |= need << UInt64(2 * depth)
      }
      depth += 1
    }
    guard depth > 0 else { return }
    let index = Int32(body.pointee.terminals.count)
    body.pointee.terminals.append(Terminal(value: value, cases: cases))
    var ends = body.pointee.ends[Int(node)]
    if ends.first < 0 {
      ends.first = index
    } else {
      var last = body.pointee.terminals[Int(ends.last)]
      last.next = index
      body.pointee.terminals[Int(ends.last)] = last
    }
    ends.last = index
    body.pointee.ends[Int(node)] = ends
  }

  /// The node behind an edge, which is made where there is none.
  private func child(of node: Int32, _ word: UInt64) -> Int32 {
    let edge = Self.edge(node, word)
    let known = body.pointee.edges.value(edge)
    if known != 0 { return Int32(truncatingIfNeeded: known) }
    let next = Int32(body.pointee.ends.count)
    body.pointee.edges.set(edge, UInt64(next))
    body.pointee.ends.append(Ends())
    if node < Int32(roots) { addStart(word) }
    return next
  }

  private func addStart(_ word: UInt64) {
    body.pointee.starts.append(word)
    let count = body.pointee.starts.count
    if filter.pointee.holds(count) {
      filter.pointee.insert(word)
    } else {
      filter.pointee.free()
      filter.pointee = WordFilter(words: count * 4)
      for index in 0..<count { filter.pointee.insert(body.pointee.starts[index]) }
    }
  }

  // MARK: Reading

  /// The node and the end of the longest phrase, and how its atoms are written.
  func walk(_ atoms: [Atom], _ key: PhraseTrie.Key, root: Int, at start: Int, limit: Int)
    -> (end: Int, node: Int32, written: UInt64)?
  {
    let edges = body.pointee.edges
    var node = Int32(root)
    var at = start
    var best: (end: Int, node: Int32, written: UInt64)?
    var written: UInt64 = 0
    var depth = 0
    while at < limit {
      let atom = atoms[at]
      if atom.kind == .glue && depth > 0 {
        at += 1
        continue
      }
      node = Int32(truncatingIfNeeded: edges.value(Self.edge(node, Self.number(atom, key))))
      if node == 0 { break }
      if depth < 32 {
        let form: UInt64 = atom.flags.contains(.allCapitals) ? 2 : atom.isCapitalised ? 1 : 0
        written |= form << UInt64(2 * depth)
      }
      depth += 1
      at += 1
      if first(node, written) >= 0 { best = (at, node, written) }
    }
    return best
  }

  /// The first value of a node that the writing allows; -1 for none.
  @inline(__always)
  func first(_ node: Int32, _ written: UInt64) -> Int32 {
    var at = body.pointee.ends[Int(node)].first
    while at >= 0 {
      let terminal = body.pointee.terminals[Int(at)]
      if Self.allows(terminal.cases, written) { return terminal.value }
      at = terminal.next
    }
    return -1
  }

  @inline(__always)
  func eachValue(_ node: Int32, _ written: UInt64, _ take: (Int32) -> Void) {
    var at = body.pointee.ends[Int(node)].first
    while at >= 0 {
      let terminal = body.pointee.terminals[Int(at)]
      if Self.allows(terminal.cases, written) { take(terminal.value) }
      at = terminal.next
    }
  }

  /// True when every atom is written with at least the capitals that the data asks for.
  @inline(__always)
  private static func allows(_ needed: UInt64, _ written: UInt64) -> Bool {
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
