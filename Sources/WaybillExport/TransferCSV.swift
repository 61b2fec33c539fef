import WaybillText

/// Transfers as comma-separated values: one row an item, with everything that was chosen.
enum TransferCSV {
  static let columns = [
    "id", "supplier", "recipient", "kind", "stage", "stage_date", "delivery_from", "delivery_to",
    "value_amount",
    "value_currency", "value_approx", "designation", "category", "quantity_min", "quantity_max",
    "quantity_approx",
    "unit", "condition", "voices", "claims", "conflicts", "denied", "status", "urls",
  ]

  /// The line with the columns' names.
  static var header: [UInt8] { CSVRow.bytes(columns) }

  /// The rows of one transfer; one without items has a row too.
  static func rows(_ transfer: ExportedTransfer) -> [UInt8] {
    let head = [
      transfer.id, transfer.supplier.joined(separator: "; "), transfer.recipient.joined(separator: "; "),
      transfer.kind, transfer.stage, transfer.stageDate ?? "", transfer.deliveryFrom ?? "",
      transfer.deliveryTo ?? "", digits(transfer.amount), transfer.currency ?? "",
      transfer.amount == nil ? "" : String(transfer.isValueApproximate),
    ]
    let tail = [
      String(transfer.voices), String(transfer.sources.count), transfer.conflicts.joined(separator: "; "),
      String(transfer.isDenied), transfer.status, transfer.addresses.joined(separator: " "),
    ]
    guard !transfer.items.isEmpty else {
      return CSVRow.bytes(head + [String](repeating: "", count: 7) + tail)
    }
    return transfer.items.flatMap { item in
      CSVRow.bytes(
        head + [
          item.designation.joined(separator: "; "), item.category, digits(item.min), digits(item.max),
          item.min == nil && item.max == nil ? "" : String(item.isApproximate), item.unit, item.condition,
        ] + tail)
    }
  }

  private static func digits(_ value: Double?) -> String { value.map(JSONText.digits) ?? "" }
}
