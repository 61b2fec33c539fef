import GRDB
import WaybillClaims
import WaybillSources

extension Register {
  /// Merges the claims of documents that came since the last merging; the number of documents.
  ///
  /// What comes out depends on what is stored alone. Works in steps, so that other processes get their turn.
  public func merge(progress: (Int) -> Void = { _ in }) throws(StoreError) -> Int {
    var done = 0
    while true {
      let count = try write { db in try TransferCache(db: db).mergeSome(limit: 2000) }
      if count == 0 { return done }
      done += count
      progress(done)
    }
  }
}

/// The tables of transfers, renewed for the groups of claims that have changed.
struct TransferCache {
  let db: Database

  /// Merges the groups that up to `limit` stale documents touch; the number of documents.
  func mergeSome(limit: Int) throws -> Int {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT document FROM stale ORDER BY document LIMIT ?", arguments: [limit])
    var keys: Set<String> = []
    for document in documents { try renewGroups(of: document, &keys) }
    for key in keys.sorted() { try renewTransfers(of: key) }
    let forget = try db.cachedStatement(sql: "DELETE FROM stale WHERE document = ?")
    for document in documents { try forget.execute(arguments: [document]) }
    return documents.count
  }

  /// Puts the claims that count now into their groups and takes the others out; notes the groups that change.
  private func renewGroups(of document: Int64, _ keys: inout Set<String>) throws {
    let grouped = try db.cachedStatement(
      sql: """
        SELECT g.key, g.claim FROM version v JOIN reading r ON r.version = v.row JOIN claim c ON c.reading = r.row
        JOIN claim_group g ON g.claim = c.row WHERE v.document = ?
        """)
    let remove = try db.cachedStatement(sql: "DELETE FROM claim_group WHERE key = ? AND claim = ?")
    for row in try Row.fetchAll(grouped, arguments: [document]) {
      keys.insert(row[0])
      try detach(claim: row[1])
      try remove.execute(arguments: [row[0] as String, row[1] as Int64])
    }
    let current = try db.cachedStatement(
      sql: """
        SELECT c.row, c.id, c.body FROM document d JOIN version v ON v.row = d.current
        JOIN claim c ON c.reading = v.current WHERE d.row = ?
        """)
    let add = try db.cachedStatement(sql: "INSERT INTO claim_group (key, claim) VALUES (?,?)")
    for row in try Row.fetchAll(current, arguments: [document]) {
      guard let claim = Self.claim(row[2]) else { continue }
      let key = claim.dealKey ?? "#" + (row[1] as String)
      keys.insert(key)
      try add.execute(arguments: [key, row[0] as Int64])
    }
  }

  /// Removes the transfer of a claim.
  private func detach(claim: Int64) throws {
    let query = try db.cachedStatement(sql: "SELECT transfer FROM transfer_claim WHERE claim = ?")
    guard let transfer = try Int64.fetchOne(query, arguments: [claim]) else { return }
    for sql in [
      "DELETE FROM transfer_claim WHERE transfer = ?", "DELETE FROM facet WHERE transfer = ?",
      "DELETE FROM transfer WHERE row = ?",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [transfer])
    }
  }

  private func renewTransfers(of key: String) throws {
    let testimonies = try self.testimonies("JOIN claim_group g ON g.claim = c.row WHERE g.key = ?", [key])
    for testimony in testimonies { try detach(claim: testimony.row) }
    for transfer in MergedTransfer.transfers(testimonies) { try add(transfer) }
  }

  /// The testimonies of the claims that `condition` chooses.
  func testimonies(_ condition: String, _ arguments: StatementArguments) throws -> [Testimony] {
    let query = try db.cachedStatement(
      sql: """
        SELECT c.row, c.id, c.body, c.start, d.id, v.url, v.published, v.publisher, v.origin, v.text_hash FROM claim c
        JOIN reading r ON r.row = c.reading JOIN version v ON v.row = r.version
        JOIN document d ON d.row = v.document \(condition)
        """)
    return try Row.fetchAll(query, arguments: arguments).compactMap { row in
      guard let claim = Self.claim(row[2]) else { return nil }
      let origin = (row[8] as String?).flatMap { try? JSONParser.parse(Array($0.utf8)) }
      return Testimony(
        row: row[0], id: row[1], claim: claim, start: row[3], body: row[2], document: row[4], url: row[5],
        published: row[6], publisher: row[7], origin: origin?["name"]?.string, textHash: row[9])
    }
  }

  private static func claim(_ body: String) -> Claim? {
    guard let json = try? JSONParser.parse(Array(body.utf8)) else { return nil }
    return try? ClaimMembers(json: json, number: 0).claim()
  }

  private func add(_ transfer: MergedTransfer) throws {
    let row = try freeRow(TransferRow.number(day: transfer.day, id: transfer.id))
    let value = transfer.reading { $0.value != nil }?.claim.value
    let insert = try db.cachedStatement(
      sql: "INSERT INTO transfer (row, id, day, amount, currency, doubt, body) VALUES (?,?,?,?,?,?,?)")
    insert.setUncheckedArguments([
      row, transfer.id, transfer.day, value?.amount, value?.currency, transfer.doubt,
      String(decoding: transfer.json(), as: UTF8.self),
    ])
    try insert.execute()
    let link = try db.cachedStatement(sql: "INSERT INTO transfer_claim (claim, transfer) VALUES (?,?)")
    for testimony in transfer.testimonies { try link.execute(arguments: [testimony.row, row]) }
    let facet = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO facet (name, value, transfer) VALUES (?,?,?)")
    for (name, value) in transfer.facets { try facet.execute(arguments: [name.rawValue, value, row]) }
  }

  /// The wanted number, or the next one that no other transfer has.
  private func freeRow(_ wanted: Int64) throws -> Int64 {
    let query = try db.cachedStatement(sql: "SELECT 1 FROM transfer WHERE row = ?")
    var row = wanted
    while try Int.fetchOne(query, arguments: [row]) != nil { row += 1 }
    return row
  }
}

/// The number of a transfer's row: later days first, then by the first digits of the id.
enum TransferRow {
  /// Days are counted back from the end of the year 9999; a transfer without a day comes last.
  static func number(day: String, id: String) -> Int64 {
    let hash = Int64(id.prefix(10), radix: 16) ?? 0
    return last(day: day, low: 1) << 40 | hash
  }

  /// The place of a day; `low` stands for the month and day that it leaves open.
  static func last(day: String, low: Int64) -> Int64 {
    let parts = day.split(separator: "-").compactMap { Int64($0) }
    let year = parts.first ?? 0
    let month = parts.count > 1 ? parts[1] : low
    let date = parts.count > 2 ? parts[2] : low
    return 10_000 * 16 * 32 - ((year * 16 + min(month, 12)) * 32 + min(date, 31))
  }
}

/// What transfers are filtered by.
enum Facet: Int, Sendable {
  case supplier = 1
  case recipient, category, designation, stage, kind, currency, conflict, denied
}

extension MergedTransfer {
  /// All values by which it is found: of every claim, not of the chosen ones alone; but its one stage.
  var facets: [(Facet, String)] {
    var facets: [(Facet, String)] = conflicts.map { (.conflict, $0) }
    if !conflicts.isEmpty { facets.append((.conflict, "")) }
    if isDenied { facets.append((.denied, "")) }
    if let latest { facets.append((.stage, latest.claim.stage.rawValue)) }
    for claim in testimonies.map(\.claim) {
      facets += claim.supplier.map { (.supplier, $0) } + claim.recipient.map { (.recipient, $0) }
      facets += claim.items.map { (.category, $0.category) }
      facets += claim.items.flatMap(\.designation).map { (.designation, Claim.plain($0)) }
      facets.append((.kind, claim.kind.rawValue))
      if let value = claim.value { facets.append((.currency, value.currency)) }
    }
    return facets
  }
}
