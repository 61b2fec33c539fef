import WaybillSources
import WaybillText

/// Transfers as entities of FollowTheMoney, one JSON object a line.
///
/// A transfer is a `Contract` whose authority receives; each supplier has a `ContractAward` once it is ordered; what is
/// delivered is an `EconomicActivity` an item; states are `PublicBody`, other actors `Organization`; each document is an `Article` with a
/// `Documentation` for each claim, whose summary is its sentences. Ids are made of Waybill's own.
struct FollowTheMoney {
  let names: ExportNames
  private var seen: Set<String> = []

  /// `names` are those of states.
  init(_ names: ExportNames) { self.names = names }

  /// The lines of one transfer, with the actors and documents that weren't told of before.
  mutating func lines(_ transfer: ExportedTransfer) -> [UInt8] {
    var entities = (transfer.supplier + transfer.recipient).compactMap { party($0) }
    entities.append(contract(transfer))
    if transfer.isOrdered { entities += transfer.supplier.map { award($0, transfer) } }
    if transfer.isDelivered {
      entities += transfer.items.enumerated().map { activity($1, $0, transfer) }
    }
    for source in transfer.sources { entities += documentation(source, transfer) }
    return entities.flatMap { $0.json + [0x0A] }
  }

  private struct Entity {
    let id: String
    let schema: String
    var properties: [(name: StaticString, values: [String])] = []

    init(_ id: String, _ schema: String) {
      self.id = id
      self.schema = schema
    }

    mutating func set(_ name: StaticString, _ values: [String?]) {
      let known = values.compactMap(\.self).filter { !$0.isEmpty }
      if !known.isEmpty { properties.append((name, known)) }
    }

    var json: [UInt8] {
      var json = JSONText()
      json.object { json in
        json.string("id", id)
        json.string("schema", schema)
        json.object("properties") { json in
          for property in properties { json.strings(property.name, property.values) }
        }
      }
      return json.bytes
    }
  }

  /// Hashed, since names and ids of documents can have any letters.
  private static func id(_ kind: String, _ parts: String...) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(Array(part.utf8))
      hash.update([0])
    }
    return "waybill-\(kind)-\(hash.hex().prefix(20))"
  }

  private static func partyID(_ code: String) -> String { id("party", code) }

  private static func contractID(_ transfer: ExportedTransfer) -> String { "waybill-transfer-\(transfer.id)" }

  private mutating func party(_ code: String) -> Entity? {
    guard seen.insert(Self.partyID(code)).inserted else { return nil }
    let organisations = ["EU", "NATO", "UN"]
    var entity = Entity(
      Self.partyID(code), names.isCode(code) && !organisations.contains(code) ? "PublicBody" : "Organization")
    entity.set("name", [names.english(code)])
    entity.set("country", [Self.country(code)])
    return entity
  }

  /// FollowTheMoney's code of a state; nil for organisations and for states that it doesn't know.
  private static func country(_ code: String) -> String? {
    switch code {
    case "SU": "suhh"
    case "YU": "yucs"
    case "CSHH", "CSXX", "EU": code.lowercased()
    case "DD", "YD", "UN", "NATO": nil
    default:
      code.utf8.count == 2 && code.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } ? code.lowercased() : nil
    }
  }

  private func contract(_ transfer: ExportedTransfer) -> Entity {
    var entity = Entity(Self.contractID(transfer), "Contract")
    entity.set("name", [title(transfer)])
    entity.set("title", [title(transfer)])
    entity.set("authority", transfer.recipient.map(Self.partyID))
    entity.set("type", [transfer.kind == "unknown" ? nil : transfer.kind])
    entity.set("status", [transfer.isAsserted ? transfer.stage : "not asserted"])
    entity.set("contractDate", [Self.date(transfer.ladder["ordered"])])
    entity.set("classification", Set(transfer.items.map(\.category)).sorted())
    entity.set("amount", [transfer.amount.map(JSONText.digits)])
    entity.set("currency", [transfer.amount == nil ? nil : transfer.currency])
    entity.set("description", transfer.items.map(words))
    entity.set(
      "notes",
      transfer.conflicts.map { "claims differ on \($0)" } + [transfer.isDenied ? "denied by a source" : nil])
    entity.set("sourceUrl", transfer.addresses.filter(Self.isAddress))
    return entity
  }

  private func award(_ supplier: String, _ transfer: ExportedTransfer) -> Entity {
    var entity = Entity(Self.id("award", transfer.id, supplier), "ContractAward")
    entity.set("supplier", [Self.partyID(supplier)])
    entity.set("contract", [Self.contractID(transfer)])
    entity.set("status", [transfer.stage])
    entity.set("startDate", [Self.date(transfer.ladder["ordered"])])
    // The price is of the whole: with several suppliers nobody says whose share it is.
    if transfer.supplier.count == 1, let amount = transfer.amount {
      entity.set("amount", [JSONText.digits(amount)])
      entity.set("currency", [transfer.currency])
    }
    return entity
  }

  private func activity(_ item: ExportedTransfer.Item, _ number: Int, _ transfer: ExportedTransfer) -> Entity
  {
    var entity = Entity(Self.id("delivery", transfer.id, String(number)), "EconomicActivity")
    entity.set("contract", [Self.contractID(transfer)])
    entity.set("sender", transfer.supplier.map(Self.partyID))
    entity.set("receiver", transfer.recipient.map(Self.partyID))
    entity.set("goodsDescription", [words(item)])
    entity.set("originCountry", transfer.supplier.map(Self.country))
    entity.set("destinationCountry", transfer.recipient.map(Self.country))
    let dates = [transfer.deliveryFrom, transfer.deliveryTo ?? transfer.ladder["delivered"]].map(Self.date)
    entity.set("startDate", [dates[0]])
    entity.set("endDate", [transfer.stage == "delivered" ? dates[1] : nil])
    return entity
  }

  private mutating func documentation(
    _ source: ExportedTransfer.Source, _ transfer: ExportedTransfer
  ) -> [Entity] {
    let document = Self.id("document", source.document)
    var entities: [Entity] = []
    if seen.insert(document).inserted {
      var article = Entity(document, "Article")
      article.set("title", [source.url ?? source.document])
      article.set("sourceUrl", [source.url.flatMap { Self.isAddress($0) ? $0 : nil }])
      article.set("publisher", [source.publisher])
      article.set("publishedAt", [Self.date(source.published)])
      entities.append(article)
    }
    var entity = Entity("waybill-claim-\(source.claim)", "Documentation")
    entity.set("document", [document])
    entity.set("entity", [Self.contractID(transfer)])
    entity.set("role", ["\(source.stance) \(source.stage)"])
    entity.set("summary", source.sentences)
    entity.set("date", [Self.date(source.published)])
    return entities + [entity]
  }

  private func title(_ transfer: ExportedTransfer) -> String {
    func parties(_ codes: [String]) -> String {
      codes.isEmpty ? "?" : codes.map(names.english).joined(separator: ", ")
    }
    let arms = transfer.items.map(words).joined(separator: ", ")
    return "\(parties(transfer.supplier)) → \(parties(transfer.recipient)): \(arms)"
  }

  private func words(_ item: ExportedTransfer.Item) -> String {
    let what =
      item.designation.isEmpty
      ? names.category(item.category).sipri : item.designation.joined(separator: " / ")
    let bounds = [item.min, item.max].map { $0.map(JSONText.digits) }
    let count =
      bounds[0] == bounds[1] ? bounds[0] : bounds.map { $0 ?? "?" }.joined(separator: "–")
    return [item.isApproximate ? "about" : nil, count, what].compactMap(\.self).joined(separator: " ")
  }

  /// A date with a year, without the time of day.
  private static func date(_ text: String?) -> String? {
    text.flatMap { Years.year($0) == nil ? nil : String($0.prefix(10)) }
  }

  private static func isAddress(_ url: String) -> Bool {
    url.hasPrefix("http://") || url.hasPrefix("https://")
  }
}
