import Foundation
import GRDB
import WaybillClaims
import WaybillKnowledge
import WaybillRegister
import WaybillSources
import WaybillText

/// Loads claims that count as testimonies, with what is known of their sources.
struct TestimonyLoader {
  /// A claim's row and what it testifies.
  struct Entry {
    let row: Int64
    let group: String
    let testimony: Testimony
  }

  let db: Database
  let outlets: OutletTable

  private static let columns = """
    SELECT c.row, c.id, c.body, c.start, d.id, v.url, v.published, v.publisher, coalesce(r.origin, v.origin), s.shingles, s.landmarks, g.key
    FROM claim c JOIN reading r ON r.row = c.reading JOIN version v ON v.row = r.version
    JOIN document d ON d.row = v.document JOIN claim_group g ON g.claim = c.row
    LEFT JOIN text_signature s ON s.text_hash = v.text_hash
    """

  /// The claims of one group.
  func group(_ key: String) throws -> [Entry] { try entries("WHERE g.key = ?", key) }

  /// One claim, where it counts.
  func claim(_ row: Int64) throws -> [Entry] { try entries("WHERE c.row = ?", row) }

  /// The claims of one transfer.
  func transfer(_ row: Int64) throws -> [Entry] {
    try entries("JOIN transfer_claim x ON x.claim = c.row WHERE x.transfer = ?", row)
  }

  /// All claims of a reading, also those that count no more.
  func reading(_ row: Int64) throws -> [Entry] {
    let columns = Self.columns.replacing("JOIN claim_group", with: "LEFT JOIN claim_group")
    return try entries("WHERE c.reading = ?", row, columns: columns)
  }

  private func entries(
    _ condition: String, _ argument: any DatabaseValueConvertible, columns: String = Self.columns
  ) throws -> [Entry] {
    let query = try db.cachedStatement(sql: columns + " " + condition)
    return try Row.fetchAll(query, arguments: [argument]).compactMap { row in
      guard let claim = Self.claim(row[2]) else { return nil }
      var testimony = Testimony(id: row[1], claim: claim, start: row[3], document: row[4], published: row[6])
      let url: String? = row[5]
      let outlet = outlets.outlet(url: url, publisher: row[7])
      testimony.publisher = outlet?.name ?? row[7] ?? url.flatMap { Host.of($0) }
      testimony.origin = (row[8] as String?).flatMap { Self.origin($0) }
      let source = testimony.origin.flatMap { outlets.outlet(named: $0.name) } ?? outlet
      testimony.grade = source?.grade ?? .unknown
      testimony.state = source?.country
      testimony.signature = Self.signature(row[9], row[10])
      return Entry(row: row[0], group: row[11] ?? Merger.group(claim), testimony: testimony)
    }
  }

  static func claim(_ body: String) -> Claim? {
    guard let json = try? JSONParser.parse(Array(body.utf8)) else { return nil }
    return try? ClaimMembers(json: json, number: 0).claim()
  }

  private static func origin(_ text: String) -> Origin? {
    guard let json = try? JSONParser.parse(Array(text.utf8)),
      let relation = json["relation"]?.string.flatMap(Origin.Relation.init(rawValue:)),
      let name = json["name"]?.string
    else { return nil }
    return Origin(relation, name: name)
  }

  private static func signature(_ shingles: Data?, _ landmarks: Data?) -> TextSignature? {
    guard let shingles, let landmarks else { return nil }
    return TextSignature(shingles: numbers(shingles), landmarks: numbers(landmarks))
  }

  /// Four bytes a number, the lowest first.
  private static func numbers(_ data: Data) -> [UInt32] {
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count & ~3, by: 4).map { at in
      UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3])
        << 24
    }
  }

  /// The form in which `numbers` reads them.
  static func data(_ numbers: [UInt32]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 4)
    for number in numbers {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return Data(bytes)
  }
}
