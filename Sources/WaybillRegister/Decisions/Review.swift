/// What people decided about one transfer, as far as it counts.
public struct Review: Sendable, Hashable {
  /// How far a person has judged a transfer.
  public enum Status: String, Sendable, CaseIterable {
    case open, accepted, rejected
  }

  /// The judgement; of two that exclude each other the earlier one stands.
  public let status: Status
  /// The decisions that count, in order.
  public let decisions: [Decision]
  /// Documents that tell of it and came after it was accepted.
  public let unseen: [String]

  /// `rulings` are those about this transfer, in order.
  init(_ rulings: [Ruling], _ corrections: Corrections, _ testimonies: [Testimony]) {
    var status = Status.open
    var seen: Set<String> = []
    decisions = rulings.map(\.decision).filter { decision in
      switch decision.act {
      case .accept(_, let documents):
        if status == .rejected { return false }
        status = .accepted
        seen.formUnion(documents)
      case .reject:
        if status != .open { return false }
        status = .rejected
      case .correct: return corrections.decisions.contains(decision)
      default: break
      }
      return true
    }
    self.status = status
    let documents = Set(testimonies.map(\.document))
    unseen = status == .accepted ? documents.subtracting(seen).sorted() : []
  }

  /// The rulings that speak of these claims' transfer, in order.
  static func concerned(_ rulings: [Ruling], _ testimonies: [Testimony]) -> [Ruling] {
    guard !rulings.isEmpty else { return [] }
    let ids = Set(testimonies.map(\.id))
    return rulings.filter { ruling in
      switch ruling.decision.act {
      case .merge: ruling.together.filter(ids.contains).count > 1
      case .split, .apart: !ruling.apart.0.isDisjoint(with: ids) || !ruling.apart.1.isDisjoint(with: ids)
      case .rejectClaim: ruling.claims.dropFirst().joined().compactMap(\.self).first.map(ids.contains) == true
      default: ruling.subject.map(ids.contains) == true
      }
    }.sorted { Decision.precedes($0.decision, $1.decision) }
  }
}
