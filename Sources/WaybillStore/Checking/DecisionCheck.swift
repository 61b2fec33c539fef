import GRDB
import WaybillRegister

extension Register {
  /// Proves every decision against its id, which was made of all that it says.
  func checkDecisions(
    _ db: Database, _ result: inout CheckReport, _ report: (Drift) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, kind, body, author, time, reason FROM decision ORDER BY row")
    while let row = try rows.next() {
      result.decisions += 1
      let id: String = row[0]
      let act = Decision.Act(kind: row[1], json: row[2])
      let decision = act.map { Decision($0, author: row[3], time: row[4], reason: row[5]) }
      if decision?.id == id { continue }
      result.drifts += 1
      let problem = decision == nil ? "it can't be read" : "it isn't what its id was made from"
      report(Drift(document: "decision \(id)", problem: problem))
    }
  }
}
