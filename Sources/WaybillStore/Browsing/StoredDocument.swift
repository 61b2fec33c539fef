import GRDB
public import WaybillSources

/// A document as it stands in the register now, with the claims that count.
public struct StoredDocument: Sendable {
  /// A claim of it, with where it went.
  public struct Testimony: Sendable {
    /// The claim's id.
    public let id: String
    /// The transfer that it belongs to, nil where it counts for none.
    public let transfer: String?
    /// The grade of its source, where it belongs to a transfer.
    public let grade: String?
    /// Its values, as `waybill read` prints them.
    public let values: JSONValue
    /// Its `evidence` and `spans`.
    public let proof: JSONValue
  }

  /// The id under which it came.
  public let id: String
  /// Its text; offsets count Unicode scalars.
  public let text: String
  /// What is known of it: `title`, `url`, `published`, `updated`, `publisher`, `author`, `language`.
  public let metadata: [String: String]
  /// The parts of the text: `kind`, `start`, `end` each.
  public let sections: JSONValue?
  /// Its readers' comments.
  public let comments: JSONValue?
  /// How many versions of it are kept.
  public let versions: Int
  /// Its claims in the order of the text.
  public let claims: [Testimony]
}

extension Register {
  /// The document that came under this id.
  public func document(_ id: String) throws(StoreError) -> StoredDocument? {
    try read { db in
      let sql = """
        SELECT v.*, r.language AS language, r.row AS reading_row,
          (SELECT count(*) FROM version o WHERE o.document = d.row) AS versions
        FROM document d JOIN version v ON v.row = d.current LEFT JOIN reading r ON r.row = v.current WHERE d.id = ?
        """
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
      var metadata: [String: String] = [:]
      for key in ["title", "url", "published", "updated", "publisher", "author", "language"] {
        metadata[key] = row[key] as String?
      }
      return StoredDocument(
        id: id, text: row["text"], metadata: metadata, sections: json(row["sections"]),
        comments: json(row["comments"]), versions: row["versions"],
        claims: try testimonies(row["reading_row"], db))
    }
  }

  private func testimonies(_ reading: Int64?, _ db: Database) throws -> [StoredDocument.Testimony] {
    guard let reading else { return [] }
    let sql = """
      SELECT c.id, t.id, x.grade, c.body, c.proof FROM claim c LEFT JOIN transfer_claim x ON x.claim = c.row
      LEFT JOIN transfer t ON t.row = x.transfer WHERE c.reading = ? ORDER BY c.start, c.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [reading]).map { row in
      StoredDocument.Testimony(
        id: row[0], transfer: row[1], grade: row[2], values: json(row[3]) ?? .null,
        proof: json(row[4]) ?? .null)
    }
  }

  private func json(_ text: String?) -> JSONValue? {
    text.flatMap { try? JSONParser.parse(Array($0.utf8)) }
  }
}
