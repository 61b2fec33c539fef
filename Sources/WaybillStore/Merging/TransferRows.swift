import GRDB
import WaybillClaims
import WaybillKnowledge
import WaybillRegister
import WaybillText

/// Writes transfers and takes them away.
struct TransferRows {
  let db: Database

  /// Removes the transfer that a claim stands in; the groups of its other claims must be merged anew.
  func remove(ofClaim claim: Int64) throws {
    let query = try db.cachedStatement(sql: "SELECT transfer FROM transfer_claim WHERE claim = ?")
    guard let transfer = try Int64.fetchOne(query, arguments: [claim]) else { return }
    let soil = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_group (key) SELECT g.key FROM transfer_claim x JOIN claim_group g ON g.claim = x.claim
        WHERE x.transfer = ?
        """)
    try soil.execute(arguments: [transfer])
    try remove(transfer)
  }

  func remove(_ transfer: Int64) throws {
    for sql in [
      "DELETE FROM transfer_claim WHERE transfer = ?", "DELETE FROM facet WHERE transfer = ?",
      "DELETE FROM transfer WHERE row = ?",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [transfer])
    }
  }

  /// `rows` are those of the claims, by their ids.
  func add(_ transfer: Transfer, rows: [String: Int64]) throws {
    let row = try freeRow(TransferRow.number(day: transfer.day, id: transfer.id))
    let insert = try db.cachedStatement(
      sql:
        "INSERT INTO transfer (row, id, day, amount, currency, doubt, body, joins, is_rejected) VALUES (?,?,?,?,?,?,?,?,?)"
    )
    insert.setUncheckedArguments([
      row, transfer.id, transfer.day, transfer.value?.value.amount, transfer.value?.value.currency,
      transfer.doubt,
      Self.json { transfer.writeReadings(to: &$0) }, Self.json { transfer.writeJoins(to: &$0) },
      transfer.review.status == .rejected,
    ])
    try insert.execute()
    let link = try db.cachedStatement(
      sql: "INSERT INTO transfer_claim (claim, transfer, publisher, grade, voice) VALUES (?,?,?,?,?)")
    for testimony in transfer.testimonies {
      guard let claim = rows[testimony.id] else { continue }
      let voice = transfer.voices.firstIndex { $0.documents.contains(testimony.document) } ?? 0
      link.setUncheckedArguments([claim, row, testimony.publisher, testimony.grade.rawValue, voice])
      try link.execute()
    }
    let facet = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO facet (name, value, transfer) VALUES (?,?,?)")
    for (name, value) in transfer.facets { try facet.execute(arguments: [name.rawValue, value, row]) }
  }

  private static func json(_ write: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    json.object { write(&$0) }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The wanted number, or the next one that no other transfer has.
  private func freeRow(_ wanted: Int64) throws -> Int64 {
    let query = try db.cachedStatement(sql: "SELECT 1 FROM transfer WHERE row = ?")
    var row = wanted
    while try Int.fetchOne(query, arguments: [row]) != nil { row += 1 }
    return row
  }
}
