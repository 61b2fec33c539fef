import GRDB
import WaybillRegister

/// Documents as they stood at a time: what was stored until then, by the rules of today.
struct PastDocuments {
  let db: Database
  let loader: TestimonyLoader
  /// Seconds since 1970; what was stored from then on isn't there yet.
  let time: Int

  /// Documents of which something was stored since.
  func touched() throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        db,
        sql:
          "SELECT DISTINCT v.document FROM reading r JOIN version v ON v.row = r.version WHERE r.stored >= ?",
        arguments: [time]))
  }

  /// The claims that counted of a document, before people's decisions.
  func claims(of document: Int64) throws -> [TestimonyLoader.Entry] {
    let query = try db.cachedStatement(
      sql: """
        SELECT v.row, coalesce(v.updated, v.published, ''), v.hash, r.row, r.is_given, r.reader, r.hash
        FROM version v JOIN reading r ON r.version = v.row WHERE v.document = ? AND r.stored < ?
        """)
    var best: (day: String, hash: String, version: Int64, reading: Int64, rank: Currency.Rank)?
    for row in try Row.fetchAll(query, arguments: [document, time]) {
      let rank = Currency.Rank(isGiven: row[4], reader: row[5], hash: row[6])
      let (version, day, hash): (Int64, String, String) = (row[0], row[1], row[2])
      if let held = best {
        let isBetter = held.version == version ? held.rank < rank : (held.day, held.hash) < (day, hash)
        guard isBetter else { continue }
      }
      best = (day, hash, version, row[3], rank)
    }
    return try best.map { try loader.reading($0.reading) } ?? []
  }

  func id(_ document: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE row = ?"), arguments: [document])
  }

  func row(_ id: String) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT row FROM document WHERE id = ?"), arguments: [id])
  }
}
