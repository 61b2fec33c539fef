import GRDB
public import WaybillSources

/// A transfer as a row of a list: the chosen readings, without its claims.
public struct TransferSummary: Sendable {
  /// Its id.
  public let id: String
  /// The day by which it is listed, empty where none is known.
  public let day: String
  /// The members of `waybill register --format jsonl` without `claims`.
  public let readings: JSONValue
  /// How many claims it has.
  public let claims: Int
  /// The grades of those who tell of it, in order.
  public let grades: [String]
}

/// Some of the transfers that a filter asks for.
public struct TransferPage: Sendable {
  /// No more than this many are counted.
  public static let countLimit = 10_000

  /// The transfers, in the order that was asked for.
  public let transfers: [TransferSummary]
  /// How many there are in all, or `countLimit + 1` where there are more.
  public let total: Int
}

extension Register {
  /// The transfers that the filter asks for, from the one at `offset` on, at most `limit`.
  ///
  /// The filter's own limit is left aside.
  public func page(
    _ filter: TransferFilter, offset: Int, limit: Int
  ) throws(StoreError) -> TransferPage {
    try read { db in
      let rows = try Self.rows(filter, offset, limit, db)
      var counted = filter
      counted.limit = TransferPage.countLimit + 1
      counted.order = .date
      let query = try TransferQuery(counted, db)
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (\(query.sql))", arguments: StatementArguments(query.arguments))
      return TransferPage(
        transfers: try rows.compactMap { try SummaryLoader(db: db).summary($0) }, total: total ?? 0)
    }
  }

  /// The same transfers with all their claims.
  public func list(
    _ filter: TransferFilter, offset: Int, limit: Int
  ) throws(StoreError) -> [ListedTransfer] {
    try read { db in
      try Self.rows(filter, offset, limit, db).compactMap { try TransferLoader(db: db).transfer($0) }
    }
  }

  private static func rows(_ filter: TransferFilter, _ offset: Int, _ limit: Int, _ db: Database) throws
    -> [Int64]
  {
    var filter = filter
    filter.limit = limit
    let query = try TransferQuery(filter, db)
    return try Int64.fetchAll(
      db, sql: query.sql + " OFFSET \(offset)", arguments: StatementArguments(query.arguments))
  }

  /// The transfers told of by the documents that were stored last, the latest first.
  public func newest(_ limit: Int) throws(StoreError) -> [TransferSummary] {
    try read { db in
      let sql = """
        SELECT x.transfer FROM version v JOIN claim c ON c.reading = v.current
        JOIN transfer_claim x ON x.claim = c.row WHERE v.row > (SELECT max(row) FROM version) - 1000
        GROUP BY x.transfer ORDER BY max(v.row) DESC, x.transfer LIMIT ?
        """
      return try Int64.fetchAll(db, sql: sql, arguments: [limit]).compactMap {
        try SummaryLoader(db: db).summary($0)
      }
    }
  }

  /// The transfers that a publisher tells of, the latest first.
  public func transfers(of publisher: String, limit: Int) throws(StoreError) -> [TransferSummary] {
    try read { db in
      let sql = "SELECT DISTINCT transfer FROM transfer_claim WHERE publisher = ? ORDER BY transfer LIMIT ?"
      return try Int64.fetchAll(db, sql: sql, arguments: [publisher, limit]).compactMap {
        try SummaryLoader(db: db).summary($0)
      }
    }
  }

  /// A number that is another one once the register has changed, as seen by this connection.
  public func state() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }
}

/// Puts summaries together from their rows.
private struct SummaryLoader {
  let db: Database

  func summary(_ row: Int64) throws -> TransferSummary? {
    let query = try db.cachedStatement(sql: "SELECT id, day, body FROM transfer WHERE row = ?")
    guard let found = try Row.fetchOne(query, arguments: [row]) else { return nil }
    let claims = try db.cachedStatement(
      sql: "SELECT grade, count(*) FROM transfer_claim WHERE transfer = ? GROUP BY grade ORDER BY grade")
    let grades = try Row.fetchAll(claims, arguments: [row])
    return TransferSummary(
      id: found[0], day: found[1],
      readings: (try? JSONParser.parse(Array((found[2] as String).utf8))) ?? .null,
      claims: grades.reduce(0) { $0 + ($1[1] as Int) }, grades: grades.map { $0[0] })
  }
}
