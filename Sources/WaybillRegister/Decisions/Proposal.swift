import WaybillClaims

/// What a person wants to decide, by the ids that they see.
public enum Proposal: Sendable, Hashable {
  case accept(String)
  case reject(String)
  case rejectClaim(String)
  /// A field as JSON names it, such as `value` or `items.0.quantity`, and its value as text.
  case correct(String, field: String, value: String)
  case merge([String])
  case split(String, claims: [String])
  case apart(String, String)
  case note(String, String)
  case undo(String)

  /// The ids of transfers, or of claims in them, that it names.
  public var transfers: [String] {
    switch self {
    case .accept(let id), .reject(let id), .rejectClaim(let id), .correct(let id, _, _), .note(let id, _):
      [id]
    case .split(let id, _): [id]
    case .merge(let ids): ids
    case .apart(let first, let second): [first, second]
    case .undo: []
    }
  }
}

/// A transfer as it stands when somebody decides about it.
public struct Dossier: Sendable {
  /// Its claims in order.
  public let testimonies: [Testimony]
  /// The decisions in force about any of them, in order.
  public let rulings: [Ruling]
  let families: WeaponFamilies

  /// Gathers what is known of a transfer.
  public init(_ testimonies: [Testimony], _ rulings: [Ruling], _ families: WeaponFamilies) {
    self.testimonies = testimonies.sorted(by: Testimony.precedes)
    self.rulings = rulings.sorted { Decision.precedes($0.decision, $1.decision) }
    self.families = families
  }

  /// The claim by which it is listed.
  public var id: String { Transfer.id(testimonies) }

  var ids: Set<String> { Set(testimonies.map(\.id)) }

  /// How it looks under these rulings.
  func transfer(_ rulings: [Ruling]) -> Transfer {
    Transfer(Merger.Cluster(testimonies: testimonies, joins: []), families, rulings)
  }

  /// Some claims that lead to it: the one by which it is listed, then others of other documents.
  ///
  /// Those that name a recipient first, since they are never put elsewhere for want of one.
  var anchors: [ClaimAnchor] {
    var seen: Set<String> = []
    let sorted =
      testimonies.filter { !$0.claim.recipient.isEmpty } + testimonies.filter(\.claim.recipient.isEmpty)
    return sorted.filter { seen.insert($0.document).inserted }.prefix(6).map { ClaimAnchor($0) }
  }

  var allAnchors: [ClaimAnchor] { testimonies.map { ClaimAnchor($0) } }
}

extension Proposal {
  /// Turns ids into what is decided, unless the register or earlier decisions speak against it.
  ///
  /// `dossiers` are those of `transfers`, in order.
  public func act(_ dossiers: [Dossier]) throws(Refusal) -> Decision.Act {
    guard let first = dossiers.first else { throw Refusal(.unknown, "no transfer is named") }
    switch self {
    case .accept:
      try first.mayAccept()
      return .accept(first.anchors, documents: Set(first.testimonies.map(\.document)).sorted())
    case .reject:
      try first.mayReject()
      return .reject(first.anchors)
    case .rejectClaim(let id):
      guard let testimony = first.testimonies.first(where: { $0.id == id }) else {
        throw Refusal(.unknown, "claim \(id) doesn't count now: its document was read anew or changed")
      }
      return .rejectClaim(ClaimAnchor(testimony), of: first.anchors.filter { $0.claim != id })
    case .correct(_, let field, let value): return .correct(first.anchors, try first.correction(field, value))
    case .merge:
      try Dossier.mayMerge(dossiers)
      return .merge(dossiers.map(\.anchors))
    case .split(_, let claims): return try first.split(claims)
    case .apart:
      try first.mayPart(dossiers[1])
      return .apart(first.allAnchors, dossiers[1].allAnchors)
    case .note(_, let text):
      guard !text.trimmed.isEmpty else { throw Refusal(.value, "a note needs a text") }
      return .note(first.anchors, text.trimmed)
    case .undo(let id): return .undo(id)
    }
  }
}
