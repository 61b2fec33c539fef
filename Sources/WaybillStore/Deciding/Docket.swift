import GRDB
public import WaybillRegister

extension Register {
  /// Takes a person's decision, unless the register or earlier decisions speak against it.
  ///
  /// `time` is in UTC (`2024-05-02T10:15:30.250Z`). What it touches is merged at once.
  public func decide(
    _ proposal: Proposal, author: String, time: String, reason: String?, _ knowledge: MergingKnowledge
  ) throws(StoreError) -> Result<Decision, Refusal> {
    _ = try merge(knowledge)
    return try write { db in
      let docket = Docket(cache: TransferCache(db: db, knowledge: knowledge))
      do {
        let decision = Decision(try docket.act(proposal), author: author, time: time, reason: reason)
        try docket.enter(decision)
        return .success(decision)
      } catch let refusal as Refusal {
        // Nothing has been written by then.
        return .failure(refusal)
      }
    }
  }

  /// Takes a decision as it stands, such as one that another register has; false where it is known.
  ///
  /// Nothing is asked: where it contradicts an earlier one, that one stands. What it takes back must be there.
  public func record(_ decision: Decision, _ knowledge: MergingKnowledge) throws(StoreError) -> Bool {
    try write { db in
      guard try DecisionRows(db: db).row(decision.id) == nil else { return false }
      try Docket(cache: TransferCache(db: db, knowledge: knowledge)).enter(decision)
      return true
    }
  }
}

/// Where decisions are brought in.
struct Docket {
  let cache: TransferCache
  private var db: Database { cache.db }
  private var subjects: SubjectRows { SubjectRows(db: cache.db) }

  /// What a proposal means here; throws a `Refusal` where something speaks against it.
  func act(_ proposal: Proposal) throws -> Decision.Act {
    if case .undo(let id) = proposal {
      try mayUndo(id)
      return .undo(id)
    }
    return try proposal.act(try proposal.transfers.map(dossier))
  }

  /// Stores a decision and lets it take effect.
  func enter(_ decision: Decision) throws {
    guard try DecisionRows(db: db).add(decision) else { return }
    let log = try DecisionRows(db: db).log()
    guard let root = log.root(of: decision.id), let row = try DecisionRows(db: db).row(root.id) else {
      return
    }
    let isInForce = log.undoer(of: root.id) == nil
    let before = try subjects.ruling(row)?.subjects.map(\.claim) ?? []
    if root.act.changesMerging {
      // The groups of what it says so far, and of what it will say.
      for document in root.documents { try subjects.soil(document: document) }
    }
    if isInForce { try subjects.enter(root, row: row) } else { try subjects.remove(row: row) }
    if root.act.changesMerging {
      try mergeAnew(root.documents)
    } else {
      for document in root.documents { try subjects.resolve(document: document) }
      let after = try subjects.ruling(row)?.subjects.map(\.claim) ?? []
      try renew(Set(before + after))
    }
  }

  /// Merges what is waiting, with the claims of these documents.
  private func mergeAnew(_ documents: Set<String>) throws {
    let stale = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO stale (document) SELECT row FROM document WHERE id = ?")
    for document in documents { try stale.execute(arguments: [document]) }
    while try ClaimGroups(db: db).renew(limit: 5000) > 0 {}
    while try cache.mergeNext() != nil {}
  }

  /// Makes the transfers of these claims anew out of the same claims.
  private func renew(_ claims: Set<Int64>) throws {
    let query = try db.cachedStatement(sql: "SELECT transfer FROM transfer_claim WHERE claim = ?")
    let transfers = Set(try claims.compactMap { try Int64.fetchOne(query, arguments: [$0]) })
    for transfer in transfers.sorted() {
      let entries = try cache.loader.transfer(transfer)
      let cluster = Merger.Cluster(
        testimonies: entries.map(\.testimony), joins: try cache.joins(of: transfer))
      try cache.rows.remove(transfer)
      try cache.add(
        cluster,
        rows: Dictionary(entries.map { ($0.testimony.id, $0.row) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Docket {
  /// What is known of the transfer with this id, or with this claim.
  private func dossier(_ id: String) throws -> Dossier {
    guard let row = try TransferLoader(db: db).row(of: id) else {
      if let rejection = try rejection(of: id) {
        throw Refusal(.contradiction, "claim \(id) was rejected by \(rejection.citation)")
      }
      throw Refusal(.unknown, "the register has no transfer or claim '\(id)'")
    }
    if let rejection = try rejection(of: id) {
      throw Refusal(.contradiction, "claim \(id) was rejected by \(rejection.citation)")
    }
    return try dossier(row)
  }

  private func dossier(_ row: Int64) throws -> Dossier {
    let entries = try cache.loader.transfer(row)
    return Dossier(
      entries.map(\.testimony), try subjects.rulings(on: entries.map(\.row)), cache.knowledge.families)
  }

  private func rejection(of claim: String) throws -> Decision? {
    let query = try db.cachedStatement(
      sql: """
        SELECT s.decision FROM claim c JOIN decision_subject s ON s.claim = c.row JOIN decision d ON d.row = s.decision
        WHERE c.id = ? AND s.side = 0 AND d.kind = 'reject-claim' LIMIT 1
        """)
    return try Int64.fetchOne(query, arguments: [claim]).flatMap { try DecisionRows(db: db).decision($0) }
  }

  private func mayUndo(_ id: String) throws {
    let log = try DecisionRows(db: db).log()
    guard let decision = log[id] else { throw Refusal(.unknown, "there is no decision '\(id)'") }
    if let undoer = log.undoer(of: id) {
      throw Refusal(.contradiction, "\(decision.citation) was taken back by \(undoer.citation)")
    }
    // To undo an undo brings a decision back, which must agree with what was decided since.
    guard case .undo = decision.act, let root = log.root(of: id), log.undoer(of: root.id) != nil,
      case .undo(let target) = decision.act, isReturning(target, log)
    else { return }
    let loader = TransferLoader(db: db)
    let rows = try root.act.sides.joined().compactMap { try loader.row(of: $0.claim) }
    let dossiers = try Set(rows).sorted().map { try dossier($0) }
    let claims: [[String?]] = root.act.sides.map { $0.map(\.claim) }
    try Ruling(root, claims: claims).mayReturn(dossiers)
  }

  /// True where the decision that comes back into force is no undo itself, or the last of such a chain.
  private func isReturning(_ target: String, _ log: DecisionLog) -> Bool {
    var depth = 0
    var id = target
    while case .undo(let next) = log[id]?.act {
      depth += 1
      id = next
    }
    return depth % 2 == 0
  }
}

extension Decision {
  /// The documents whose claims it rests on.
  fileprivate var documents: Set<String> { Set(act.sides.joined().map(\.document)) }
}
