import WaybillClaims
import WaybillMentions

/// On which fields the claims of one transfer can't all be right.
struct Conflicts {
  private let testimonies: [Testimony]
  private let slots: [ItemSlot]
  private let bench: Bench
  private let families: WeaponFamilies

  /// Denials are no conflict of their own: they stand beside what they deny.
  init(_ bench: Bench, _ slots: [ItemSlot], _ families: WeaponFamilies) {
    self.families = families
    self.bench = bench
    self.slots = slots
    testimonies = bench.seats.map(\.testimony).filter { $0.claim.stance != .denied }
  }

  var fields: [Field] { Field.allCases.filter(isDisputed) }

  private func isDisputed(_ field: Field) -> Bool {
    let claims = testimonies.map(\.claim)
    return switch field {
    case .supplier: Set(claims.map { Set($0.supplier) }.filter { !$0.isEmpty }).count > 1
    case .recipient: Set(claims.map { Set($0.recipient) }.filter { !$0.isEmpty }).count > 1
    case .kind: Set(claims.map(\.kind).filter { $0 != .unknown }).count > 1
    case .stage: hasStageConflict
    case .stageDate: hasDateConflict
    case .delivery: differ(claims.compactMap(\.delivery), Agreement.agree)
    case .value: differ(claims.compactMap(\.value), Agreement.agree)
    case .designation: slots.contains(where: hasNameConflict)
    case .quantity: slots.contains(where: hasCountConflict)
    }
  }

  private func differ<Value>(_ values: [Value], _ agree: (Value, Value) -> Bool) -> Bool {
    values.indices.contains { at in values[..<at].contains { !agree($0, values[at]) } }
  }

  /// The items of claims that aren't denials.
  private func standing(_ slot: ItemSlot) -> [Claim.Item] {
    let ids = Set(testimonies.map(\.id))
    return slot.entries.filter { ids.contains($0.testimony) }.map(\.item)
  }

  /// An overhaul has a name before and one behind it, which is no conflict.
  private func hasNameConflict(_ slot: ItemSlot) -> Bool {
    guard !testimonies.contains(where: { $0.claim.kind == .upgrade }) else { return false }
    let names = standing(slot).map(\.designation).filter { !$0.isEmpty }
    return differ(names) { Agreement.agree($0, $1, families) }
  }

  /// Two voices tell of different stages within a week, and no dates of theirs part them.
  private var hasStageConflict: Bool {
    let seats = bench.seats.filter { $0.testimony.claim.stance != .denied }
    return differ(seats) { a, b in
      let (claim, other) = (a.testimony.claim, b.testimony.claim)
      guard Self.areApart(claim.stage, other.stage), a.voice != b.voice,
        let day = a.testimony.dayNumber, let otherDay = b.testimony.dayNumber, abs(day - otherDay) <= 7
      else { return true }
      if let date = claim.stageDate, let otherDate = other.stageDate {
        return !Agreement.agree(date, otherDate)
      }
      return false
    }
  }

  /// Neighbouring stages are seldom told apart within a week; what is blocked is apart from all others.
  private static func areApart(_ a: Claim.Stage, _ b: Claim.Stage) -> Bool {
    guard a != b else { return false }
    guard a != .blocked, b != .blocked else { return true }
    let steps = Claim.Stage.allCases
    guard let first = steps.firstIndex(of: a), let second = steps.firstIndex(of: b) else { return false }
    return abs(first - second) > 1
  }

  /// One stage that is reached once, at two times.
  private var hasDateConflict: Bool {
    let once: [Claim.Stage] = [.requested, .approved, .ordered]
    return once.contains { stage in
      differ(testimonies.map(\.claim).filter { $0.stage == stage }.compactMap(\.stageDate), Agreement.agree)
    }
  }

  /// Counts of the whole differ, or more was delivered than the whole, or one delivery is counted in two ways.
  private func hasCountConflict(_ slot: ItemSlot) -> Bool {
    var wholes: [Quantity] = []
    var lots: [(Quantity, Claim)] = []
    for entry in slot.entries {
      guard let quantity = entry.item.quantity,
        let claim = testimonies.first(where: { $0.id == entry.testimony })?.claim
      else { continue }
      if claim.stage == .delivering || claim.stage == .delivered {
        lots.append((quantity, claim))
      } else {
        wholes.append(quantity)
      }
    }
    if differ(wholes, Agreement.agree) { return true }
    let most = wholes.map { $0.max ?? .infinity }.max()
    if let most, lots.contains(where: { ($0.0.min ?? 0) > most * ($0.0.isApproximate ? 1.1 : 1) }) {
      return true
    }
    return differ(lots) { a, b in
      guard a.1.stage == .delivered, b.1.stage == .delivered else { return true }
      guard let date = a.1.stageDate, let other = b.1.stageDate else {
        return !wholes.isEmpty || Agreement.agree(a.0, b.0)
      }
      return !Agreement.agree(date, other) || Agreement.agree(a.0, b.0)
    }
  }
}
