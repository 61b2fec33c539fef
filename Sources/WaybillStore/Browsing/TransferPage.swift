import GRDB
public import WaybillSources

/// In which order transfers are shown.
public enum TransferOrder: String, Sendable, CaseIterable {
  /// The latest day first.
  case latest
  /// The earliest day first.
  case earliest
  /// The greatest amount first, whatever its currency.
  case value
  /// The most doubtful first.
  case doubt
}

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
    _ filter: TransferFilter, order: TransferOrder = .latest, offset: Int, limit: Int
  ) throws(StoreError) -> TransferPage {
    try read { db in
      let query = try BrowsingQuery(filter, order, db)
      let rows = try Int64.fetchAll(
        db, sql: query.sql + " LIMIT ? OFFSET ?",
        arguments: StatementArguments(query.arguments + [limit, offset]))
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 FROM (\(query.unordered)) LIMIT \(TransferPage.countLimit + 1))",
        arguments: StatementArguments(query.arguments))
      return TransferPage(
        transfers: try rows.compactMap { try SummaryLoader(db: db).summary($0) }, total: total ?? 0)
    }
  }

  /// The same transfers with all their claims.
  public func list(
    _ filter: TransferFilter, order: TransferOrder, offset: Int, limit: Int
  ) throws(StoreError) -> [ListedTransfer] {
    try read { db in
      let query = try BrowsingQuery(filter, order, db)
      let rows = try Int64.fetchAll(
        db, sql: query.sql + " LIMIT ? OFFSET ?",
        arguments: StatementArguments(query.arguments + [limit, offset]))
      return try rows.compactMap { try TransferLoader(db: db).transfer($0) }
    }
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

/// A filter's transfers in the order that was asked for.
private struct BrowsingQuery {
  let sql: String
  let unordered: String
  let arguments: [any DatabaseValueConvertible]

  init(_ filter: TransferFilter, _ order: TransferOrder, _ db: Database) throws {
    var filter = filter
    filter.limit = nil
    let query = try TransferQuery(filter, db)
    unordered = query.sql
    arguments = query.arguments
    switch order {
    case .latest: sql = "SELECT q.row FROM (\(query.sql)) q"
    case .earliest: sql = "SELECT q.row FROM (\(query.sql)) q ORDER BY q.row DESC"
    case .value, .doubt:
      let key = order == .value ? "t.amount DESC NULLS LAST" : "t.doubt DESC"
      sql = "SELECT q.row FROM (\(query.sql)) q JOIN transfer t ON t.row = q.row ORDER BY \(key), q.row"
    }
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
