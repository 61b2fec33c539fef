import GRDB

/// Which version of a document, and which reading of a version, count now.
///
/// Both follow from what is stored alone, never from when it came:
/// the version that was updated (else published) last counts, of equals the one with the greatest hash; claims that
/// somebody brought along count before what Waybill read itself, and a later version of Waybill before an earlier one.
struct Currency {
  let db: Database

  func chooseReading(of version: Int64) throws {
    let query = try db.cachedStatement(
      sql: "SELECT row, reader, hash, is_given FROM reading WHERE version = ?")
    var best: (row: Int64, rank: Rank)?
    let rows = try Row.fetchCursor(query, arguments: [version])
    while let row = try rows.next() {
      let rank = Rank(isGiven: row[3], reader: row[1], hash: row[2])
      if let held = best, !(held.rank < rank) { continue }
      best = (row[0], rank)
    }
    let update = try db.cachedStatement(sql: "UPDATE version SET current = ? WHERE row = ?")
    try update.execute(arguments: [best?.row, version])
  }

  func chooseVersion(of document: Int64) throws {
    let update = try db.cachedStatement(
      sql: """
        UPDATE document SET current = (SELECT row FROM version WHERE document = ?1 AND current IS NOT NULL
          ORDER BY coalesce(updated, published, '') DESC, hash DESC LIMIT 1) WHERE row = ?1
        """)
    try update.execute(arguments: [document])
  }

  /// How far a reading goes before others of the same text.
  struct Rank: Comparable {
    var isGiven: Bool
    var reader: String
    var hash: String

    static func < (a: Rank, b: Rank) -> Bool {
      if a.isGiven != b.isGiven { return b.isGiven }
      let (first, second) = (ReaderVersion(a.reader), ReaderVersion(b.reader))
      return first != second ? first < second : (a.reader, a.hash) < (b.reader, b.hash)
    }
  }
}

/// A version of the reader such as `0.1.0` or `0.2.0-dev`, which comes before `0.2.0` (Semantic Versioning 2.0.0).
struct ReaderVersion: Comparable {
  private var numbers: [Int]
  private var isRelease: Bool

  init(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1)
    numbers = (parts.first ?? "").split(separator: ".").map { Int($0) ?? 0 }
    isRelease = parts.count < 2
  }

  static func < (a: ReaderVersion, b: ReaderVersion) -> Bool {
    for at in 0..<max(a.numbers.count, b.numbers.count) {
      let first = at < a.numbers.count ? a.numbers[at] : 0
      let second = at < b.numbers.count ? b.numbers[at] : 0
      if first != second { return first < second }
    }
    return !a.isRelease && b.isRelease
  }
}
