import GRDB
public import WaybillRegister
import WaybillText

/// A decision with what has become of it.
public struct LoggedDecision: Sendable {
  /// What has become of a decision.
  public enum State: Sendable, Hashable {
    /// It counts.
    case inForce
    /// Another one took it back.
    case undone(by: Decision)
    /// No claim is left that it could be about.
    case asleep
    /// An earlier decision stands against it.
    case overruled

    /// As the log says it.
    public var words: String {
      switch self {
      case .inForce: "in force"
      case .undone(let by): "undone by \(by.id)"
      case .asleep: "asleep: none of the claims that it is about counts now"
      case .overruled: "without effect: an earlier decision stands against it"
      }
    }
  }

  /// The decision.
  public let decision: Decision
  /// What has become of it.
  public let state: State
  /// The transfers that it is about now, by id.
  public let transfers: [String]

  /// The line of `waybill review log --format jsonl`, without its line feed.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      decision.write(to: &json)
      json.string("state", stateWord)
      if case .undone(let by) = state { json.string("undone_by", by.id) }
      json.strings("transfers", transfers)
    }
    return json.bytes
  }

  private var stateWord: String {
    switch state {
    case .inForce: "in force"
    case .undone: "undone"
    case .asleep: "asleep"
    case .overruled: "overruled"
    }
  }
}

extension Register {
  /// All decisions in their order, or those about one transfer (by its id or a claim's); nil where there is none.
  public func decisions(about transfer: String? = nil) throws(StoreError) -> [LoggedDecision]? {
    try read { db in
      let court = DecisionStates(db: db)
      let log = try DecisionRows(db: db).log()
      let all = try log.decisions.map { try court.logged($0, log) }
      guard let transfer else { return all }
      let row = try TransferLoader(db: db).row(of: transfer)
      let id = try row.flatMap {
        try String.fetchOne(db, sql: "SELECT id FROM transfer WHERE row = ?", arguments: [$0])
      }
      let found = all.filter { logged in
        let root = log.root(of: logged.decision.id) ?? logged.decision
        return id.map(logged.transfers.contains) == true
          || root.act.sides.joined().contains { $0.claim == transfer }
      }
      return id == nil && found.isEmpty ? nil : found
    }
  }
}

/// What has become of decisions.
private struct DecisionStates {
  let db: Database

  func logged(_ decision: Decision, _ log: DecisionLog) throws -> LoggedDecision {
    let root = log.root(of: decision.id) ?? decision
    let loader = TransferLoader(db: db)
    let ids = try db.cachedStatement(sql: "SELECT id, body FROM transfer WHERE row = ?")
    let rows = Set(try root.act.sides.joined().compactMap { try loader.row(of: $0.claim) })
    let found = try rows.sorted().compactMap { try Row.fetchOne(ids, arguments: [$0]) }
    let state = try state(decision, log, found.map { $0[1] })
    return LoggedDecision(decision: decision, state: state, transfers: found.map { $0[0] }.sorted())
  }

  private func state(_ decision: Decision, _ log: DecisionLog, _ bodies: [String]) throws
    -> LoggedDecision.State
  {
    if let undoer = log.undoer(of: decision.id) { return .undone(by: undoer) }
    if case .undo = decision.act { return .inForce }
    guard let row = try DecisionRows(db: db).row(decision.id),
      let ruling = try SubjectRows(db: db).ruling(row)?.ruling, ruling.isAwake
    else { return .asleep }
    switch decision.act {
    case .merge: return try transfers(ruling.together).count == 1 ? .inForce : .overruled
    case .split, .apart:
      let (first, second) = ruling.apart
      return try transfers(first).isDisjoint(with: transfers(second)) ? .inForce : .overruled
    case .rejectClaim: return .inForce
    case .accept, .reject, .correct, .note, .undo:
      return bodies.contains { $0.contains("\"id\":\"\(decision.id)\"") } ? .inForce : .overruled
    }
  }

  private func transfers(_ claims: some Sequence<String>) throws -> Set<Int64> {
    let query = try db.cachedStatement(
      sql: "SELECT x.transfer FROM claim c JOIN transfer_claim x ON x.claim = c.row WHERE c.id = ?")
    return Set(try claims.compactMap { try Int64.fetchOne(query, arguments: [$0]) })
  }
}
