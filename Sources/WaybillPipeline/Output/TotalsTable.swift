public import WaybillStore
import WaybillText

/// Totals as a person or a spreadsheet reads them.
public struct TotalsTable: Sendable {
  private let names: CountryNames

  /// `names` are those of states.
  public init(names: CountryNames) { self.names = names }

  /// What stands before the pieces and how they are joined.
  public static func sheet(_ format: ClaimFormat) -> Sheet {
    switch format {
    case .table, .jsonl: Sheet()
    case .json: Sheet(isJSON: true)
    case .csv:
      Sheet(
        header: ClaimCSV.row([
          "key", "role", "transfers", "pieces_min", "pieces_max", "currency", "amount",
          "transfers_with_value",
        ]))
    }
  }

  /// What one total adds to the output; in CSV, a row for each currency.
  public func piece(_ total: Total, _ format: ClaimFormat) -> [UInt8] {
    switch format {
    case .json: total.json
    case .jsonl: total.json + [0x0A]
    case .csv: rows(total)
    case .table: line(total)
    }
  }

  private func rows(_ total: Total) -> [UInt8] {
    let head = [
      total.key, total.role ?? "", String(total.transfers), JSONText.digits(total.pieces.min),
      JSONText.digits(total.pieces.max),
    ]
    guard !total.sums.isEmpty else { return ClaimCSV.row(head + ["", "", "0"]) }
    return total.sums.flatMap { sum in
      ClaimCSV.row(head + [sum.currency, JSONText.digits(sum.amount), String(sum.transfers)])
    }
  }

  private func line(_ total: Total) -> [UInt8] {
    let name = total.key.isEmpty ? "(not said)" : names.name(of: total.key) ?? total.key
    var parts = ["\(total.transfers) transfer\(total.transfers == 1 ? "" : "s")"]
    if total.pieces.max > 0 {
      let (min, max) = (JSONText.digits(total.pieces.min), JSONText.digits(total.pieces.max))
      parts.append("\(min == max ? min : "\(min)–\(max)") pieces")
    }
    parts += total.sums.map { "\(JSONText.digits($0.amount)) \($0.currency) (\($0.transfers))" }
    let role = total.role.map { " as \($0)" } ?? ""
    return Array("\(DecisionTable.oneLine(name))\(role): \(parts.joined(separator: " · "))\n".utf8)
  }
}
