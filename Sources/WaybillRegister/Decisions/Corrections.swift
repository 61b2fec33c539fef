import WaybillClaims
import WaybillMentions

/// What people corrected of one transfer, by field and item.
struct Corrections: Sendable {
  private struct Place: Hashable, Sendable {
    let field: Correction.Field
    let item: Int?
  }

  private var found: [Place: (correction: Correction, decision: Decision)] = [:]
  /// The decisions that count here.
  private(set) var decisions: [Decision] = []

  /// Of two corrections of one field the earlier one stands.
  init(_ rulings: [Ruling], _ slots: [ItemSlot], _ families: WeaponFamilies) {
    for ruling in rulings {
      guard case .correct(_, let correction) = ruling.decision.act else { continue }
      let item = correction.item.map { ItemSlots.place(of: $0, in: slots, families) }
      // The arms that were corrected aren't told of any more.
      if let item, item == nil { continue }
      let place = Place(field: correction.field, item: item ?? nil)
      guard found[place] == nil else { continue }
      found[place] = (correction, ruling.decision)
      decisions.append(ruling.decision)
    }
  }

  /// True where a person gave the field its value.
  func has(_ field: Correction.Field, _ item: Int? = nil) -> Bool {
    found[Place(field: field, item: item)] != nil
  }

  /// The corrected word; nil where none is.
  func word(_ field: Correction.Field, _ item: Int) -> String? {
    guard case .word(let word) = found[Place(field: field, item: item)]?.correction.value else { return nil }
    return word
  }

  /// What was chosen, or what a person says instead; `value` takes the field's own kind of value out.
  func reading<Value>(
    _ field: Correction.Field, item: Int? = nil, _ chosen: Reading<Value>?,
    _ value: (Correction.Value) -> Value?
  ) -> Reading<Value>? {
    guard let (correction, decision) = found[Place(field: field, item: item)] else { return chosen }
    guard let corrected = value(correction.value) else { return nil }
    var statements = chosen?.statements ?? []
    let own = statements.firstIndex { $0.value == corrected }.map { statements.remove(at: $0) }
    let first = own ?? Statement(value: corrected, claims: [])
    return Reading(
      value: corrected, claim: first.claims.first ?? "",
      reason: "corrected by \(decision.author)" + (decision.reason.map { ": \($0)" } ?? ""),
      statements: [first] + statements, decision: decision.id)
  }
}

extension ItemSlots {
  /// Which item a correction means: one with a name of the same family, else the only one of its category.
  static func place(of item: Correction.Item, in slots: [ItemSlot], _ families: WeaponFamilies) -> Int? {
    let keys = families.keys(names: item.designation, category: item.category)
    if let named = slots.firstIndex(where: { $0.keys.isFamily(of: keys) }) { return named }
    let candidates = slots.indices.filter { slots[$0].category == item.category }
    return candidates.count == 1 ? candidates[0] : nil
  }
}

/// The value of a field's own kind; nil where a person says that there is none.
extension Correction.Value {
  var names: [String]? { if case .names(let names) = self, !names.isEmpty { names } else { nil } }
  var kind: Claim.Kind? { if case .kind(let kind) = self, kind != .unknown { kind } else { nil } }
  var stage: Claim.Stage? { if case .stage(let stage) = self { stage } else { nil } }
  var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  var delivery: Claim.Delivery? { if case .delivery(let delivery) = self { delivery } else { nil } }
  var price: Claim.Value? { if case .price(let price) = self { price } else { nil } }
  var quantity: Quantity? { if case .quantity(let quantity) = self { quantity } else { nil } }
}
