import WaybillText

/// Deliveries by the categories of the UN Register of Conventional Arms: one row an item and year.
///
/// `category_uncertain` is `?` where the UN's category takes only some of these arms (`Data/exports/categories.tsv`).
struct UNROCAReturn: Sendable {
  static let columns = [
    "exporter", "importer", "year", "category", "category_uncertain", "number", "number_uncertain",
    "description",
    "comments", "transfer",
  ]

  let names: ExportNames

  /// `names` hold the categories.
  init(_ names: ExportNames) { self.names = names }

  /// The line with the columns' names.
  static var header: [UInt8] { CSVRow.bytes(columns) }

  /// The rows of one transfer: none before its deliveries, nor for arms that the UN's register doesn't take.
  func rows(_ transfer: ExportedTransfer) -> [UInt8] {
    guard transfer.isDelivered else { return [] }
    return transfer.items.flatMap { item -> [UInt8] in
      let category = names.category(item.category)
      guard !category.unroca.isEmpty else { return [] }
      let row = SIPRIRow(transfer, item, names)
      let years = row.deliveryYears.isEmpty ? [""] : row.deliveryYears.map { String($0) }
      // Over several years nobody says how many came in which.
      let isUncertain = row.delivered.isUncertain || years.count > 1
      return years.flatMap { year in
        CSVRow.bytes([
          transfer.supplier.map(names.english).joined(separator: "; "),
          transfer.recipient.map(names.english).joined(separator: "; "), year, category.unroca,
          category.isPartial ? "?" : "", row.delivered.text, isUncertain ? "?" : "",
          row.designation.isEmpty ? row.description : row.designation, row.comments, transfer.id,
        ])
      }
    }
  }
}
