import GRDB
import WaybillRegister

/// Decisions as they are stored: rows that are only ever added.
struct DecisionRows {
  let db: Database

  /// True where nobody has decided anything.
  var isEmpty: Bool {
    get throws { try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM decision LIMIT 1")) == nil }
  }

  /// All decisions.
  func log() throws -> DecisionLog {
    let query = try db.cachedStatement(sql: Self.columns)
    return DecisionLog(try Row.fetchAll(query).compactMap(Self.decision))
  }

  func decision(_ row: Int64) throws -> Decision? {
    let query = try db.cachedStatement(sql: Self.columns + " WHERE row = ?")
    return try Row.fetchOne(query, arguments: [row]).flatMap(Self.decision)
  }

  func row(_ id: String) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT row FROM decision WHERE id = ?"), arguments: [id])
  }

  /// Adds a decision; false where it is known.
  func add(_ decision: Decision) throws -> Bool {
    guard try row(decision.id) == nil else { return false }
    var undoes: String?
    if case .undo(let target) = decision.act { undoes = target }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO decision (id, kind, body, author, time, reason, undoes) VALUES (?,?,?,?,?,?,?)")
    insert.setUncheckedArguments([
      decision.id, decision.act.kind, decision.act.json, decision.author, decision.time, decision.reason,
      undoes,
    ])
    try insert.execute()
    return true
  }

  private static let columns = "SELECT kind, body, author, time, reason FROM decision"

  private static func decision(_ row: Row) -> Decision? {
    guard let act = Decision.Act(kind: row[0], json: row[1]) else { return nil }
    return Decision(act, author: row[2], time: row[3], reason: row[4])
  }
}
