import GRDB
import WaybillSources
import WaybillText

/// A transfer as it is listed.
public struct ListedTransfer: Sendable {
  /// Its id.
  public let id: String
  /// The day by which it is listed, empty where none is known.
  public let day: String
  /// The chosen readings, as the members of a JSON object.
  let body: [UInt8]
  /// Its claims, each a JSON object, in order of publication, document and first span.
  let claims: [[UInt8]]
  /// Why its claims are one and what is doubtful, as the members of a JSON object; empty where nobody asked.
  var joins: [UInt8] = []

  /// The line of `waybill register --format jsonl`, without its line feed.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.members(body.dropFirst().dropLast())
      json.array("claims") { json in for claim in claims { json.members(claim) } }
      if !joins.isEmpty { json.members(joins.dropFirst().dropLast()) }
    }
    return json.bytes
  }

  /// The same as a value, for tables.
  public var value: JSONValue { (try? JSONParser.parse(json)) ?? .null }
}

extension Register {
  /// Tells of each transfer that the filter asks for, later days first, then by id.
  public func list(_ filter: TransferFilter, _ body: @Sendable (ListedTransfer) -> Void) throws(StoreError) {
    try read { db in
      let query = try TransferQuery(filter, db)
      let rows = try Row.fetchCursor(
        db.makeStatement(sql: query.sql), arguments: StatementArguments(query.arguments))
      while let row = try rows.next() {
        if let transfer = try TransferLoader(db: db).transfer(row[0]) { body(transfer) }
      }
    }
  }

  /// The transfer with this id, or with this claim; also of claims that have been read anew since.
  public func transfer(_ id: String) throws(StoreError) -> ListedTransfer? {
    try read { db in
      let loader = TransferLoader(db: db)
      return try loader.row(of: id).flatMap { try loader.transfer($0, withJoins: true) }
    }
  }

  /// Tells of the transfers that a person should look at, the most doubtful first, then by id.
  public func queue(
    limit: Int, _ body: @Sendable (ListedTransfer) -> Void
  ) throws(StoreError) {
    try read { db in
      let rows = try Int64.fetchAll(
        db, sql: "SELECT row FROM transfer WHERE doubt > 0 ORDER BY doubt DESC, id LIMIT ?",
        arguments: [limit])
      let loader = TransferLoader(db: db)
      for row in rows { try loader.transfer(row, withJoins: true).map(body) }
    }
  }

  /// How many documents, or groups of claims, aren't merged into transfers yet.
  public func countUnmerged() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT (SELECT count(*) FROM stale) + (SELECT count(*) FROM dirty_group)")
        ?? 0
    }
  }
}

/// Puts a transfer together from its rows.
struct TransferLoader {
  let db: Database

  func transfer(_ row: Int64, withJoins: Bool = false) throws -> ListedTransfer? {
    let query = try db.cachedStatement(sql: "SELECT id, day, body, joins FROM transfer WHERE row = ?")
    guard let found = try Row.fetchOne(query, arguments: [row]) else { return nil }
    let claims = try db.cachedStatement(
      sql: """
        SELECT c.id, c.body, c.proof, d.id, v.url, v.published, v.publisher, coalesce(r.origin, v.origin), x.grade, x.voice FROM transfer_claim x
        JOIN claim c ON c.row = x.claim JOIN reading r ON r.row = c.reading JOIN version v ON v.row = r.version
        JOIN document d ON d.row = v.document WHERE x.transfer = ?
        ORDER BY coalesce(v.published, '9'), d.id, c.start, c.id
        """)
    return ListedTransfer(
      id: found[0], day: found[1], body: Array((found[2] as String).utf8),
      claims: try Row.fetchAll(claims, arguments: [row]).map(Self.claim),
      joins: withJoins ? Array((found[3] as String).utf8) : [])
  }

  private static func claim(_ row: Row) -> [UInt8] {
    let origin = (row[7] as String?).flatMap { try? JSONParser.parse(Array($0.utf8)) }
    var json = JSONText()
    json.object { json in
      json.string("claim", row[0])
      json.string("document", row[3])
      json.string("url", row[4])
      json.string("published", row[5])
      json.string("publisher", row[6])
      json.string("grade", row[8])
      json.string("origin", origin?["name"]?.string)
      json.number("voice", (row[9] as Int) + 1)
      json.members((row[1] as String).utf8.dropFirst().dropLast())
      json.members((row[2] as String).utf8.dropFirst().dropLast())
    }
    return json.bytes
  }

  /// A claim that was read anew leads to the nearest one of the same document; a rejected one leads nowhere.
  func row(of id: String) throws -> Int64? {
    let direct =
      "SELECT x.transfer FROM claim c JOIN transfer_claim x ON x.claim = c.row WHERE c.id = ? ORDER BY c.row LIMIT 1"
    if let row = try Int64.fetchOne(db, sql: direct, arguments: [id]) { return row }
    return try Int64.fetchOne(
      db,
      sql: """
        SELECT x.transfer FROM claim old JOIN reading r ON r.row = old.reading JOIN version v ON v.row = r.version
        JOIN document d ON d.row = v.document JOIN version w ON w.row = d.current
        JOIN claim c ON c.reading = w.current JOIN transfer_claim x ON x.claim = c.row
        WHERE old.id = ?1 AND NOT EXISTS (SELECT 1 FROM claim same JOIN version u ON u.current = same.reading
          JOIN document e ON e.current = u.row WHERE same.id = ?1)
        ORDER BY abs(c.start - old.start), c.id LIMIT 1
        """, arguments: [id])
  }
}
