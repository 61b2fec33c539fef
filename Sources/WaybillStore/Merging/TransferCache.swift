import GRDB
import WaybillClaims
import WaybillRegister
import WaybillSources

extension Register {
  /// Merges the claims that came since the last merging; the number of documents.
  ///
  /// What comes out depends on what is stored alone. Works in steps, so that other processes get their turn.
  /// `progress` is told what is done.
  public func merge(_ knowledge: MergingKnowledge, progress: (String) -> Void = { _ in }) throws(StoreError)
    -> Int
  {
    try write { db in try TransferCache(db: db, knowledge: knowledge).checkRule() }
    var documents = 0
    while true {
      let count = try write { db in try ClaimGroups(db: db).renew(limit: 5000) }
      if count == 0 { break }
      documents += count
      progress("\(documents) documents to be merged")
    }
    var groups = 0
    while let key = try write({ db in try TransferCache(db: db, knowledge: knowledge).mergeNext() }) {
      groups += 1
      progress("\(groups) groups of claims merged, \(key) last")
    }
    return documents
  }
}

/// The tables of transfers, renewed for the groups of claims that have changed.
struct TransferCache {
  let db: Database
  let knowledge: MergingKnowledge

  /// Makes all transfers anew where they rest on other rules or knowledge.
  func checkRule() throws {
    let rule = try String.fetchOne(db, sql: "SELECT rule FROM merging")
    guard rule != knowledge.rule else { return }
    try db.execute(sql: "DELETE FROM merging")
    try db.execute(sql: "INSERT INTO merging (rule) VALUES (?)", arguments: [knowledge.rule])
    try db.execute(sql: "INSERT OR IGNORE INTO dirty_group (key) SELECT DISTINCT key FROM claim_group")
  }

  /// Merges one group that has changed, with those that decisions tie to it, and names it; nil where all are done.
  ///
  /// Claims without a recipient (groups that begin with `<`) come last, since they are put to what is there.
  func mergeNext() throws -> String? {
    let key = try String.fetchOne(
      db, sql: "SELECT key FROM dirty_group ORDER BY key GLOB '[<]*', key LIMIT 1")
    guard let key else { return nil }
    let merged = key.hasPrefix("<") ? [key] : try mergeClosed(key)
    if key.hasPrefix("<") { try placeOpen(key) }
    for key in merged { try db.execute(sql: "DELETE FROM dirty_group WHERE key = ?", arguments: [key]) }
    return key
  }

  var loader: TestimonyLoader { TestimonyLoader(db: db, outlets: knowledge.outlets) }
  var rows: TransferRows { TransferRows(db: db) }

  func merger(_ rulings: [Ruling] = []) -> Merger {
    Merger(knowledge.families, Merger.Constraints(rulings))
  }

  /// Writes the transfer of a cluster, under the decisions about it.
  func add(_ cluster: Merger.Cluster, rows places: [String: Int64]) throws {
    let claims = cluster.testimonies.compactMap { places[$0.id] }
    let rulings = try SubjectRows(db: db).rulings(on: claims)
    try rows.add(Transfer(cluster, knowledge.families, rulings), rows: places)
  }

  /// The keys of the groups that were merged.
  private func mergeClosed(_ key: String) throws -> Set<String> {
    let linked = try LinkedGroups(closed: key, db)
    var entries = try linked.closed.sorted().flatMap { try loader.group($0) }
    entries += try linked.visitors.sorted().flatMap { try loader.claim($0) }
    for entry in entries { try rows.remove(ofClaim: entry.row) }
    let places = Dictionary(
      entries.map { ($0.testimony.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    for cluster in merger(linked.rulings).clusters(entries.map(\.testimony)) {
      try add(cluster, rows: places)
    }
    // What names no recipient may fit here now.
    let suppliers = entries.reduce(into: Set<String>()) { $0.formUnion($1.testimony.claim.supplier) }
    let exists = try db.cachedStatement(sql: "SELECT 1 FROM claim_group WHERE key = ? LIMIT 1")
    for supplier in suppliers.sorted() {
      let open = "<" + supplier
      if try Int.fetchOne(exists, arguments: [open]) != nil { try ClaimGroups(db: db).soil(open) }
    }
    return linked.closed
  }
}
