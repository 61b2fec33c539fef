import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillText

@testable import WaybillRegister

/// Short ways to write testimonies about made-up documents.
enum Deal {
  static let families = try? WeaponFamilies(.embedded)

  /// `20 T-72B3`, `5 =tank` for a class without a name, `T-72` without a count.
  static func item(_ text: String, _ category: String) -> Claim.Item {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let count = Double(parts[0])
    let name = count == nil ? text : parts.count > 1 ? parts[1] : "="
    return Claim.Item(
      designation: name.hasPrefix("=") ? [] : [name], category: category,
      quantity: count.map { Quantity($0) },
      unit: "piece", condition: "unknown")
  }

  /// A claim of one item in a document of its own.
  static func told(
    _ document: String, _ supplier: String, _ recipient: String, _ item: String, category: String = "tank",
    kind: Claim.Kind = .sale, _ stage: Claim.Stage = .ordered, on date: String? = nil,
    published: String = "2023-03-01",
    value: Double? = nil, stance: Claim.Stance = .asserted, publisher: String? = nil, grade: Grade = .unknown,
    state: String? = nil, origin: Origin? = nil
  ) -> Testimony {
    var claim = Claim()
    claim.supplier = supplier.isEmpty ? [] : [supplier]
    claim.recipient = recipient.isEmpty ? [] : [recipient]
    claim.kind = kind
    claim.stage = stage
    claim.stageDate = date.flatMap { PartialDate($0) }
    claim.stance = stance
    claim.value = value.map { Claim.Value(amount: $0, currency: "EUR", isApproximate: false) }
    claim.items = [self.item(item, category)]
    var testimony = Testimony(id: document + "-claim", claim: claim, document: document, published: published)
    testimony.publisher = publisher ?? document + " Daily"
    testimony.grade = grade
    testimony.state = state
    testimony.origin = origin
    return testimony
  }

  /// The documents of each transfer, in order.
  static func transfers(_ told: [Testimony]) -> [[String]] {
    guard let families else { return [] }
    return Merger(families).clusters(told).map { $0.testimonies.map(\.document) }
  }

  static func transfer(_ told: [Testimony]) -> Transfer? {
    families.map { Transfer(Merger.Cluster(testimonies: told, joins: []), $0) }
  }
}
