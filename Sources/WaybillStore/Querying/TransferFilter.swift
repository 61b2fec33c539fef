import GRDB
import WaybillRegister

/// In which order transfers are listed.
public enum TransferOrder: String, Sendable, CaseIterable {
  /// Later days first.
  case date
  /// Greater values first, whatever the currency; those without one last.
  case value
  /// The most doubtful first.
  case doubt
  case supplier, recipient
}

/// Which transfers are asked for; what is nil or empty asks for nothing.
public struct TransferFilter: Sendable, Hashable {
  /// Codes or names of the supplier.
  public var supplier: String?
  /// Codes or names of the recipient.
  public var recipient: String?
  /// A category of arms.
  public var category: String?
  /// A designation, however it is written: `T-72B3`, `t72 b3`.
  public var designation: String?
  /// The stage that was chosen.
  public var stage: String?
  /// The kind that a claim states.
  public var kind: String?
  /// The first day, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var since: String?
  /// The last day, in the same form.
  public var until: String?
  /// The least value of the whole.
  public var minValue: Double?
  /// The grade of a source that tells of it.
  public var grade: String?
  /// The currency of a value that a claim states.
  public var currency: String?
  /// Words of the articles' texts or of the claims' names, all of which must occur.
  public var text: String?
  /// True for transfers whose claims disagree.
  public var hasConflict = false
  /// True for transfers that somebody denies.
  public var isDenied = false
  /// True for transfers that a person rejected, which are left out otherwise.
  public var isRejected = false
  /// The order; equals come by date, then id.
  public var order = TransferOrder.date
  /// How many at most.
  public var limit: Int?

  /// Asks for all.
  public init() {}

  /// The facets that are asked for.
  var facets: [(Facet, String)] {
    let wanted: [(Facet, String?)] = [
      (.supplier, supplier), (.recipient, recipient), (.category, category),
      (.designation, designation.map(WeaponFamilies.plain)), (.stage, stage), (.kind, kind),
      (.currency, currency), (.grade, grade),
      (.conflict, hasConflict ? "" : nil), (.denied, isDenied ? "" : nil),
      (.status, isRejected ? "rejected" : nil),
    ]
    return wanted.compactMap { facet, value in value.map { (facet, $0) } }
  }
}

/// A filter as SQL.
struct TransferQuery {
  private(set) var sql: String
  private(set) var arguments: [any DatabaseValueConvertible] = []

  /// Beyond so many hits, transfers are asked one by one whether they are hits.
  private static let manyHits = 3000

  /// Chooses the rarest facet to walk along; the others are looked up for each of its transfers.
  init(_ filter: TransferFilter, _ db: Database) throws {
    var facets = filter.facets
    var conditions: [String] = []
    var values: [any DatabaseValueConvertible] = []
    var driver = "SELECT t.row FROM transfer t"
    var row = "t.row"
    if let rarest = try Self.rarest(facets, db) {
      let facet = facets.remove(at: rarest)
      driver = "SELECT f.transfer AS row FROM facet f JOIN transfer t ON t.row = f.transfer"
      row = "f.transfer"
      conditions.append("f.name = ? AND f.value = ?")
      values += [facet.0.rawValue, facet.1]
    }
    for (name, value) in facets {
      conditions.append(
        "EXISTS (SELECT 1 FROM facet g WHERE g.name = ? AND g.value = ? AND g.transfer = \(row))")
      values += [name.rawValue, value] as [any DatabaseValueConvertible]
    }
    if let since = filter.since {
      conditions.append("\(row) < ?")
      values.append((TransferRow.last(day: since, low: 1) + 1) << 40)
    }
    if let until = filter.until {
      conditions.append("\(row) >= ?")
      values.append(TransferRow.last(day: until, low: 31) << 40)
    }
    if filter.since != nil || filter.until != nil { conditions.append("t.day <> ''") }
    if !filter.isRejected { conditions.append("t.is_rejected = 0") }
    if let least = filter.minValue {
      conditions.append("t.amount >= ?")
      values.append(least)
    }
    if let text = filter.text {
      let condition = try Self.text(text, row, db)
      conditions.append(condition.sql)
      values += condition.arguments
    }
    sql =
      driver + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
      + " ORDER BY " + Self.order(filter.order) + row
    arguments = values
    if let limit = filter.limit { sql += " LIMIT \(limit)" }
  }

  private static func order(_ order: TransferOrder) -> String {
    switch order {
    case .date: ""
    case .value: "t.amount DESC, "
    case .doubt: "t.doubt DESC, "
    case .supplier: "json_extract(t.body, '$.supplier[0]') IS NULL, json_extract(t.body, '$.supplier[0]'), "
    case .recipient:
      "json_extract(t.body, '$.recipient[0]') IS NULL, json_extract(t.body, '$.recipient[0]'), "
    }
  }

  private static func rarest(_ facets: [(Facet, String)], _ db: Database) throws -> Int? {
    var best: (index: Int, count: Int)?
    for (index, facet) in facets.enumerated() {
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM (SELECT 1 FROM facet WHERE name = ? AND value = ? LIMIT 20000)",
          arguments: [facet.0.rawValue, facet.1]) ?? 0
      if best.map({ count < $0.count }) ?? true { best = (index, count) }
    }
    return best?.index
  }

  private static func text(
    _ text: String, _ row: String, _ db: Database
  ) throws -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    // Each word in quotes, so that none is taken for an operator of FTS5.
    let words = text.split(separator: " ").map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let match = words.joined(separator: " ")
    let hits =
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM (SELECT 1 FROM version_text WHERE version_text MATCH ? LIMIT \(manyHits))",
        arguments: [match]) ?? 0
    if hits < manyHits {
      let sql = """
        \(row) IN (SELECT x.transfer FROM version_text h JOIN version v ON v.row = h.rowid
          JOIN claim c ON c.reading = v.current JOIN transfer_claim x ON x.claim = c.row WHERE version_text MATCH ?
          UNION SELECT x.transfer FROM claim_text h JOIN transfer_claim x ON x.claim = h.rowid
          WHERE claim_text MATCH ?)
        """
      return (sql, [match, match])
    }
    let sql = """
      EXISTS (SELECT 1 FROM transfer_claim x JOIN claim c ON c.row = x.claim JOIN reading r ON r.row = c.reading
        WHERE x.transfer = \(row) AND EXISTS (SELECT 1 FROM version_text WHERE version_text MATCH ?
          AND rowid = r.version))
      """
    return (sql, [match])
  }
}
