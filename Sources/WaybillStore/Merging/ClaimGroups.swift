import GRDB
import WaybillRegister

/// Keeps the groups within which claims are merged, and notes which of them have changed.
struct ClaimGroups {
  let db: Database

  /// Puts the claims of up to `limit` documents that changed into their groups; the number of documents.
  func renew(limit: Int) throws -> Int {
    let documents = try Int64.fetchAll(
      db, sql: "SELECT document FROM stale ORDER BY document LIMIT ?", arguments: [limit])
    let forget = try db.cachedStatement(sql: "DELETE FROM stale WHERE document = ?")
    let hasDecisions = try !DecisionRows(db: db).isEmpty
    for document in documents {
      try renew(document, hasDecisions: hasDecisions)
      try forget.execute(arguments: [document])
    }
    return documents.count
  }

  /// Takes the claims that count no more out of their groups and puts those in that count now.
  private func renew(_ document: Int64, hasDecisions: Bool) throws {
    let subjects = SubjectRows(db: db)
    let id = hasDecisions ? try id(document) : nil
    if let id { try subjects.soil(document: id) }
    let grouped = try db.cachedStatement(
      sql: """
        SELECT g.key, g.claim FROM version v JOIN reading r ON r.version = v.row JOIN claim c ON c.reading = r.row
        JOIN claim_group g ON g.claim = c.row WHERE v.document = ?
        """)
    let remove = try db.cachedStatement(sql: "DELETE FROM claim_group WHERE key = ? AND claim = ?")
    for row in try Row.fetchAll(grouped, arguments: [document]) {
      let (key, claim): (String, Int64) = (row[0], row[1])
      try soil(key)
      try TransferRows(db: db).remove(ofClaim: claim)
      try remove.execute(arguments: [key, claim])
    }
    if let id { try subjects.resolve(document: id) }
    try enter(document, without: try id.map { try subjects.rejected(document: $0) } ?? [])
    if let id { try subjects.soil(document: id) }
  }

  private func id(_ document: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE row = ?"), arguments: [document])
  }

  /// Puts the claims that count, but for those that a person rejected, into their groups.
  private func enter(_ document: Int64, without rejected: Set<Int64>) throws {
    let current = try db.cachedStatement(
      sql: """
        SELECT c.row, c.body FROM document d JOIN version v ON v.row = d.current
        JOIN claim c ON c.reading = v.current WHERE d.row = ?
        """)
    let add = try db.cachedStatement(sql: "INSERT INTO claim_group (key, claim) VALUES (?,?)")
    for row in try Row.fetchAll(current, arguments: [document]) {
      guard !rejected.contains(row[0]), let claim = TestimonyLoader.claim(row[1]) else { continue }
      let key = Merger.group(claim)
      try soil(key)
      try add.execute(arguments: [key, row[0] as Int64])
    }
  }

  /// Notes that a group must be merged anew.
  func soil(_ key: String) throws {
    let note = try db.cachedStatement(sql: "INSERT OR IGNORE INTO dirty_group (key) VALUES (?)")
    try note.execute(arguments: [key])
  }
}
