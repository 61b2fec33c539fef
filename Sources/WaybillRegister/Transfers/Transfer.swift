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
  /// What people say of it.
  public let review: Review
  /// Fields on which claims can't all be right and that a person corrected.
  public let settled: [Field]
  let corrections: Corrections

  /// Merges the claims of one cluster, under the decisions in force about any of them.
  public init(_ cluster: Merger.Cluster, _ families: WeaponFamilies, _ rulings: [Ruling] = []) {
    testimonies = cluster.testimonies.sorted(by: Testimony.precedes)
    joins = cluster.joins
    voices = Voice.voices(testimonies)
    let bench = Bench(testimonies, voices)
    let credible = bench.credible
    let slots = ItemSlots(testimonies, families).slots
    let ladder = StageLadder(credible)
    self.ladder = ladder.steps
    let rulings = Review.concerned(rulings, testimonies)
    let corrections = Corrections(rulings, slots, families)
    self.corrections = corrections
    review = Review(rulings, corrections, testimonies)
    let disputed = Conflicts(bench, slots, families).fields
    let open = Conflicts(
      bench, slots.indices.filter { !corrections.has(.quantity, $0) }.map { slots[$0] }, families)
    conflicts = disputed.filter { field in
      switch field {
      case .quantity: open.fields.contains(.quantity)
      case .designation: slots.indices.contains { !corrections.has(.designation, $0) }
      default: Correction.Field(rawValue: field.rawValue).map { !corrections.has($0) } ?? true
      }
    }
    let conflicts = conflicts
    settled = disputed.filter { !conflicts.contains($0) }
    supplier = corrections.reading(
      .supplier, credible.choose { $0.supplier.isEmpty ? nil : $0.supplier.sorted() }, \.names)
    recipient = corrections.reading(
      .recipient, credible.choose { $0.recipient.isEmpty ? nil : $0.recipient.sorted() }, \.names)
    kind = corrections.reading(.kind, credible.choose { $0.kind == .unknown ? nil : $0.kind }, \.kind)
    let stage = corrections.reading(.stage, ladder.reading, \.stage)
    self.stage = stage
    stageDate = corrections.reading(
      .stageDate, credible.filter { $0.stage == stage?.value }.choose { $0.stageDate }, \.date)
    delivery = corrections.reading(.delivery, credible.choose { $0.delivery }, \.delivery)
    value = corrections.reading(
      .value, credible.choose(isExact: { !$0.isApproximate }) { $0.value }, \.price)
    items = slots.enumerated().map { TransferItem($1, credible, bench, corrections, at: $0) }
  }

  /// The transfer's id: that of its first claim by publication date, then claim id.
  public var id: String { Self.id(testimonies) }

  /// True where a person gave a field of the whole its value.
  public func isCorrected(_ field: Correction.Field) -> Bool { corrections.has(field) }

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
