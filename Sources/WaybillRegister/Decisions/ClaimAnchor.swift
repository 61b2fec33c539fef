import WaybillClaims

/// What a decision keeps of a claim, so that it is found again when its document was read anew.
public struct ClaimAnchor: Sendable, Hashable {
  /// The claim's id when it was decided.
  public let claim: String
  /// The document's id.
  public let document: String
  /// Where its evidence started, in scalars of the text.
  public let start: Int
  /// The codes of both parties, in order.
  public let parties: [String]
  /// Designations in plain letters, and categories behind `=`, in order.
  public let arms: [String]

  /// Makes an anchor of its stored parts.
  public init(claim: String, document: String, start: Int, parties: [String], arms: [String]) {
    self.claim = claim
    self.document = document
    self.start = start
    self.parties = parties
    self.arms = arms
  }

  /// The anchor of a claim.
  public init(_ testimony: Testimony) {
    let claim = testimony.claim
    let arms = claim.items.flatMap { $0.designation.map(WeaponFamilies.plain) + ["=" + $0.category] }
    self.init(
      claim: testimony.id, document: testimony.document, start: testimony.start,
      parties: Set(claim.supplier + claim.recipient).sorted(), arms: Set(arms).sorted())
  }

  /// The claim that it means among those that count of its document now.
  ///
  /// The same claim, else the nearest one with a party and with a designation or category in common; nil where
  /// there is none. `isStrict` asks for the same parties and arms: a right claim isn't rejected in a wrong one's stead.
  public func resolve(_ claims: [Testimony], isStrict: Bool = false) -> Testimony? {
    if let same = claims.first(where: { $0.id == claim }) { return same }
    return claims.filter { isStrict ? isSame($0) : isLike($0) }.min {
      (abs($0.start - start), $0.id) < (abs($1.start - start), $1.id)
    }
  }

  private func isSame(_ testimony: Testimony) -> Bool {
    let other = ClaimAnchor(testimony)
    return parties == other.parties && arms == other.arms
  }

  private func isLike(_ testimony: Testimony) -> Bool {
    let other = ClaimAnchor(testimony)
    return (parties.isEmpty || !Set(parties).isDisjoint(with: other.parties))
      && (arms.isEmpty || !Set(arms).isDisjoint(with: other.arms))
  }
}
