/// All decisions in the order in which they take effect.
public struct DecisionLog: Sendable {
  /// By time, then id.
  public let decisions: [Decision]
  private var undoers: [String: [Decision]] = [:]

  /// Makes a log, in whatever order the decisions come.
  public init(_ decisions: [Decision]) {
    self.decisions = decisions.sorted(by: Decision.precedes)
    for decision in self.decisions {
      if case .undo(let target) = decision.act { undoers[target, default: []].append(decision) }
    }
  }

  /// The decision with this id.
  public subscript(id: String) -> Decision? { decisions.first { $0.id == id } }

  /// The decision that takes another one back and wasn't taken back itself.
  public func undoer(of id: String) -> Decision? {
    // An undo names a decision that was there before it, so that this ends.
    undoers[id]?.first { undoer(of: $0.id) == nil }
  }

  /// The decision that a chain of undos ends at.
  public func root(of id: String) -> Decision? {
    var decision = self[id]
    var seen: Set<String> = []
    while let found = decision, case .undo(let target) = found.act, seen.insert(found.id).inserted {
      decision = self[target]
    }
    return decision
  }
}
