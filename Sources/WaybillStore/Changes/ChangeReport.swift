import GRDB
public import WaybillRegister

extension Register {
  /// Tells what has become of transfers since a time, in the order in which they are listed, those that are gone last.
  ///
  /// `since` is in UTC (`2024-05-02T00:00:00.000Z`), `seconds` the same since 1970. What was there before follows from
  /// what was stored and decided until then, by today's rules and knowledge: a change of these is no news.
  public func changes(
    since: String, seconds: Int, _ knowledge: MergingKnowledge, _ body: @Sendable (TransferChange) -> Void
  ) throws(StoreError) {
    try read { db in
      var report = try ChangeReport(db: db, knowledge: knowledge, since: since, seconds: seconds)
      try report.run(body)
    }
  }
}

/// Compares transfers with what their claims made before.
struct ChangeReport {
  private let db: Database
  private let knowledge: MergingKnowledge
  private let loader: TestimonyLoader
  private let past: PastDocuments
  private let touched: Set<Int64>
  /// All decisions, and those that were there.
  private let log: DecisionLog
  private let pastLog: DecisionLog
  /// Decisions since, with the transfers that they are about.
  private var recent: [(decision: Decision, transfers: Set<Int64>)] = []
  /// Claims that were there of documents that were touched or judged, by the transfer that they lead to; 0 for none.
  private var former: [Int64: [Former]] = [:]
  private var bonds = TransferBonds()
  /// Claims that counted, by document.
  private var knownPast: [String: [Testimony]] = [:]

  /// A claim that was there, with the one that it is now.
  private struct Former {
    let testimony: Testimony
    let now: String?
  }

  init(db: Database, knowledge: MergingKnowledge, since: String, seconds: Int) throws {
    self.db = db
    self.knowledge = knowledge
    loader = TestimonyLoader(db: db, outlets: knowledge.outlets)
    past = PastDocuments(db: db, loader: loader, time: seconds)
    touched = try past.touched()
    log = try DecisionRows(db: db).log()
    pastLog = DecisionLog(log.decisions.filter { $0.time < since })
    let transfers = TransferLoader(db: db)
    for decision in log.decisions where decision.time >= since {
      let root = log.root(of: decision.id) ?? decision
      let rows = Set(try root.act.sides.joined().compactMap { try transfers.row(of: $0.claim) })
      recent.append((decision, rows))
      if root.act.changesMerging { bonds.unite(rows) } else { rows.forEach { bonds.add($0) } }
    }
  }

  mutating func run(_ body: (TransferChange) -> Void) throws {
    for document in touched.sorted() { try visit(document) }
    try visitRejected()
    for rows in bonds.groups where rows != [0] { try compare(rows, body) }
    try report(gone: former[0] ?? [], body)
  }

  /// Notes which transfers the claims of a document stand in now, and those that it had.
  private mutating func visit(_ document: Int64) throws {
    let old = try past.claims(of: document)
    let query = try db.cachedStatement(
      sql: """
        SELECT x.transfer, c.reading FROM document d JOIN version v ON v.row = d.current
        JOIN claim c ON c.reading = v.current JOIN transfer_claim x ON x.claim = c.row WHERE d.row = ?
        """)
    for row in try Row.fetchAll(query, arguments: [document]) { bonds.add(row[0]) }
    guard !old.isEmpty, let id = try past.id(document) else { return }
    let current = try currentClaims(document)
    for entry in old where !isRejected(entry.testimony, id) {
      let now = ClaimAnchor(entry.testimony).resolve(current.map(\.testimony))
      let row = try current.first { $0.testimony.id == now?.id }.flatMap { try transfer(of: $0.row) }
      let rejected = row == nil ? now.flatMap { rejection(of: $0.id) } : nil
      try add(entry.testimony, now: row == nil ? nil : now?.id, to: row ?? rejected ?? 0)
    }
  }

  /// Claims that were rejected since, of documents that nobody touched.
  private mutating func visitRejected() throws {
    for (decision, rows) in recent {
      guard let root = log.root(of: decision.id), case .rejectClaim(let anchor, _) = root.act,
        log.undoer(of: root.id) == nil, !(pastLog[root.id] != nil && pastLog.undoer(of: root.id) == nil),
        let document = try past.row(anchor.document), !touched.contains(document)
      else { continue }
      let claims = try past.claims(of: document).map(\.testimony)
      guard let claim = anchor.resolve(claims, isStrict: true) else { continue }
      try add(claim, now: nil, to: rows.min() ?? 0)
    }
  }

  /// The transfer out of which a claim was rejected since.
  private func rejection(of claim: String) -> Int64? {
    recent.first { decision, _ in
      if case .rejectClaim(let anchor, _) = decision.act { anchor.claim == claim } else { false }
    }?.transfers.min()
  }

  private mutating func add(_ testimony: Testimony, now: String?, to row: Int64) throws {
    guard former[row]?.contains(where: { $0.testimony.id == testimony.id }) != true else { return }
    former[row, default: []].append(Former(testimony: testimony, now: now))
    bonds.add(row)
  }

  private func currentClaims(_ document: Int64) throws -> [TestimonyLoader.Entry] {
    let reading = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT v.current FROM document d JOIN version v ON v.row = d.current WHERE d.row = ?"),
      arguments: [document])
    return try reading.map { try loader.reading($0) } ?? []
  }

  private func transfer(of claim: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT transfer FROM transfer_claim WHERE claim = ?"), arguments: [claim])
  }

  /// True where a decision that was in force then rejected the claim.
  private func isRejected(_ testimony: Testimony, _ document: String) -> Bool {
    pastLog.decisions.contains { decision in
      guard case .rejectClaim(let anchor, _) = decision.act, anchor.document == document else { return false }
      return pastLog.undoer(of: decision.id) == nil && anchor.resolve([testimony], isStrict: true) != nil
    }
  }

  private mutating func compare(_ rows: Set<Int64>, _ body: (TransferChange) -> Void) throws {
    var now: [(transfer: Transfer, row: Int64)] = []
    var old: [Former] = rows.flatMap { former[$0] ?? [] }
    for row in rows.sorted() where row != 0 {
      let entries = try loader.transfer(row)
      let rulings = try SubjectRows(db: db).rulings(on: entries.map(\.row))
      let cluster = Merger.Cluster(testimonies: entries.map(\.testimony), joins: [])
      now.append((Transfer(cluster, knowledge.families, rulings), row))
      for entry in entries where try !isTouched(entry.testimony.document) {
        old.append(Former(testimony: entry.testimony, now: entry.testimony.id))
      }
    }
    let were = try transfers(of: old)
    for (transfer, row) in now {
      let ids = Set(transfer.testimonies.map(\.id))
      let mine = old.filter { $0.now.map(ids.contains) == true }
      let mineBefore = Set(mine.map(\.testimony.id))
      let before = were.map { was in (was, was.testimonies.count { mineBefore.contains($0.id) }) }
        .filter { $0.1 > 0 }.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.map(\.0)
      let lost = (former[row] ?? []).count { $0.now == nil }
      let decided = recent.filter { $0.transfers.contains(row) }.map(\.decision)
      let change = TransferChange(
        transfer, before: before, known: Set(mine.compactMap(\.now)), lost: lost, decisions: decided)
      change.map(body)
    }
  }

  private func isTouched(_ document: String) throws -> Bool {
    try past.row(document).map(touched.contains) ?? false
  }

  /// What the claims made, under the decisions that were in force.
  private mutating func transfers(of old: [Former]) throws -> [Transfer] {
    let testimonies = old.map(\.testimony)
    let rulings = try rulings(on: testimonies)
    let merger = Merger(knowledge.families, Merger.Constraints(rulings))
    let open = testimonies.filter { Merger.group($0.claim).hasPrefix("<") }.sorted(by: Testimony.precedes)
    var clusters = merger.clusters(testimonies.filter { !Merger.group($0.claim).hasPrefix("<") })
    var left: [Testimony] = []
    for (testimony, place) in zip(open, merger.places(of: open, in: clusters)) {
      if let place { clusters[place.cluster].testimonies.append(testimony) } else { left.append(testimony) }
    }
    return (clusters + merger.clusters(left)).map { Transfer($0, knowledge.families, rulings) }
  }

  /// The decisions that were in force about some claims, resting on those that were there.
  private mutating func rulings(on claims: [Testimony]) throws -> [Ruling] {
    let documents = Set(claims.map(\.document))
    return try pastLog.decisions.compactMap { decision in
      if case .undo = decision.act { return nil }
      let sides = decision.act.sides
      guard pastLog.undoer(of: decision.id) == nil,
        sides.joined().contains(where: { documents.contains($0.document) })
      else { return nil }
      return Ruling(
        decision,
        claims: try sides.map { anchors in
          try anchors.map { $0.resolve(try pastClaims($0.document))?.id }
        })
    }
  }

  private mutating func pastClaims(_ document: String) throws -> [Testimony] {
    if let known = knownPast[document] { return known }
    let claims = try past.row(document).map { try past.claims(of: $0).map(\.testimony) } ?? []
    knownPast[document] = claims.filter { !isRejected($0, document) }
    return knownPast[document] ?? []
  }

  private mutating func report(gone: [Former], _ body: (TransferChange) -> Void) throws {
    for transfer in try transfers(of: gone).sorted(by: { $0.id < $1.id }) {
      let ids = Set(transfer.testimonies.map(\.id))
      let decided = recent.map(\.decision).filter { decision in
        decision.act.sides.joined().contains { ids.contains($0.claim) }
      }
      body(TransferChange(gone: transfer, decisions: decided))
    }
  }
}

/// Which transfers are compared together.
private struct TransferBonds {
  private var group: [Int64: Int] = [:]
  private var members: [Int: Set<Int64>] = [:]

  mutating func add(_ row: Int64) {
    guard group[row] == nil else { return }
    group[row] = group.count
    members[group.count - 1] = [row]
  }

  mutating func unite(_ rows: Set<Int64>) {
    let sorted = rows.sorted()
    sorted.forEach { add($0) }
    guard let first = sorted.first, let into = group[first] else { return }
    for row in sorted.dropFirst() {
      guard let from = group[row], from != into, let moved = members.removeValue(forKey: from) else {
        continue
      }
      for member in moved { group[member] = into }
      members[into, default: []].formUnion(moved)
    }
  }

  /// By their first transfers in the order of the listing.
  var groups: [Set<Int64>] { members.values.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) } }
}
