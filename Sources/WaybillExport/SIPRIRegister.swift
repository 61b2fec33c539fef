import WaybillText

/// Transfers in the shape of SIPRI's trade register: one row an item that was ordered or delivered.
///
/// The unnamed columns hold `?` where the number before them isn't certain: estimates, bounds, figures on which the
/// claims disagree or that nobody states of the whole. Trend-indicator values are SIPRI's own and are left out.
struct SIPRIRegister: Sendable {
  static let columns = [
    "Recipient", "Supplier", "Year of order", "", "Number ordered", "", "Weapon designation",
    "Weapon description",
    "Number delivered", "", "Year(s) of delivery", "status", "Comments",
  ]

  let names: ExportNames

  /// `names` are SIPRI's.
  init(_ names: ExportNames) { self.names = names }

  /// The line with the columns' names.
  static var header: [UInt8] { CSVRow.bytes(columns) }

  /// The rows of one transfer; none before an order, nor where nobody stands behind it.
  func rows(_ transfer: ExportedTransfer) -> [UInt8] {
    guard transfer.isOrdered else { return [] }
    return transfer.items.flatMap { CSVRow.bytes(SIPRIRow(transfer, $0, names).fields) }
  }
}

/// What SIPRI's columns say of one item.
struct SIPRIRow {
  /// A number and whether it is certain.
  struct Figure: Hashable {
    var text: String
    var isUncertain: Bool

    /// The number with its mark, for people.
    var marked: String { text.isEmpty || !isUncertain ? text : text + "?" }
  }

  let recipient: String
  let supplier: String
  let orderYear: Figure
  let ordered: Figure
  let designation: String
  let description: String
  let delivered: Figure
  let deliveryYears: [Int]
  let status: String
  let comments: String

  init(_ transfer: ExportedTransfer, _ item: ExportedTransfer.Item, _ names: ExportNames) {
    func parties(_ codes: [String], _ role: String) -> String {
      codes.isEmpty ? "unknown \(role)(s)" : codes.map(names.sipri).joined(separator: "/")
    }
    recipient = parties(transfer.recipient, "recipient")
    supplier = parties(transfer.supplier, "supplier")
    orderYear = Self.orderYear(transfer)
    ordered = Self.ordered(transfer, item)
    designation = item.designation.joined(separator: "/")
    description = names.category(item.category).sipri
    delivered = Self.delivered(transfer, item, ordered)
    deliveryYears = Self.deliveryYears(transfer, item)
    status =
      switch item.condition {
      case "new": "New"
      case "second-hand": "Second hand"
      case "modernised": "Second hand but modernized"
      default: ""
      }
    comments = Self.comments(transfer, item)
  }

  var fields: [String] {
    func mark(_ figure: Figure) -> [String] { [figure.text, figure.isUncertain ? "?" : ""] }
    return [recipient, supplier] + mark(orderYear) + mark(ordered) + [designation, description]
      + mark(delivered)
      + [deliveryYears.map { String($0) }.joined(separator: "; "), status, comments]
  }

  private static func orderYear(_ transfer: ExportedTransfer) -> Figure {
    let date = transfer.ladder["ordered"] ?? (transfer.stage == "ordered" ? transfer.stageDate : nil)
    guard let year = date.flatMap(Years.year) else { return Figure(text: "", isUncertain: true) }
    let years = Set(
      transfer.sources.filter { $0.stage == "ordered" && $0.stance != "denied" }.compactMap(\.stageDate)
        .compactMap(Years.year))
    return Figure(text: String(year), isUncertain: years.count > 1)
  }

  private static func ordered(_ transfer: ExportedTransfer, _ item: ExportedTransfer.Item) -> Figure {
    guard let figure = figure(item.min, item.max) else { return Figure(text: "", isUncertain: true) }
    let isExact = item.min == item.max && !item.isApproximate
    if item.isCorrected { return Figure(text: figure, isUncertain: !isExact) }
    let isWhole = transfer.sources.contains { source in
      !["delivering", "delivered"].contains(source.stage)
        && source.items.contains { $0.isSame(item) && ($0.min != nil || $0.max != nil) }
    }
    let isDisputed = transfer.conflicts.contains("quantity")
    return Figure(
      text: figure, isUncertain: !isExact || isDisputed || !isWhole)
  }

  /// The least that it can be, else the most.
  private static func figure(_ min: Double?, _ max: Double?) -> String? { (min ?? max).map(JSONText.digits) }

  /// The greatest count that is said to have come; several counts may be lots or sums, so that it isn't certain.
  private static func delivered(
    _ transfer: ExportedTransfer, _ item: ExportedTransfer.Item, _ ordered: Figure
  ) -> Figure {
    guard transfer.stage != "ordered" else { return Figure(text: "", isUncertain: false) }
    let told = transfer.sources.filter {
      ["delivering", "delivered"].contains($0.stage) && $0.stance == "asserted"
    }
    .flatMap(\.items).filter { $0.isSame(item) && ($0.min != nil || $0.max != nil) }
    let counts = Set(told.compactMap { $0.min ?? $0.max })
    if let most = counts.max() {
      let isExact = told.allSatisfy { $0.min == $0.max && !$0.isApproximate }
      return Figure(text: JSONText.digits(most), isUncertain: counts.count > 1 || !isExact)
    }
    return Figure(text: transfer.stage == "delivered" ? ordered.text : "", isUncertain: true)
  }

  private static func deliveryYears(_ transfer: ExportedTransfer, _ item: ExportedTransfer.Item) -> [Int] {
    guard transfer.stage != "ordered" else { return [] }
    let told = transfer.sources.filter {
      ["delivering", "delivered"].contains($0.stage) && $0.stance != "denied"
        && $0.items.contains { $0.isSame(item) }
    }
    return Set(told.flatMap(\.deliveries) + told.compactMap { $0.stageDate.flatMap(Years.year) }).sorted()
  }

  private static func comments(_ transfer: ExportedTransfer, _ item: ExportedTransfer.Item) -> String {
    var parts = ["Waybill \(transfer.id)"]
    if transfer.kind != "unknown", transfer.kind != "sale" { parts.append(transfer.kind) }
    if let amount = transfer.amount, let currency = transfer.currency {
      parts.append("\(transfer.isValueApproximate ? "about " : "")\(JSONText.digits(amount)) \(currency)")
    }
    if let min = item.min, let max = item.max, min != max {
      parts.append("number ordered \(JSONText.digits(min))–\(JSONText.digits(max))")
    }
    if item.unit != "piece" { parts.append("number counts: \(item.unit)") }
    if !transfer.conflicts.isEmpty {
      parts.append("claims differ on " + transfer.conflicts.joined(separator: ", "))
    }
    if transfer.isDenied { parts.append("denied by a source") }
    return parts.joined(separator: "; ")
  }
}
