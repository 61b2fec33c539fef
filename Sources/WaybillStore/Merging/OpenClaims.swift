import GRDB
import WaybillClaims
import WaybillRegister
import WaybillSources

extension TransferCache {
  /// Puts the claims of a supplier that name no recipient to the transfers that they tell of, else together.
  func placeOpen(_ key: String) throws {
    let (open, rulings) = try atHome(key)
    let held = try candidates(supplier: String(key.dropFirst()), open, key)
    let merger = merger(rulings)
    let places = together(open, merger.places(of: open.map(\.testimony), in: held.map(\.cluster)), rulings)
    var joined: [Int: [(TestimonyLoader.Entry, Merger.Join)]] = [:]
    var left: [TestimonyLoader.Entry] = []
    for (entry, place) in zip(open, places) {
      let others = place.map { Set((joined[$0.cluster] ?? []).map(\.0.testimony.id)) } ?? []
      if let place, !Merger.Constraints(rulings).parts(entry.testimony.id, from: others) {
        joined[place.cluster, default: []].append((entry, place.join))
      } else {
        left.append(entry)
      }
    }
    for entry in open { try removeAlone(entry.row) }
    for (index, transfer) in held.enumerated() {
      let additions = joined[index] ?? []
      guard transfer.hadOpen || !additions.isEmpty else { continue }
      var cluster = transfer.cluster
      cluster.testimonies += transfer.guests.map(\.testimony) + additions.map(\.0.testimony)
      cluster.joins += transfer.guestJoins + additions.map(\.1)
      let ids = (transfer.entries + transfer.guests + additions.map(\.0)).map { ($0.testimony.id, $0.row) }
      try rows.remove(transfer.row)
      try add(cluster, rows: Dictionary(ids, uniquingKeysWith: { first, _ in first }))
    }
    let ids = Dictionary(left.map { ($0.testimony.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    for cluster in merger.clusters(left.map(\.testimony)) { try add(cluster, rows: ids) }
  }

  /// The claims of a group without a recipient that no decision ties to another group, with those that one ties to
  /// this one, in their order.
  private func atHome(_ key: String) throws -> ([TestimonyLoader.Entry], [Ruling]) {
    var open = try loader.group(key)
    let subjects = SubjectRows(db: db)
    let decisions = try DecisionRows(db: db).isEmpty ? [] : try subjects.decisions(inGroup: key)
    var rulings = try decisions.compactMap { try subjects.ruling($0)?.ruling }
    let tied = Set(rulings.flatMap(\.together))
    for entry in open where tied.contains(entry.testimony.id) {
      let linked = try LinkedGroups(open: entry.row, group: key, db)
      guard linked.home == key else {
        open.removeAll { $0.row == entry.row }
        continue
      }
      rulings += linked.rulings.filter { !rulings.contains($0) }
      for visitor in linked.visitors.sorted() where !open.contains(where: { $0.row == visitor }) {
        open += try loader.claim(visitor)
      }
    }
    return (open.sorted { Testimony.precedes($0.testimony, $1.testimony) }, rulings)
  }

  /// What decisions tie goes where the first of them goes.
  private func together(
    _ open: [TestimonyLoader.Entry], _ places: [(cluster: Int, join: Merger.Join)?], _ rulings: [Ruling]
  ) -> [(cluster: Int, join: Merger.Join)?] {
    var places = places
    for ruling in rulings.sorted(by: { Decision.precedes($0.decision, $1.decision) }) {
      let tied = Set(ruling.together)
      let members = open.indices.filter { tied.contains(open[$0].testimony.id) }
      guard members.count > 1, let leader = members.first(where: { places[$0] != nil }),
        let cluster = places[leader]?.cluster
      else { continue }
      for member in members where places[member]?.cluster != cluster {
        let ids = [open[leader].testimony.id, open[member].testimony.id].sorted()
        let join = Merger.Join(claims: ids, score: .infinity, reasons: [ruling.decision.citation])
        places[member] = (cluster, join)
      }
    }
    return places
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
  private func candidates(
    supplier: String, _ open: [TestimonyLoader.Entry], _ key: String
  ) throws -> [Held] {
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
    // A correction changes by what a transfer is found, not what it is put together of.
    let hidden = try db.cachedStatement(sql: "SELECT transfer FROM facet WHERE name = ? AND value = ?")
    found.formUnion(try Int64.fetchAll(hidden, arguments: [Facet.bucket.rawValue, supplier]))
    // The order decides between equals; rows and ids hang on the claims that were placed before.
    return try found.sorted().compactMap { try held($0, open: key) }.sorted {
      guard let first = $0.entries.first, let second = $1.entries.first else { return false }
      return Testimony.precedes(first.testimony, second.testimony)
    }
  }

  /// Nil for a transfer of which no claim names a recipient.
  private func held(_ row: Int64, open key: String) throws -> Held? {
    let all = try loader.transfer(row).map { entry in
      TestimonyLoader.Entry(row: entry.row, group: try home(of: entry), testimony: entry.testimony)
    }
    let entries = all.filter { !$0.group.hasPrefix("<") }.sorted {
      Testimony.precedes($0.testimony, $1.testimony)
    }
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

  /// The group in which a claim is merged: its own, but where a decision ties one without a recipient to others.
  private func home(of entry: TestimonyLoader.Entry) throws -> String {
    guard entry.group.hasPrefix("<") else { return entry.group }
    return try LinkedGroups(open: entry.row, group: entry.group, db).home ?? entry.group
  }

  func joins(of row: Int64) throws -> [Merger.Join] {
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
    self.init(
      claims: json.names("claims"), score: json["score"]?.double ?? .infinity, reasons: json.names("reasons"))
  }
}
