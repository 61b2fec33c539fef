import GRDB
import WaybillRegister

/// How many transfers there are, by what they are counted by.
public struct Tally: Sendable, Hashable {
  /// What is counted, such as a code, a stage or a category; two for pairs.
  public let keys: [String]
  /// The year by which the transfers are listed, nil where it isn't asked for or none is known.
  public let year: Int?
  /// How many.
  public let count: Int
}

/// A publisher with what it tells.
public struct PublisherTally: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// How far it is independent.
  public let grade: String
  /// How many of its claims count.
  public let claims: Int
  /// Of how many transfers it tells.
  public let transfers: Int
}

/// How large the register is.
public struct RegisterSize: Sendable, Hashable {
  /// Documents, claims that count, transfers.
  public let documents: Int, claims: Int, transfers: Int
  /// Transfers whose claims disagree, that somebody denies, that wait for a person.
  public let conflicts: Int, denials: Int, doubts: Int
}

/// One end of a transfer.
public enum Party: Sendable, Hashable, CaseIterable {
  case supplier, recipient

  fileprivate var facet: Facet { self == .supplier ? .supplier : .recipient }
}

extension Register {
  /// Transfers by year and the stage that they reached; all counts leave out what a person rejected.
  public func stagesByYear() throws(StoreError) -> [Tally] {
    try read { db in
      let sql = """
        SELECT value, \(Self.year("transfer")), count(*) FROM facet WHERE name = \(Facet.stage.rawValue)
        AND \(Self.isKept("transfer")) GROUP BY 2, 1
        """
      return try Row.fetchAll(db, sql: sql).map { Self.tally($0, keys: 1) }
    }
  }

  /// Pairs of supplier and recipient that a claim names, the most frequent first.
  public func pairs(_ limit: Int) throws(StoreError) -> [Tally] {
    try read { db in
      let sql = """
        SELECT a.value, b.value, NULL, count(*) FROM facet a
        JOIN facet b ON b.transfer = a.transfer AND b.name = \(Facet.recipient.rawValue)
        WHERE a.name = \(Facet.supplier.rawValue) AND \(Self.isKept("a.transfer"))
        GROUP BY 1, 2 ORDER BY 4 DESC, 1, 2 LIMIT ?
        """
      return try Row.fetchAll(db, sql: sql, arguments: [limit]).map { Self.tally($0, keys: 2) }
    }
  }

  /// The transfers of a state at one end, by year and category.
  public func categories(of code: String, as party: Party) throws(StoreError) -> [Tally] {
    try crossed(party.facet, code, with: .category, byYear: true)
  }

  /// Who stands at the other end of a state's transfers, the most frequent first.
  public func partners(of code: String, as party: Party) throws(StoreError) -> [Tally] {
    try crossed(party.facet, code, with: party == .supplier ? .recipient : .supplier, byYear: false)
  }

  /// What a state supplies or receives by name, the most frequent first.
  public func designations(of code: String, as party: Party) throws(StoreError) -> [Tally] {
    try crossed(party.facet, code, with: .designation, byYear: false)
  }

  /// Who supplies, or receives, a weapon.
  public func parties(toWeapon designation: String, as party: Party) throws(StoreError) -> [Tally] {
    try crossed(.designation, WeaponFamilies.plain(designation), with: party.facet, byYear: false)
  }

  /// All states and actors at one end, with the number of their transfers, the most frequent first.
  public func parties(as party: Party, limit: Int) throws(StoreError) -> [Tally] {
    try read { db in
      let sql = """
        SELECT value, NULL, count(*) FROM facet WHERE name = ? AND \(Self.isKept("transfer"))
        GROUP BY value ORDER BY 3 DESC, 1 LIMIT ?
        """
      return try Row.fetchAll(db, sql: sql, arguments: [party.facet.rawValue, limit]).map {
        Self.tally($0, keys: 1)
      }
    }
  }

  /// All publishers whose claims count, the most telling first.
  public func publishers() throws(StoreError) -> [PublisherTally] {
    try read { db in
      let sql = """
        SELECT publisher, min(grade), count(*), count(DISTINCT transfer) FROM transfer_claim
        WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY 4 DESC, 1
        """
      return try Row.fetchAll(db, sql: sql).map {
        PublisherTally(name: $0[0], grade: $0[1], claims: $0[2], transfers: $0[3])
      }
    }
  }

  /// How much there is of everything.
  public func size() throws(StoreError) -> RegisterSize {
    try read { db in
      func count(_ sql: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0
      }
      func facet(_ facet: Facet) throws -> Int {
        try count("facet WHERE name = \(facet.rawValue) AND value = '' AND \(Self.isKept("transfer"))")
      }
      return RegisterSize(
        documents: try count("document"), claims: try count("transfer_claim"),
        transfers: try count(
          "facet WHERE name = \(Facet.status.rawValue) AND value <> 'rejected'"),
        conflicts: try facet(.conflict), denials: try facet(.denied),
        doubts: try count("transfer WHERE doubt > 0"))
    }
  }

  private func crossed(
    _ facet: Facet, _ value: String, with other: Facet, byYear: Bool
  ) throws(StoreError) -> [Tally] {
    try read { db in
      let sql = """
        SELECT b.value, \(byYear ? Self.year("a.transfer") : "NULL"), count(*) FROM facet a
        JOIN facet b ON b.transfer = a.transfer AND b.name = ?
        WHERE a.name = ? AND a.value = ? AND \(Self.isKept("a.transfer"))
        GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
        """
      return try Row.fetchAll(db, sql: sql, arguments: [other.rawValue, facet.rawValue, value]).map {
        Self.tally($0, keys: 1)
      }
    }
  }

  private static func tally(_ row: Row, keys: Int) -> Tally {
    let year = row[keys] as Int?
    return Tally(keys: (0..<keys).map { row[$0] }, year: year == 0 ? nil : year, count: row[keys + 1])
  }

  /// A transfer's row tells its day; see `TransferRow`.
  private static func year(_ row: String) -> String { "(10000 * 512 - (\(row) >> 40)) / 512" }

  private static func isKept(_ row: String) -> String {
    """
    \(row) NOT IN (SELECT transfer FROM facet WHERE name = \(Facet.status.rawValue) AND value = 'rejected')
    """
  }
}
