import Foundation
import GRDB
import WaybillClaims
import WaybillMentions
import WaybillText

@testable import WaybillStore

/// A folder of its own for a test, removed at its end.
final class TestFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "waybill-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var register: String { path + "/deep/er/register.sqlite" }

  func write(_ bytes: [UInt8], _ name: String) -> String {
    _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes))
    return path + "/" + name
  }
}

/// Documents of our own wording with claims whose spans stand in them.
enum Sample {
  static let text =
    "Kosovo veut 246 missiles Javelin. Le département d'État a approuvé la vente à 75 millions de dollars."

  static func document(_ id: String, _ text: String = text, published: String? = "2024-01-11") -> Document {
    var document = Document(id: id, text: Array(text.utf8))
    document.published = published
    document.publisher = "Gazette"
    document.url = "https://gazette.example.org/\(id)"
    return document
  }

  static func claim(_ text: String = text, stage: Claim.Stage = .approved, amount: Double = 75e6) -> Claim {
    var claim = Claim()
    claim.supplier = ["US"]
    claim.recipient = ["XK"]
    claim.kind = .sale
    claim.stage = stage
    claim.stageDate = PartialDate("2024-01-11")
    claim.value = Claim.Value(amount: amount, currency: "USD", isApproximate: true)
    claim.items = [
      Claim.Item(
        designation: ["Javelin"], category: "missile", quantity: Quantity(246), unit: "piece",
        condition: "unknown")
    ]
    claim.evidence = [TextRange(0, text.utf8.count)]
    claim.spans = [Claim.FieldSpan(field: "recipient", range: TextRange(0, 6), rule: "name")]
    return claim
  }

  static func accession(_ document: Document, claims: [Claim]? = nil, reader: String = "0.1.0") -> (
    Accession, StoredReading
  ) {
    let accession = Accession(document)
    let claims = claims ?? [claim(String(decoding: document.text, as: UTF8.self))]
    return (accession, StoredReading(accession, claims: claims, language: "fr", reader: reader))
  }
}

extension Register {
  /// Everything that was said, without row numbers and times, in a fixed order.
  func content() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT concat FROM (
            SELECT d.id || '|' || v.hash || '|' || (d.current = v.row) || '|' || r.reader || '|' || r.hash || '|'
              || (v.current = r.row) || '|' || coalesce(group_concat(c.id), '') AS concat
            FROM document d JOIN version v ON v.document = d.row JOIN reading r ON r.version = v.row
            LEFT JOIN (SELECT * FROM claim ORDER BY id) c ON c.reading = r.row GROUP BY r.row)
          ORDER BY concat
          """)
    }
  }
}
