import WaybillClaims
import WaybillMentions
import WaybillSources
import WaybillText

/// The claims of one deal, with the reading that is chosen for each field.
struct MergedTransfer: Sendable {
  /// The testimonies in order of their day, then id.
  let testimonies: [Testimony]

  /// The longest silence between two claims of one deal, in months.
  private static let silence = 18

  /// The deals that claims with one key tell of: a long silence parts an old deal from a new one.
  static func transfers(_ testimonies: [Testimony]) -> [MergedTransfer] {
    var deals: [[Testimony]] = []
    for testimony in testimonies.sorted(by: Testimony.isBefore) {
      let last = deals.last?.last
      if let last, months(testimony.day) - months(last.day) <= silence {
        deals[deals.count - 1].append(testimony)
      } else {
        deals.append([testimony])
      }
    }
    return deals.map(MergedTransfer.init)
  }

  private static func months(_ day: String) -> Int {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return (parts.first ?? 0) * 12 + (parts.count > 1 ? parts[1] : 6)
  }

  /// Made of the first claim's.
  var id: String { testimonies.first?.id ?? "" }

  /// The testimonies that may be read: denials and rumours only where nothing else is there.
  private var credible: [Testimony] {
    let asserted = testimonies.filter { $0.claim.stance == .asserted }
    let standing = asserted.isEmpty ? testimonies.filter { $0.claim.stance != .denied } : asserted
    return standing.isEmpty ? testimonies : standing
  }

  /// What is said last, for the stage; the first of equals by id.
  var latest: Testimony? { credible.max { ($0.day, $1.id) < ($1.day, $0.id) } }

  /// The last one that says anything of a field.
  func reading(_ has: (Claim) -> Bool) -> Testimony? {
    credible.filter { has($0.claim) }.max { ($0.day, $1.id) < ($1.day, $0.id) }
  }

  /// How many independent voices tell of it.
  var voices: Int { Set(testimonies.map(\.voice)).count }

  /// True where somebody denies it.
  var isDenied: Bool { testimonies.contains { $0.claim.stance == .denied } }

  /// The fields on which claims disagree.
  var conflicts: [String] {
    let claims = testimonies.map(\.claim)
    var found: [String] = []
    if differ(claims.map(\.kind).filter { $0 != .unknown }) { found.append("kind") }
    let stages = Dictionary(grouping: testimonies, by: \.day).values
    if stages.contains(where: { same in differ(same.map(\.claim.stage)) && Set(same.map(\.voice)).count > 1 })
    {
      found.append("stage")
    }
    if differ(claims.compactMap { $0.delivery?.to ?? $0.delivery?.from }) { found.append("delivery") }
    let values = claims.compactMap(\.value)
    if Dictionary(grouping: values, by: \.currency).values.contains(where: { differ($0.map(\.amount)) }) {
      found.append("value")
    }
    let quantities = claims.flatMap(\.items).compactMap { item in
      item.quantity.map { (item.designation.map(Claim.plain).sorted() + [item.category, item.unit], $0) }
    }
    if Dictionary(grouping: quantities, by: { $0.0 }).values.contains(where: { same in
      differ(same.map { [$0.1.min, $0.1.max] })
    }) {
      found.append("quantity")
    }
    return found
  }

  private func differ<Value: Hashable>(_ values: [Value]) -> Bool { Set(values).count > 1 }
}

extension MergedTransfer {
  /// The day by which it is listed: of the chosen stage, else of its last claim.
  var day: String { latest?.claim.stageDate?.description ?? latest?.day ?? "" }

  /// How much a person should look at it, from 0: conflicts, denials, single voices, rumours.
  var doubt: Double {
    Double(conflicts.count) * 2 + (isDenied ? 3 : 0) + (voices == 1 ? 0.5 : 0)
      + (testimonies.allSatisfy { $0.claim.stance != .asserted } ? 1 : 0)
  }

  /// The chosen readings as the members of the transfer's JSON, `claims` left out.
  func json() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("id", id)
      if let latest { reading(latest).writeValues(to: &json) }
      json.number("voices", voices)
      json.strings("conflicts", conflicts)
      json.bool("denied", isDenied)
      json.object("readings") { json in writeReadings(to: &json) }
    }
    return json.bytes
  }

  /// The claim that all chosen readings make together.
  private func reading(_ latest: Testimony) -> Claim {
    var claim = latest.claim
    claim.kind = reading { $0.kind != .unknown }?.claim.kind ?? .unknown
    claim.delivery = reading { $0.delivery != nil }?.claim.delivery
    claim.value = reading { $0.value != nil }?.claim.value
    claim.items = reading { $0.items.contains { $0.quantity != nil } }?.claim.items ?? claim.items
    return claim
  }

  private func writeReadings(to json: inout JSONText) {
    func write(_ field: StaticString, _ chosen: Testimony?) {
      guard let chosen else { return }
      json.object(field) { json in
        json.string(
          "reason",
          testimonies.count == 1 ? "the only claim" : "the last claim that states it and isn't denied")
        json.string("claim", chosen.id)
      }
    }
    write("stage", latest)
    write("kind", reading { $0.kind != .unknown })
    write("delivery", reading { $0.delivery != nil })
    write("value", reading { $0.value != nil })
    write("quantity", reading { $0.items.contains { $0.quantity != nil } })
  }
}
