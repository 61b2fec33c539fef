public import WaybillClaims
public import WaybillMentions

/// One supply in the world: the claims of all documents about it, with the chosen value of each field.
public struct Transfer: Sendable {
  /// The claims in the order of publication, document and first span.
  public let testimonies: [Testimony]
  /// Why they are one.
  public let joins: [Merger.Join]
  /// Who tells of it independently.
  public let voices: [Voice]
  /// The stages over time.
  public let ladder: [StageStep]
  /// The fields on which claims can't all be right.
  public let conflicts: [Field]
  /// The chosen supplier, and so on; nil where no claim states one.
  public let supplier: Reading<[String]>?
  /// Who receives.
  public let recipient: Reading<[String]>?
  /// In which form the arms change hands.
  public let kind: Reading<Claim.Kind>?
  /// How far it has come.
  public let stage: Reading<Claim.Stage>?
  /// When that stage was reached.
  public let stageDate: Reading<PartialDate>?
  /// When deliveries take place.
  public let delivery: Reading<Claim.Delivery>?
  /// The price of the whole.
  public let value: Reading<Claim.Value>?
  /// The arms, each with its readings.
  public let items: [TransferItem]

  /// Merges the claims of one cluster.
  public init(_ cluster: Merger.Cluster, _ families: WeaponFamilies) {
    testimonies = cluster.testimonies.sorted(by: Testimony.precedes)
    joins = cluster.joins
    voices = Voice.voices(testimonies)
    let bench = Bench(testimonies, voices)
    let credible = bench.credible
    let slots = ItemSlots(testimonies, families).slots
    let ladder = StageLadder(credible)
    self.ladder = ladder.steps
    conflicts = Conflicts(bench, slots).fields
    supplier = credible.choose { $0.supplier.isEmpty ? nil : $0.supplier.sorted() }
    recipient = credible.choose { $0.recipient.isEmpty ? nil : $0.recipient.sorted() }
    kind = credible.choose { $0.kind == .unknown ? nil : $0.kind }
    stage = ladder.reading
    stageDate = credible.filter { $0.stage == ladder.reading?.value }.choose { $0.stageDate }
    delivery = credible.choose { $0.delivery }
    value = credible.choose(isExact: { !$0.isApproximate }) { $0.value }
    items = slots.map { TransferItem($0, credible, bench) }
  }

  /// The transfer's id: that of its first claim by publication date, then claim id.
  public var id: String {
    testimonies.min { ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id) }?.id ?? ""
  }

  /// True where a claim denies it.
  public var isDenied: Bool { testimonies.contains { $0.claim.stance == .denied } }

  /// The chosen values as one claim, without evidence; its stance is the firmest of all claims.
  public var chosen: Claim {
    var claim = Claim()
    claim.supplier = supplier?.value ?? []
    claim.recipient = recipient?.value ?? []
    claim.kind = kind?.value ?? .unknown
    claim.stage = stage?.value ?? testimonies.first?.claim.stage ?? .interest
    claim.stageDate = stageDate?.value
    claim.delivery = delivery?.value
    claim.value = value?.value
    claim.stance =
      Claim.Stance.allCases.first { stance in testimonies.contains { $0.claim.stance == stance } }
      ?? .asserted
    claim.speaker = stage.flatMap { stage in testimonies.first { $0.id == stage.claim } }?.claim.speaker ?? []
    claim.items = items.map(\.chosen)
    return claim
  }

  /// The day by which it is listed: of the chosen stage, else of its last claim; empty where none is known.
  public var day: String { stageDate?.value.description ?? testimonies.map(\.day).max() ?? "" }
}

/// One kind of arms of a transfer.
public struct TransferItem: Sendable {
  /// A category of the guidelines.
  public let category: String
  /// Names as the field writes them; nil where only a class is named.
  public let designation: Reading<[String]>?
  /// How many in all.
  public let quantity: Reading<Quantity>?
  /// What the quantity counts.
  public let unit: String
  /// `new`, `second-hand`, `modernised` or `unknown`.
  public let condition: String

  /// The chosen values.
  public var chosen: Claim.Item {
    Claim.Item(
      designation: designation?.value ?? [], category: category, quantity: quantity?.value, unit: unit,
      condition: condition)
  }

  /// `credible` are the claims to choose from; where none of them names this item, `all`.
  init(_ slot: ItemSlot, _ credible: Bench, _ all: Bench) {
    let items = Dictionary(
      slot.entries.map { ($0.testimony, $0.item) }, uniquingKeysWith: { first, _ in first })
    let bench = credible.seats.contains { items[$0.testimony.id] != nil } ? credible : all
    category = slot.category
    designation = bench.chooseItem(items) { item, _ in
      item.designation.isEmpty ? nil : item.designation.sorted()
    }
    // What has been delivered so far may be a part: the whole is asked first.
    let whole = bench.chooseItem(items) { item, claim in
      claim.stage == .delivering || claim.stage == .delivered ? nil : item.quantity
    }
    let quantity = whole ?? bench.chooseItem(items) { item, _ in item.quantity }
    self.quantity = quantity
    let counted = slot.entries.first { $0.item.quantity == quantity?.value }?.item
    unit = counted?.unit ?? "piece"
    condition = slot.entries.map(\.item.condition).first { $0 != "unknown" } ?? "unknown"
  }
}

extension Bench {
  /// Chooses among what the claims say of one item, by the ids of their testimonies.
  fileprivate func chooseItem<Value>(
    _ items: [String: Claim.Item], _ value: (Claim.Item, Claim) -> Value?
  ) -> Reading<Value>? {
    chooseFrom(isExact: { ($0 as? Quantity)?.isApproximate != true }) { testimony in
      items[testimony.id].flatMap { value($0, testimony.claim) }
    }
  }
}
