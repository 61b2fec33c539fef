import WaybillClaims
import WaybillMentions

/// What merging compares of a claim, worked out once.
struct ClaimSketch: Sendable {
  let id: String
  let document: String
  /// The group within which alone it can be merged.
  let group: String
  let supplier: Set<String>
  let recipient: Set<String>
  let kind: Claim.Kind
  let stage: Claim.Stage
  let stance: Claim.Stance
  /// The stage's date where it has a year, as months since the year 0: first and last that it can be.
  let event: ClosedRange<Int>?
  /// The month of publication.
  let published: Int?
  /// The day of publication, as text.
  let day: String
  let value: Claim.Value?
  let items: [Item]
  /// The last month of delivery.
  let delivered: Int?

  struct Item: Sendable {
    let keys: WeaponKeys
    let category: String
    let quantity: Quantity?
    let condition: String
  }

  init(_ testimony: Testimony, _ families: WeaponFamilies) {
    let claim = testimony.claim
    id = testimony.id
    document = testimony.document
    group = Merger.group(claim)
    supplier = Set(claim.supplier)
    recipient = Set(claim.recipient)
    kind = claim.kind
    stage = claim.stage
    stance = claim.stance
    event = claim.stageDate.flatMap(Self.months)
    day = testimony.published.map { String($0.prefix(10)) } ?? ""
    published = PartialDate(day).flatMap(Self.months)?.lowerBound
    value = claim.value
    delivered = (claim.delivery?.to ?? claim.delivery?.from).flatMap(Self.months)?.upperBound
    items = claim.items.map { item in
      Item(
        keys: families.keys(item),
        category: item.category, quantity: item.quantity, condition: item.condition)
    }
  }

  /// The months that a date can mean; nil without a year.
  private static func months(_ date: PartialDate) -> ClosedRange<Int>? {
    guard let year = date.year else { return nil }
    guard let month = date.month else { return (year * 12)...(year * 12 + 11) }
    return (year * 12 + month - 1)...(year * 12 + month - 1)
  }

  /// The month by which claims are sorted before they are compared.
  var month: Int { event?.lowerBound ?? published ?? 0 }

  /// How far along the ladder the stage stands; nil for `blocked`, which may follow any.
  var rank: Int? { stage == .blocked ? nil : Claim.Stage.allCases.firstIndex(of: stage) }

  /// True when the claim counts what has come so far, which may be a part of the whole.
  var countsDeliveries: Bool { stage == .delivering || stage == .delivered }

  /// The keys of the buckets in which it meets others: families, and categories.
  var buckets: Set<String> {
    var buckets: Set<String> = []
    for item in items {
      buckets.formUnion(item.keys.codes)
      buckets.formUnion(item.keys.stems)
      buckets.insert("=" + item.category)
    }
    return buckets
  }
}
