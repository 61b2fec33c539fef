import Foundation
import GRDB
import WaybillSources
import WaybillText

extension Register {
  /// Proves every stored span against its stored text and every page against its hash.
  ///
  /// `report` is told each thing that has moved, in the order of documents' storing. A file that breaks SQLite's own
  /// form throws `damaged`.
  public func check(_ report: @Sendable (Drift) -> Void) throws(StoreError) -> CheckReport {
    let path = path
    return try read { db in
      let soundness = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "ok"
      guard soundness == "ok" else { throw StoreError(path: path, .damaged(soundness)) }
      if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
        throw StoreError(path: path, .damaged("a row refers to another that isn't there"))
      }
      var result = CheckReport()
      try checkPages(db, &result, report)
      try checkVersions(db, &result, report)
      try checkDecisions(db, &result, report)
      return result
    }
  }

  private func checkPages(_ db: Database, _ result: inout CheckReport, _ report: (Drift) -> Void) throws {
    let pages = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.hash, p.size, p.bytes, (SELECT d.id FROM version_page l JOIN version v ON v.row = l.version
          JOIN document d ON d.row = v.document WHERE l.page = p.row LIMIT 1) FROM page p ORDER BY p.row
        """)
    while let row = try pages.next() {
      result.pages += 1
      let bytes = PackedPage.unpack(row[2], size: row[1])
      if bytes.map({ SHA256.hex($0) }) == row[0] as String { continue }
      result.drifts += 1
      report(Drift(document: row[3] ?? "?", problem: "the stored page isn't what its hash says"))
    }
  }

  private func checkVersions(_ db: Database, _ result: inout CheckReport, _ report: (Drift) -> Void) throws {
    let versions = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.row, d.id, v.text, v.text_hash FROM version v JOIN document d ON d.row = v.document ORDER BY v.row
        """)
    let claims = try db.makeStatement(
      sql: """
        SELECT c.id, c.body, c.proof FROM reading r JOIN claim c ON c.reading = r.row WHERE r.version = ?
        ORDER BY c.row
        """)
    while let row = try versions.next() {
      result.versions += 1
      let page = StoredText(document: row[1], text: Array((row[2] as String).utf8), hash: row[3])
      var found: [Drift] =
        page.isSound ? [] : [Drift(document: page.document, problem: "the stored text has changed")]
      let rows = try Row.fetchCursor(claims, arguments: [row[0] as Int64])
      while let claim = try rows.next() {
        result.claims += 1
        result.spans += page.check(
          id: claim[0], body: Array((claim[1] as String).utf8), proof: Array((claim[2] as String).utf8),
          &found)
      }
      result.drifts += found.count
      found.forEach(report)
    }
  }
}

/// The text of a version, against which claims are proved.
private struct StoredText {
  let document: String
  let hash: String
  let isSound: Bool
  private let text: [UInt8]
  private let ruler: ScalarRuler

  init(document: String, text: [UInt8], hash: String) {
    self.document = document
    self.text = text
    self.hash = hash
    isSound = SHA256.hex(text) == hash
    ruler = ScalarRuler(text)
  }

  /// Adds what has moved of one claim; the number of its spans.
  func check(id: String, body: [UInt8], proof: [UInt8], _ found: inout [Drift]) -> Int {
    func tell(_ problem: String) { found.append(Drift(document: document, claim: id, problem: problem)) }
    let expected = StoredReading.claimID(document: document, textHash: hash, body: body, proof: proof)
    if expected != id { tell("its values or spans aren't those that its id was made from") }
    guard let json = try? JSONParser.parse(proof), case .array(let evidence) = json["evidence"] ?? .null,
      case .array(let spans) = json["spans"] ?? .null
    else {
      tell("its spans can't be read")
      return 0
    }
    for piece in evidence {
      guard let range = range(piece) else {
        tell("evidence lies outside the text")
        continue
      }
      guard case .string(let words) = piece["text"], text[range].elementsEqual(words) else {
        tell("the text at \(range.lowerBound)–\(range.upperBound) is no longer the evidence")
        continue
      }
    }
    for span in spans where range(span) == nil {
      tell("the span of '\(span["field"]?.string ?? "?")' lies outside the text")
    }
    return evidence.count + spans.count
  }

  private func range(_ object: JSONValue) -> Range<Int>? {
    guard let start = offset(object["start"]), let end = offset(object["end"]), start <= end else {
      return nil
    }
    return start..<end
  }

  private func offset(_ value: JSONValue?) -> Int? {
    guard case .number(let digits) = value else { return nil }
    return Double(String(decoding: digits, as: UTF8.self)).flatMap { ruler.byte($0) }
  }
}
