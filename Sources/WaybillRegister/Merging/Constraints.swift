extension Merger {
  /// What people decided about which claims are one transfer.
  ///
  /// Decisions tie together and keep apart whole clusters, after the rules have made these: a claim that comes later
  /// is put to the reports that it is like, and goes with them wherever a decision has put them.
  public struct Constraints: Sendable {
    /// The rulings in the order in which they take effect: of two that exclude each other the earlier one stands.
    let rulings: [Ruling]

    /// Keeps those that say something about merging.
    public init(_ rulings: [Ruling] = []) {
      self.rulings = rulings.filter { $0.decision.act.changesMerging && $0.isAwake }
        .sorted { Decision.precedes($0.decision, $1.decision) }
    }

    var isEmpty: Bool { rulings.isEmpty }

    /// True where a decision keeps a claim out of a cluster.
    public func parts(_ claim: String, from others: Set<String>) -> Bool {
      rulings.contains { ruling in
        let (first, second) = ruling.apart
        return first.contains(claim) && !second.isDisjoint(with: others)
          || second.contains(claim) && !first.isDisjoint(with: others)
      }
    }
  }
}

/// Which claims are tied into one, and which ties are excluded.
struct Bonds {
  private var parent: [Int]
  /// By root: the rifts on whose sides claims of the bond stand; the number is negative for the second side.
  private var sides: [Int: Set<Int>] = [:]

  init(count: Int) { parent = Array(0..<count) }

  func root(_ index: Int) -> Int {
    var at = index
    while parent[at] != at { at = parent[at] }
    return at
  }

  /// Keeps the claims of two sides apart; those that are tied across it already stay as they are.
  mutating func part(_ first: [Int], _ second: [Int], rift: Int) {
    let (roots, others) = (Set(first.map(root)), Set(second.map(root)))
    guard !roots.isEmpty, !others.isEmpty else { return }
    for root in roots.subtracting(others) { sides[root, default: []].insert(rift) }
    for root in others.subtracting(roots) { sides[root, default: []].insert(-rift) }
  }

  /// False where the two stand on two sides of a rift.
  func mayUnite(_ a: Int, _ b: Int) -> Bool {
    guard let some = sides[root(a)], let others = sides[root(b)] else { return true }
    return !some.contains { others.contains(-$0) }
  }

  /// Ties two claims; false where a rift excludes it.
  mutating func unite(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (root(a), root(b))
    guard first != second else { return true }
    guard mayUnite(first, second) else { return false }
    let (into, from) = (min(first, second), max(first, second))
    parent[from] = into
    if let more = sides.removeValue(forKey: from) { sides[into, default: []].formUnion(more) }
    return true
  }
}
