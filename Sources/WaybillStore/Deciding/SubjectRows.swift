import GRDB
import WaybillRegister

/// The claims on which decisions in force rest, found again whenever their documents are read anew.
struct SubjectRows {
  let db: Database

  /// Puts a decision in force: enters the claims that it means.
  func enter(_ decision: Decision, row: Int64) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO decision_subject (decision, side, place, document) VALUES (?,?,?,?)")
    for (side, anchors) in decision.act.sides.enumerated() {
      for (place, anchor) in anchors.enumerated() {
        try insert.execute(arguments: [row, side, place, anchor.document])
      }
    }
  }

  func remove(row: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM decision_subject WHERE decision = ?").execute(arguments: [row])
  }

  /// Finds the claims of one document that decisions mean, among those that count now.
  func resolve(document: String) throws {
    let query = try db.cachedStatement(
      sql: "SELECT decision, side, place FROM decision_subject WHERE document = ?")
    let subjects = try Row.fetchAll(query, arguments: [document])
    guard !subjects.isEmpty else { return }
    let (claims, rows) = try current(document)
    let update = try db.cachedStatement(
      sql: "UPDATE decision_subject SET claim = ? WHERE decision = ? AND side = ? AND place = ?")
    var known: [Int64: Decision] = [:]
    for subject in subjects {
      let (row, side, place): (Int64, Int, Int) = (subject[0], subject[1], subject[2])
      let decision = try known[row] ?? DecisionRows(db: db).decision(row)
      known[row] = decision
      guard let sides = decision?.act.sides, sides.indices.contains(side), sides[side].indices.contains(place)
      else { continue }
      let isRejection = if case .rejectClaim = decision?.act { side == 0 } else { false }
      let claim = sides[side][place].resolve(claims, isStrict: isRejection)
      try update.execute(arguments: [claim.flatMap { rows[$0.id] }, row, side, place])
    }
  }

  private func current(_ document: String) throws -> ([Testimony], [String: Int64]) {
    let query = try db.cachedStatement(
      sql: """
        SELECT c.row, c.id, c.start, c.body FROM document d JOIN version v ON v.row = d.current
        JOIN claim c ON c.reading = v.current WHERE d.id = ?
        """)
    var rows: [String: Int64] = [:]
    let claims = try Row.fetchAll(query, arguments: [document]).compactMap { row -> Testimony? in
      guard let claim = TestimonyLoader.claim(row[3]) else { return nil }
      rows[row[1]] = row[0]
      return Testimony(id: row[1], claim: claim, start: row[2], document: document)
    }
    return (claims, rows)
  }

  /// The claims of a document that a person rejected.
  func rejected(document: String) throws -> Set<Int64> {
    let query = try db.cachedStatement(
      sql: """
        SELECT s.claim FROM decision_subject s JOIN decision d ON d.row = s.decision
        WHERE s.document = ? AND s.side = 0 AND d.kind = 'reject-claim' AND s.claim IS NOT NULL
        """)
    return Set(try Int64.fetchAll(query, arguments: [document]))
  }

  /// Notes that all groups that decisions about this document touch must be merged anew.
  func soil(document: String) throws {
    let note = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO dirty_group (key) SELECT DISTINCT g.key FROM decision_subject s
        JOIN decision_subject o ON o.decision = s.decision JOIN claim_group g ON g.claim = o.claim
        WHERE s.document = ?
        """)
    try note.execute(arguments: [document])
  }

  /// The decisions in force that rest on one of these claims.
  func decisions(on claims: [Int64]) throws -> Set<Int64> {
    let query = try db.cachedStatement(sql: "SELECT decision FROM decision_subject WHERE claim = ?")
    var found: Set<Int64> = []
    for claim in claims { found.formUnion(try Int64.fetchAll(query, arguments: [claim])) }
    return found
  }

  /// The decisions in force that rest on claims of a group.
  func decisions(inGroup key: String) throws -> Set<Int64> {
    let query = try db.cachedStatement(
      sql: """
        SELECT DISTINCT s.decision FROM claim_group g JOIN decision_subject s ON s.claim = g.claim WHERE g.key = ?
        """)
    return Set(try Int64.fetchAll(query, arguments: [key]))
  }

  /// A claim on which a ruling rests, with its group.
  struct Subject {
    let claim: Int64
    let id: String
    let group: String
  }

  /// The ruling of a decision, with what it rests on; nil for one that can't be read.
  func ruling(_ row: Int64) throws -> (ruling: Ruling, subjects: [Subject])? {
    guard let decision = try DecisionRows(db: db).decision(row) else { return nil }
    // A rejected claim has left its group.
    let join = if case .rejectClaim = decision.act { "LEFT JOIN" } else { "JOIN" }
    let query = try db.cachedStatement(
      sql: """
        SELECT s.side, s.place, c.row, c.id, g.key FROM decision_subject s JOIN claim c ON c.row = s.claim
        \(join) claim_group g ON g.claim = s.claim WHERE s.decision = ? ORDER BY s.side, s.place
        """)
    var claims: [[String?]] = decision.act.sides.map { $0.map { _ in nil } }
    var subjects: [Subject] = []
    for found in try Row.fetchAll(query, arguments: [row]) {
      let (side, place): (Int, Int) = (found[0], found[1])
      guard claims.indices.contains(side), claims[side].indices.contains(place) else { continue }
      claims[side][place] = found[3]
      subjects.append(Subject(claim: found[2], id: found[3], group: found[4] ?? ""))
    }
    return (Ruling(decision, claims: claims), subjects)
  }

  /// The rulings about any of these claims, in the order in which they take effect.
  func rulings(on claims: [Int64]) throws -> [Ruling] {
    guard try !DecisionRows(db: db).isEmpty else { return [] }
    return try decisions(on: claims).compactMap { try ruling($0)?.ruling }.sorted {
      Decision.precedes($0.decision, $1.decision)
    }
  }
}
