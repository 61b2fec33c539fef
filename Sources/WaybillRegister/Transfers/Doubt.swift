import WaybillClaims

/// Why a person should look at a transfer.
public struct Doubt: Sendable, Hashable {
  /// How much it counts.
  public var weight: Double
  /// What it is, without a full stop.
  public var text: String
}

extension Transfer {
  /// What is doubtful, the gravest first: conflicts, denials, rumours, joins that hardly hold, single voices.
  ///
  /// Nothing once a person has rejected it, or accepted it and no document came since.
  public var doubts: [Doubt] {
    switch review.status {
    case .rejected: return []
    case .accepted where review.unseen.isEmpty: return []
    case .accepted, .open: break
    }
    var doubts = conflicts.map { Doubt(weight: 2, text: "conflict on \($0.rawValue)") }
    if isDenied { doubts.append(Doubt(weight: 3, text: "denied by a source")) }
    if testimonies.allSatisfy({ $0.claim.stance != .asserted }) {
      doubts.append(Doubt(weight: 1, text: "nobody asserts it"))
    }
    // Scores are stored with two digits.
    let weakest = joins.map { ($0.score * 100).rounded() / 100 }.min() ?? .infinity
    if weakest < 1.5 { doubts.append(Doubt(weight: 1, text: "a weak join (\(weakest))")) }
    if voices.count == 1 { doubts.append(Doubt(weight: 0.5, text: "one voice only")) }
    if review.status == .accepted {
      let count = review.unseen.count
      doubts.append(
        Doubt(weight: 0.5, text: "\(count) document\(count == 1 ? "" : "s") since it was accepted"))
    }
    return doubts.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }
  }

  /// How much a person should look at it, from 0.
  public var doubt: Double { doubts.reduce(0) { $0 + $1.weight } }
}
