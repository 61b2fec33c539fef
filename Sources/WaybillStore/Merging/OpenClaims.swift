import GRDB
import WaybillClaims
import WaybillRegister
import WaybillSources

extension TransferCache {
  /// Puts the claims of a supplier that name no recipient to the transfers that they tell of, else together.
  func placeOpen(_ key: String) throws {
    let open = try loader.group(key)
    let held = try candidates(supplier: String(key.dropFirst()), open)
    let clusters = held.map(\.cluster)
    let places = merger.places(of: open.map(\.testimony), in: clusters)
    var joined: [Int: [(TestimonyLoader.Entry, Merger.Join)]] = [:]
    var left: [TestimonyLoader.Entry] = []
    for (entry, place) in zip(open, places) {
      if let place {
        joined[place.cluster, default: []].append((entry, place.join))
      } else {
        left.append(entry)
      }
    }
    let rows = TransferRows(db: db)
    for entry in open { try removeAlone(entry.row) }
    for (index, transfer) in held.enumerated() {
      let additions = joined[index] ?? []
      guard transfer.hadOpen || !additions.isEmpty else { continue }
      var cluster = transfer.cluster
      cluster.testimonies += transfer.guests.map(\.testimony) + additions.map(\.0.testimony)
      cluster.joins += transfer.guestJoins + additions.map(\.1)
      let ids = (transfer.entries + transfer.guests + additions.map(\.0)).map { ($0.testimony.id, $0.row) }
      try rows.remove(transfer.row)
      try rows.add(
        Transfer(cluster, knowledge.families), rows: Dictionary(ids, uniquingKeysWith: { first, _ in first }))
    }
    let ids = Dictionary(left.map { ($0.testimony.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    for cluster in merger.clusters(left.map(\.testimony)) {
      try rows.add(Transfer(cluster, knowledge.families), rows: ids)
    }
  }

  /// A transfer that claims without a recipient may tell of.
  private struct Held {
    let row: Int64
    /// Claims that name a recipient, and how they were joined.
    let entries: [TestimonyLoader.Entry]
    let cluster: Merger.Cluster
    /// Claims without one that belong to other groups.
    let guests: [TestimonyLoader.Entry]
    let guestJoins: [Merger.Join]
    /// True when claims of this group stand in it now.
    let hadOpen: Bool
  }

  /// The transfers of a supplier's arms of the same categories.
  private func candidates(supplier: String, _ open: [TestimonyLoader.Entry]) throws -> [Held] {
    guard let key = open.first?.group else { return [] }
    let categories = Set(open.flatMap { $0.testimony.claim.items.map(\.category) })
    let query = try db.cachedStatement(
      sql: """
        SELECT f.transfer FROM facet f WHERE f.name = ? AND f.value = ? AND EXISTS (SELECT 1 FROM facet g
          WHERE g.name = ? AND g.value = ? AND g.transfer = f.transfer)
        """)
    var found: Set<Int64> = []
    for category in categories {
      found.formUnion(
        try Int64.fetchAll(
          query, arguments: [Facet.supplier.rawValue, supplier, Facet.category.rawValue, category]))
    }
    return try found.sorted().compactMap { try held($0, open: key) }
  }

  /// Nil for a transfer of which no claim names a recipient.
  private func held(_ row: Int64, open key: String) throws -> Held? {
    let all = try loader.transfer(row)
    let entries = all.filter { !$0.group.hasPrefix("<") }
    guard !entries.isEmpty else { return nil }
    let guests = all.filter { $0.group.hasPrefix("<") && $0.group != key }
    let joins = try joins(of: row)
    let closed = Set(entries.map(\.testimony.id))
    let known = Set((entries + guests).map(\.testimony.id))
    let own = joins.filter { $0.claims.allSatisfy(closed.contains) }
    let theirs = joins.filter {
      $0.claims.allSatisfy(known.contains) && !$0.claims.allSatisfy(closed.contains)
    }
    return Held(
      row: row, entries: entries, cluster: Merger.Cluster(testimonies: entries.map(\.testimony), joins: own),
      guests: guests, guestJoins: theirs, hadOpen: all.contains { $0.group == key })
  }

  private func joins(of row: Int64) throws -> [Merger.Join] {
    let query = try db.cachedStatement(sql: "SELECT joins FROM transfer WHERE row = ?")
    guard let text = try String.fetchOne(query, arguments: [row]),
      let json = try? JSONParser.parse(Array(text.utf8)), case .array(let values) = json["merged"] ?? .null
    else { return [] }
    return values.map { Merger.Join($0) }
  }

  /// Removes the transfer of an open claim, unless others hold it.
  private func removeAlone(_ claim: Int64) throws {
    let query = try db.cachedStatement(
      sql: """
        SELECT x.transfer FROM transfer_claim x WHERE x.claim = ? AND NOT EXISTS (SELECT 1 FROM transfer_claim y
          JOIN claim_group g ON g.claim = y.claim WHERE y.transfer = x.transfer AND g.key NOT GLOB '[<]*')
        """)
    if let transfer = try Int64.fetchOne(query, arguments: [claim]) {
      try TransferRows(db: db).remove(transfer)
    }
  }
}

extension Merger.Join {
  /// As it was stored.
  fileprivate init(_ json: JSONValue) {
    func texts(_ value: JSONValue?) -> [String] {
      guard case .array(let values) = value ?? .null else { return [] }
      return values.compactMap(\.string)
    }
    var score = Double.infinity
    if case .number(let digits) = json["score"] ?? .null {
      score = Double(String(decoding: digits, as: UTF8.self)) ?? score
    }
    self.init(claims: texts(json["claims"]), score: score, reasons: texts(json["reasons"]))
  }
}
