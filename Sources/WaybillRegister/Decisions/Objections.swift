import WaybillClaims

/// What earlier decisions, or the register, say against a new one.
extension Dossier {
  private func first(_ holds: (Decision.Act) -> Bool) -> Decision? {
    Review.concerned(rulings, testimonies).first { holds($0.decision.act) }?.decision
  }

  private var rejection: Decision? { first { if case .reject = $0 { true } else { false } } }

  private var acceptance: Decision? { first { if case .accept = $0 { true } else { false } } }

  func mayAccept() throws(Refusal) {
    if let rejection { throw Refusal(.contradiction, "\(id) was rejected by \(rejection.citation)") }
    guard let acceptance, transfer(rulings).review.unseen.isEmpty else { return }
    throw Refusal(.contradiction, "\(id) is accepted already, by \(acceptance.citation)")
  }

  func mayReject() throws(Refusal) {
    if let rejection { throw Refusal(.contradiction, "\(id) is rejected already, by \(rejection.citation)") }
    if let acceptance { throw Refusal(.contradiction, "\(id) was accepted by \(acceptance.citation)") }
  }

  /// The correction of a field, whose item is named by its place among the transfer's items.
  func correction(_ path: String, _ text: String) throws(Refusal) -> Correction {
    if let rejection { throw Refusal(.contradiction, "\(id) was rejected by \(rejection.citation)") }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isOfItem = parts.count == 3 && parts[0] == "items"
    guard let field = Correction.Field(rawValue: parts.last ?? ""), isOfItem || parts.count == 1,
      field.isOfItem == isOfItem
    else { throw Refusal(.value, Self.fields(path)) }
    let plain = transfer([])
    var item: Correction.Item?
    if isOfItem {
      guard let place = Int(parts[1]), plain.items.indices.contains(place) else {
        throw Refusal(.value, "\(id) has no item \(parts[1]): its items are 0 to \(plain.items.count - 1)")
      }
      let marked = plain.items[place]
      item = Correction.Item(designation: marked.designation?.value ?? [], category: marked.category)
    }
    let correction = Correction(field, item: item, try Correction.Value(text, of: field))
    try mayCorrect(correction)
    return correction
  }

  func mayCorrect(_ correction: Correction) throws(Refusal) {
    let plain = transfer([])
    let earlier = corrections.first { _, other in
      other.field == correction.field
        && plain.place(of: other.item, families) == plain.place(of: correction.item, families)
    }
    if let earlier {
      throw Refusal(
        .contradiction, "\(correction.path) of \(id) was corrected by \(earlier.0.citation); undo that first")
    }
  }

  private static func fields(_ path: String) -> String {
    let names = Correction.Field.allCases.map { $0.isOfItem ? "items.N.\($0.rawValue)" : $0.rawValue }
    return "there is no field '\(path)': there are \(names.joined(separator: ", "))"
  }

  static func mayMerge(_ dossiers: [Dossier]) throws(Refusal) {
    guard dossiers.count > 1 else { throw Refusal(.value, "a merge takes two transfers or more") }
    for (at, dossier) in dossiers.enumerated() {
      for other in dossiers[..<at] {
        if dossier.id == other.id {
          let tie = other.first { if case .merge = $0 { true } else { false } }
          throw Refusal(
            .contradiction,
            "\(dossier.id) is one transfer already" + (tie.map { ", by \($0.citation)" } ?? ""))
        }
        if let rift = other.rift(dossier) {
          throw Refusal(.contradiction, "\(other.id) and \(dossier.id) were set apart by \(rift.citation)")
        }
        try other.mayShareReview(dossier)
      }
    }
  }

  /// The decision that keeps claims of the two apart.
  private func rift(_ other: Dossier) -> Decision? {
    rulings.first { ruling in
      let (first, second) = ruling.apart
      return !first.isDisjoint(with: ids) && !second.isDisjoint(with: other.ids)
        || !second.isDisjoint(with: ids) && !first.isDisjoint(with: other.ids)
    }?.decision
  }

  /// One can't be accepted and the other rejected, nor one field corrected in two ways.
  private func mayShareReview(_ other: Dossier) throws(Refusal) {
    for (one, two) in [(self, other), (other, self)] {
      if let acceptance = one.acceptance, let rejection = two.rejection {
        throw Refusal(
          .contradiction,
          "\(one.id) was accepted by \(acceptance.citation), \(two.id) rejected by \(rejection.citation)")
      }
    }
    let joined = Dossier(testimonies + other.testimonies, [], families).transfer([])
    for case (let decision, let correction) in corrections {
      for case (let second, let rival) in other.corrections {
        guard correction.field == rival.field, correction.value != rival.value,
          joined.place(of: correction.item, families) == joined.place(of: rival.item, families)
        else { continue }
        throw Refusal(
          .contradiction,
          "\(correction.path) was corrected to '\(correction.value)' by \(decision.citation), "
            + "and to '\(rival.value)' by \(second.citation)")
      }
    }
  }

  private var corrections: [(Decision, Correction)] {
    Review.concerned(rulings, testimonies).compactMap { ruling in
      guard case .correct(_, let correction) = ruling.decision.act else { return nil }
      return (ruling.decision, correction)
    }
  }

  func split(_ claims: [String]) throws(Refusal) -> Decision.Act {
    guard !claims.isEmpty else { throw Refusal(.value, "a split takes the claims that belong elsewhere") }
    for claim in claims where !ids.contains(claim) {
      throw Refusal(.unknown, "\(id) has no claim \(claim)")
    }
    let out = testimonies.filter { claims.contains($0.id) }
    let rest = testimonies.filter { !claims.contains($0.id) }
    guard !rest.isEmpty else {
      throw Refusal(.contradiction, "these are all claims of \(id): nothing is left")
    }
    for ruling in rulings {
      let tied = Set(ruling.together)
      guard !tied.isDisjoint(with: out.map(\.id)), !tied.isDisjoint(with: rest.map(\.id)) else { continue }
      throw Refusal(.contradiction, "these claims were put together by \(ruling.decision.citation)")
    }
    return .split(out: out.map { ClaimAnchor($0) }, rest: rest.map { ClaimAnchor($0) })
  }

  func mayPart(_ other: Dossier) throws(Refusal) {
    if id == other.id {
      let tie = first { if case .merge = $0 { true } else { false } }
      throw Refusal(
        .contradiction,
        tie.map { "\(id) was merged by \($0.citation); undo that first" }
          ?? "both are of one transfer, \(id): split takes claims out of it")
    }
    if let rift = rift(other) {
      throw Refusal(.contradiction, "\(id) and \(other.id) are apart already, by \(rift.citation)")
    }
  }
}

extension Transfer {
  /// Which of its items a mark means; nil for a field of the whole, and where the arms aren't there.
  func place(of item: Correction.Item?, _ families: WeaponFamilies) -> Int? {
    item.flatMap { ItemSlots.place(of: $0, in: ItemSlots(testimonies, families).slots, families) }
  }

  static func id(_ testimonies: [Testimony]) -> String {
    testimonies.min { ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id) }?.id ?? ""
  }
}

extension Ruling {
  /// Tells what speaks against this decision's coming back into force.
  ///
  /// `dossiers` are those of the transfers that its claims stand in now.
  public func mayReturn(_ dossiers: [Dossier]) throws(Refusal) {
    guard let first = dossiers.first else { return }
    switch decision.act {
    case .accept: try first.mayAccept()
    case .reject: try first.mayReject()
    case .correct(_, let correction): try first.mayCorrect(correction)
    case .merge where dossiers.count > 1: try Dossier.mayMerge(dossiers)
    case .split, .apart:
      for ruling in dossiers.flatMap(\.rulings) {
        let tied = Set(ruling.together)
        guard !tied.isDisjoint(with: apart.0), !tied.isDisjoint(with: apart.1) else { continue }
        throw Refusal(.contradiction, "claims of both sides were put together by \(ruling.decision.citation)")
      }
    case .merge, .rejectClaim, .note, .undo: break
    }
  }
}
