import WaybillSources
public import WaybillStore

/// Transfers as a person or a spreadsheet reads them.
public struct TransferTable: Sendable {
  private let names: CountryNames
  private let showsAll: Bool

  /// `showsAll` adds every claim to the tables.
  public init(names: CountryNames, showsAll: Bool) {
    self.names = names
    self.showsAll = showsAll
  }

  static let columns = [
    "id", "supplier", "recipient", "kind", "stage", "stage_date", "value_amount", "value_currency",
    "designation",
    "category", "quantity_min", "quantity_max", "voices", "conflicts", "denied", "claims",
  ]

  /// What stands before the pieces and how they are joined.
  public static func sheet(_ format: ClaimFormat) -> Sheet {
    switch format {
    case .table, .jsonl: Sheet()
    case .json: Sheet(isJSON: true)
    case .csv: Sheet(header: ClaimCSV.row(columns))
    }
  }

  /// What one transfer adds to the output.
  public func piece(_ transfer: ListedTransfer, _ format: ClaimFormat) -> [UInt8] {
    switch format {
    case .json: transfer.json
    case .jsonl: transfer.json + [0x0A]
    case .csv: rows(transfer.value)
    case .table: block(transfer.value)
    }
  }

  /// One transfer of the review's queue: what it is, and what is doubtful.
  public func queued(_ transfer: ListedTransfer) -> [UInt8] {
    let value = transfer.value
    let doubts = list(value["doubts"]).map { "    ? " + $0 + "\n" }.joined()
    return Array("\(text(value["id"]))  \(deal(value))\n\(doubts)".utf8)
  }

  private func rows(_ transfer: JSONValue) -> [UInt8] {
    var head = [text(transfer["id"])]
    for key in ["supplier", "recipient"] { head.append(list(transfer[key]).joined(separator: "; ")) }
    for key in ["kind", "stage", "stage_date"] { head.append(text(transfer[key])) }
    head += [text(transfer["value"]?["amount"]), text(transfer["value"]?["currency"])]
    let tail = [
      text(transfer["voices"]), list(transfer["conflicts"]).joined(separator: "; "), text(transfer["denied"]),
      String(elements(transfer["claims"]).count),
    ]
    return elements(transfer["items"]).flatMap { item in
      let quantity = item["quantity"]
      return ClaimCSV.row(
        head + [
          list(item["designation"]).joined(separator: "; "), text(item["category"]), text(quantity?["min"]),
          text(quantity?["max"]),
        ] + tail)
    }
  }

  private func block(_ transfer: JSONValue) -> [UInt8] {
    var lines = ["\(text(transfer["id"]))  \(deal(transfer))"]
    let voices = text(transfer["voices"])
    var remarks = [
      voices == "1" ? "one voice" : "\(voices) voices", "\(elements(transfer["claims"]).count) claims",
    ]
    let conflicts = list(transfer["conflicts"])
    if !conflicts.isEmpty { remarks.append("conflicts: " + conflicts.joined(separator: ", ")) }
    if transfer["denied"] == .bool(true) { remarks.append("denied") }
    let status = text(transfer["status"])
    if status != "open", !status.isEmpty { remarks.append(status) }
    lines.append("    " + remarks.joined(separator: " · "))
    if showsAll {
      for claim in elements(transfer["claims"]) {
        let source = [
          text(claim["published"]), text(claim["publisher"]), text(claim["document"]), text(claim["url"]),
        ]
        lines.append("  - " + source.filter { !$0.isEmpty }.joined(separator: " · "))
        let stance = text(claim["stance"])
        lines.append("    \(deal(claim))" + (stance == "asserted" ? "" : " [\(stance)]"))
        for piece in elements(claim["evidence"]) { lines.append("      “\(oneLine(text(piece["text"])))”") }
      }
      lines.append("")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  func deal(_ claim: JSONValue) -> String {
    let parties = ["supplier", "recipient"].map { key in
      let codes = list(claim[key])
      return codes.isEmpty ? "?" : codes.map { names.name(of: $0) ?? $0 }.joined(separator: ", ")
    }
    let kind = text(claim["kind"])
    let stage = [text(claim["stage"]), text(claim["stage_date"])].filter { !$0.isEmpty }.joined(
      separator: " ")
    let items = elements(claim["items"]).map(item).joined(separator: ", ")
    let value = [text(claim["value"]?["amount"]), text(claim["value"]?["currency"])].joined(separator: " ")
    return ["\(parties[0]) → \(parties[1])", kind == "unknown" ? "" : kind, stage, items, value]
      .map(oneLine).filter { !$0.isEmpty && $0 != " " }.joined(separator: " | ")
  }

  func item(_ item: JSONValue) -> String {
    let bounds = [text(item["quantity"]?["min"]), text(item["quantity"]?["max"])]
    let count = bounds[0] == bounds[1] ? bounds[0] : "\(bounds[0])–\(bounds[1])"
    let names = list(item["designation"])
    let what = names.isEmpty ? text(item["category"]) : names.joined(separator: " / ")
    return count.isEmpty ? what : "\(count) \(what)"
  }

  /// A value of a field in words: names of states, bounds, periods.
  func words(_ value: JSONValue?, _ names: CountryNames) -> String {
    if case .array(let values)? = value {
      return values.map { names.name(of: text($0)) ?? text($0) }.joined(separator: ", ")
    }
    guard case .object? = value else { return text(value) }
    let about = value?["approx"] == .bool(true) ? "about " : ""
    if let amount = value?["amount"] { return about + "\(text(amount)) \(text(value?["currency"]))" }
    if value?["min"] == nil { return bounds(text(value?["from"]), text(value?["to"]), ("from", "until")) }
    return about + bounds(text(value?["min"]), text(value?["max"]), ("at least", "at most"))
  }

  private func bounds(_ low: String, _ high: String, _ open: (low: String, high: String)) -> String {
    if low == high { return low }
    return low.isEmpty ? "\(open.high) \(high)" : high.isEmpty ? "\(open.low) \(low)" : "\(low)–\(high)"
  }

  private func elements(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let values) = value else { return [] }
    return values
  }

  private func list(_ value: JSONValue?) -> [String] { elements(value).map { text($0) } }

  func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let bytes), .number(let bytes): String(decoding: bytes, as: UTF8.self)
    case .bool(let truth): String(truth)
    default: ""
    }
  }

  /// Control characters and line ends become spaces.
  private func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
  }
}
