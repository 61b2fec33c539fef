import WaybillClaims
public import WaybillRegister
import WaybillSources
import WaybillText

/// What has become of transfers, as a person reads it.
public struct ChangeTable: Sendable {
  private let table: TransferTable

  /// `names` are those of states.
  public init(names: CountryNames) { table = TransferTable(names: names, showsAll: false) }

  /// What one change adds to the output.
  public func block(_ change: TransferChange) -> [UInt8] {
    var json = JSONText()
    json.object { change.transfer.chosen.writeValues(to: &$0) }
    let deal = (try? JSONParser.parse(json.bytes)).map(table.deal) ?? ""
    var lines = ["\(change.kind.rawValue)  \(change.transfer.id)  \(deal)"]
    if !change.was.isEmpty { lines.append("    was " + change.was.joined(separator: ", ")) }
    for field in change.fields {
      lines.append("    \(field.field): \(field.before ?? "none") → \(field.after ?? "none")")
    }
    if change.kind == .changed, !change.claims.isEmpty {
      lines.append("    \(count(change.claims.count, "new claim"))")
    }
    if change.kind == .changed, change.lost > 0 {
      lines.append("    \(count(change.lost, "claim")) no longer counted")
    }
    if !change.denials.isEmpty { lines.append("    denied: " + change.denials.joined(separator: ", ")) }
    if !change.conflicts.isEmpty {
      lines.append("    in conflict: " + change.conflicts.map(\.rawValue).joined(separator: ", "))
    }
    for decision in change.decisions { lines.append("    \(decision.citation)") }
    return Array((lines.map(DecisionTable.oneLine).joined(separator: "\n") + "\n").utf8)
  }

  private func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}
