import WaybillClaims
import WaybillExport
import WaybillMentions
import WaybillText

/// The claims as comma-separated values (RFC 4180): one row an item, lists joined by `; `.
enum ClaimCSV {
  static let columns = [
    "document", "url", "title", "published", "language", "claim", "supplier", "recipient", "kind", "stage",
    "stage_date", "delivery_from", "delivery_to", "value_amount", "value_currency", "value_approx", "stance",
    "speaker", "designation", "category", "quantity_min", "quantity_max", "quantity_approx", "unit",
    "condition", "evidence",
  ]

  static func header() -> [UInt8] { row(columns) }

  static func rows(_ read: ReadDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, claim) in read.claims.enumerated() {
      let head = documentFields(read) + [String(index + 1)] + claimFields(claim)
      let evidence = claim.evidence.map {
        String(decoding: read.document.text[$0.start..<$0.end], as: UTF8.self)
      }
      let items = claim.items.isEmpty ? [[String](repeating: "", count: 7)] : claim.items.map(itemFields)
      for item in items { bytes += row(head + item + [evidence.joined(separator: " […] ")]) }
    }
    return bytes
  }

  private static func documentFields(_ read: ReadDocument) -> [String] {
    let document = read.document
    return [
      document.id, document.url ?? "", document.title ?? "", document.published ?? "", read.language ?? "",
    ]
  }

  private static func claimFields(_ claim: Claim) -> [String] {
    [
      claim.supplier.joined(separator: "; "), claim.recipient.joined(separator: "; "), claim.kind.rawValue,
      claim.stage.rawValue, claim.stageDate?.description ?? "", claim.delivery?.from?.description ?? "",
      claim.delivery?.to?.description ?? "", number(claim.value?.amount), claim.value?.currency ?? "",
      claim.value.map { String($0.isApproximate) } ?? "", claim.stance.rawValue,
      claim.speaker.joined(separator: "; "),
    ]
  }

  private static func itemFields(_ item: Claim.Item) -> [String] {
    [
      item.designation.joined(separator: "; "), item.category, number(item.quantity?.min),
      number(item.quantity?.max), item.quantity.map { String($0.isApproximate) } ?? "", item.unit,
      item.condition,
    ]
  }

  private static func number(_ value: Double?) -> String { value.map(JSONText.digits) ?? "" }

  /// One row with its line end.
  static func row(_ fields: [String]) -> [UInt8] { CSVRow.bytes(fields) }
}
