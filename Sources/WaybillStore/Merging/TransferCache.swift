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

  /// Merges one group that has changed and names it; nil where all are done.
  ///
  /// Claims without a recipient (groups that begin with `<`) come last, since they are put to what is there.
  func mergeNext() throws -> String? {
    let key = try String.fetchOne(
      db, sql: "SELECT key FROM dirty_group ORDER BY key GLOB '[<]*', key LIMIT 1")
    guard let key else { return nil }
    if key.hasPrefix("<") { try placeOpen(key) } else { try mergeClosed(key) }
    try db.execute(sql: "DELETE FROM dirty_group WHERE key = ?", arguments: [key])
    return key
  }

  var loader: TestimonyLoader { TestimonyLoader(db: db, outlets: knowledge.outlets) }
  var merger: Merger { Merger(knowledge.families) }

  private func mergeClosed(_ key: String) throws {
    let entries = try loader.group(key)
    let rows = TransferRows(db: db)
    for entry in entries { try rows.remove(ofClaim: entry.row) }
    let places = Dictionary(
      entries.map { ($0.testimony.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    for cluster in merger.clusters(entries.map(\.testimony)) {
      try rows.add(Transfer(cluster, knowledge.families), rows: places)
    }
    // What names no recipient may fit here now.
    let suppliers = entries.reduce(into: Set<String>()) { $0.formUnion($1.testimony.claim.supplier) }
    let exists = try db.cachedStatement(sql: "SELECT 1 FROM claim_group WHERE key = ? LIMIT 1")
    for supplier in suppliers.sorted() {
      let open = "<" + supplier
      if try Int.fetchOne(exists, arguments: [open]) != nil { try ClaimGroups(db: db).soil(open) }
    }
  }
}
