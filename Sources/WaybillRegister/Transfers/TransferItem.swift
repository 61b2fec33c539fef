public import WaybillClaims
public import WaybillMentions

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
  /// All names under which it is told of, or the corrected ones.
  public let names: Set<String>
  /// All categories under which it is told of, or the corrected one.
  public let categories: Set<String>
  /// True where a person gave the category.
  public let hasCorrectedCategory: Bool

  /// The chosen values.
  public var chosen: Claim.Item {
    Claim.Item(
      designation: designation?.value ?? [], category: category, quantity: quantity?.value, unit: unit,
      condition: condition)
  }

  /// `credible` are the claims to choose from; where none of them names this item, `all`.
  init(
    _ slot: ItemSlot, _ credible: Bench, _ all: Bench, _ corrections: Corrections, at place: Int
  ) {
    let items = Dictionary(
      slot.entries.map { ($0.testimony, $0.item) }, uniquingKeysWith: { first, _ in first })
    let bench = credible.seats.contains { items[$0.testimony.id] != nil } ? credible : all
    hasCorrectedCategory = corrections.has(.category, place)
    category = corrections.word(.category, place) ?? slot.category
    categories =
      corrections.has(.category, place) ? [category] : Set(slot.entries.map(\.item.category))
    let named = bench.chooseItem(items) { item, _ in
      item.designation.isEmpty ? nil : item.designation.sorted()
    }
    designation = corrections.reading(.designation, item: place, named, \.names)
    names =
      corrections.has(.designation, place)
      ? Set(designation?.value ?? []) : Set(slot.entries.flatMap(\.item.designation))
    // What has been delivered so far may be a part: the whole is asked first.
    let whole = bench.chooseItem(items) { item, claim in
      claim.stage == .delivering || claim.stage == .delivered ? nil : item.quantity
    }
    let quantity = whole ?? bench.chooseItem(items) { item, _ in item.quantity }
    self.quantity = corrections.reading(.quantity, item: place, quantity, \.quantity)
    let counted = slot.entries.first { $0.item.quantity == quantity?.value }?.item
    unit = corrections.word(.unit, place) ?? counted?.unit ?? "piece"
    condition =
      corrections.word(.condition, place) ?? slot.entries.map(\.item.condition).first { $0 != "unknown" }
      ?? "unknown"
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
