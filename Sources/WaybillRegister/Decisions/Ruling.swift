/// A decision in force, with the claims on which it rests now.
public struct Ruling: Sendable, Hashable {
  /// The decision.
  public let decision: Decision
  /// For each side of the act, in the order of its anchors, the claims that count now; nil where none is left.
  public let claims: [[String?]]

  /// Makes a ruling; `claims` has the shape of the act's sides.
  public init(_ decision: Decision, claims: [[String?]]) {
    self.decision = decision
    self.claims = claims
  }

  /// The claim that leads to the transfer of which it speaks, for decisions about one transfer.
  public var subject: String? {
    switch decision.act {
    case .accept, .reject, .correct, .note, .rejectClaim: claims.first?.compactMap(\.self).first
    case .merge, .split, .apart, .undo: nil
    }
  }

  /// The claims that are one transfer by it: fewer than two where it is none of its matter, or where it sleeps.
  public var together: [String] {
    switch decision.act {
    case .merge: claims.compactMap { $0.compactMap(\.self).first }
    case .split: claims.first?.compactMap(\.self) ?? []
    default: []
    }
  }

  /// The claims that are never in one transfer, without those that stand on both sides.
  public var apart: (Set<String>, Set<String>) {
    switch decision.act {
    case .split, .apart:
      let sides = claims.map { Set($0.compactMap(\.self)) }
      guard sides.count == 2 else { return ([], []) }
      return (sides[0].subtracting(sides[1]), sides[1].subtracting(sides[0]))
    default: return ([], [])
    }
  }

  /// All claims on which it rests now.
  public var standing: Set<String> { Set(claims.joined().compactMap(\.self)) }

  /// True while enough claims are there for it to say something.
  public var isAwake: Bool {
    switch decision.act {
    case .merge: together.count > 1
    case .split, .apart: !apart.0.isEmpty && !apart.1.isEmpty
    default: subject != nil
    }
  }
}
