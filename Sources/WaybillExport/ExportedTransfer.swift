import WaybillSources
import WaybillStore

/// A transfer as exports read it: the chosen readings, the stages, who tells of it.
struct ExportedTransfer: Sendable {
  /// One kind of arms.
  struct Item: Sendable {
    let designation: [String]
    let category: String
    /// The bounds of the count; nil where it isn't stated.
    let min: Double?
    let max: Double?
    let isApproximate: Bool
    let unit: String
    let condition: String
    /// True where a person gave the count.
    var isCorrected = false
  }

  /// A claim, as far as exports need it.
  struct Source: Sendable {
    let claim: String
    let document: String
    let url: String?
    let published: String?
    let publisher: String?
    let stage: String
    let stance: String
    let stageDate: String?
    /// Years of its delivery period.
    let deliveries: [Int]
    let items: [Item]
    let sentences: [String]
  }

  let id: String
  let supplier: [String]
  let recipient: [String]
  let kind: String
  let stage: String
  let stageDate: String?
  let deliveryFrom: String?
  let deliveryTo: String?
  let amount: Double?
  let currency: String?
  let isValueApproximate: Bool
  let items: [Item]
  let conflicts: [String]
  let isDenied: Bool
  let status: String
  let voices: Int
  /// The date at which each stage was reached, as far as known.
  let ladder: [String: String]
  let sources: [Source]

  /// Reads a listed transfer.
  init(_ transfer: ListedTransfer) { self.init(transfer.value) }

  init(_ json: JSONValue) {
    id = json["id"]?.string ?? ""
    supplier = json.names("supplier")
    recipient = json.names("recipient")
    kind = json["kind"]?.string ?? "unknown"
    stage = json["stage"]?.string ?? ""
    stageDate = json["stage_date"]?.string
    deliveryFrom = json["delivery"]?["from"]?.string
    deliveryTo = json["delivery"]?["to"]?.string
    amount = json["value"]?["amount"]?.double
    currency = json["value"]?["currency"]?.string
    isValueApproximate = json["value"]?["approx"] == .bool(true)
    items = json.elements("items").enumerated().map { number, item in
      var item = Item(item)
      item.isCorrected = json["readings"]?["items.\(number).quantity"]?["decision"] != nil
      return item
    }
    conflicts = json.names("conflicts")
    isDenied = json["denied"] == .bool(true)
    status = json["status"]?.string ?? "open"
    voices = json["voices"]?.double.map { Int($0) } ?? 0
    var ladder: [String: String] = [:]
    for step in json.elements("ladder") {
      if let stage = step["stage"]?.string, let date = step["date"]?.string { ladder[stage] = date }
    }
    self.ladder = ladder
    sources = json.elements("claims").map { Source($0) }
  }

  /// True where a source stands behind it, or a person accepted it.
  var isAsserted: Bool { status == "accepted" || sources.contains { $0.stance == "asserted" } }

  /// True for what was ordered at least, as somebody asserts.
  var isOrdered: Bool { isAsserted && ["ordered", "delivering", "delivered"].contains(stage) }

  /// True for what has come at least in part, as somebody asserts.
  var isDelivered: Bool { isOrdered && stage != "ordered" }

  /// The addresses at which it is told of, in order, each once.
  var addresses: [String] {
    var seen: Set<String> = []
    return sources.compactMap(\.url).filter { seen.insert($0).inserted }
  }
}

extension ExportedTransfer.Item {
  init(_ json: JSONValue) {
    designation = json.names("designation")
    category = json["category"]?.string ?? "other"
    min = json["quantity"]?["min"]?.double
    max = json["quantity"]?["max"]?.double
    isApproximate = json["quantity"]?["approx"] == .bool(true)
    unit = json["unit"]?.string ?? "piece"
    condition = json["condition"]?.string ?? "unknown"
  }

  /// True for the same arms, told by the same name or by their class alone.
  func isSame(_ other: Self) -> Bool {
    guard category == other.category else { return false }
    return designation.isEmpty || other.designation.isEmpty
      || !Set(designation.map(Designations.plain)).isDisjoint(with: other.designation.map(Designations.plain))
  }
}

extension ExportedTransfer.Source {
  init(_ json: JSONValue) {
    claim = json["claim"]?.string ?? ""
    document = json["document"]?.string ?? ""
    url = json["url"]?.string
    published = json["published"]?.string
    publisher = json["publisher"]?.string
    stage = json["stage"]?.string ?? ""
    stance = json["stance"]?.string ?? "asserted"
    stageDate = json["stage_date"]?.string
    let ends = ["from", "to"].compactMap { json["delivery"]?[$0]?.string }.compactMap(Years.year)
    deliveries = (ends.min()).map { Array($0...(ends.max() ?? $0)).suffix(60) } ?? []
    items = json.elements("items").map { ExportedTransfer.Item($0) }
    sentences = json.elements("evidence").compactMap { $0["text"]?.string }
  }
}

/// Years of dates.
enum Years {
  /// The year of `2024`, `2024-05` or `2024-05-17`; nil where it isn't known.
  static func year(_ date: String) -> Int? {
    guard date.utf8.count >= 4, !date.hasPrefix("-") else { return nil }
    return Int(date.prefix(4))
  }
}

/// Names of arms as they are compared.
enum Designations {
  /// In lower case, letters and digits alone.
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }
}
