import GRDB
import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillRegister
import WaybillSources
import WaybillText

@testable import WaybillStore

/// A small world: deals told by several documents, look-alikes, and claims that leave the recipient open.
enum World {
  static let knowledge = Result { try MergingKnowledge(.embedded, outlets: try OutletTable(.embedded)) }

  /// One article a line: id, day, then its claims.
  static let articles: [(id: String, day: String, claims: [Claim])] = [
    ("pl-1", "2023-02-01", [claim("US", "PL", "HIMARS", 18, .approved, "2023-02-01")]),
    ("pl-2", "2023-02-03", [claim("US", "PL", "HIMARS", 20, .approved, "2023-02-01", 10e9)]),
    ("pl-3", "2023-05-01", [claim("US", "PL", "HIMARS", 18, .ordered, "2023-05-01")]),
    ("ro-1", "2023-03-01", [claim("US", "RO", "HIMARS", 54, .ordered, "2023-03-01", 1.5e9)]),
    ("ro-2", "2023-03-02", [claim("US", "RO", "HIMARS", 54, .ordered, "2023-03-01")]),
    ("open-1", "2023-03-04", [claim("US", nil, "HIMARS", 54, .ordered, "2023-03-01", 1.5e9)]),
    ("open-2", "2022-01-04", [claim("US", nil, "Stinger", 7, .talks, nil)]),
    ("lt-1", "2022-12-16", [claim("US", "LT", "HIMARS", 8, .ordered, "2022-12-16", 495e6)]),
    (
      "both", "2023-06-01",
      [
        claim("KR", "PL", "K2", 180, .ordered, "2022-08-26"),
        claim("KR", "PL", "K9", 212, .ordered, "2022-08-26", 2.4e9),
      ]
    ),
  ]

  static func claim(
    _ supplier: String, _ recipient: String?, _ name: String, _ count: Double, _ stage: Claim.Stage,
    _ date: String?,
    _ amount: Double? = nil
  ) -> Claim {
    var claim = Claim()
    claim.supplier = [supplier]
    claim.recipient = recipient.map { [$0] } ?? []
    claim.kind = .sale
    claim.stage = stage
    claim.stageDate = date.flatMap { PartialDate($0) }
    claim.value = amount.map { Claim.Value(amount: $0, currency: "USD", isApproximate: false) }
    claim.items = [
      Claim.Item(
        designation: [name], category: name.hasPrefix("K") ? "tank" : "artillery", quantity: Quantity(count),
        unit: "piece", condition: "unknown")
    ]
    return claim
  }

  /// The articles as they are stored; `reader` finds its evidence `shift` bytes later than the first one.
  static func pieces(reader: String = "0.1.0", shift: Int = 0) -> [(Accession, StoredReading)] {
    articles.map { article in
      let text = "An article of our own about \(article.id), long enough for its claims."
      var claims = article.claims
      for at in claims.indices { claims[at].evidence = [TextRange(at * 8 + shift, at * 8 + shift + 20)] }
      return Sample.accession(
        Sample.document(article.id, text, published: article.day), claims: claims, reader: reader)
    }
  }
}

/// A register with what people decided about it.
final class Desk {
  let folder: TestFolder
  let register: Register
  let knowledge: MergingKnowledge
  private(set) var made: [Decision] = []

  init(_ pieces: [(Accession, StoredReading)] = World.pieces()) throws {
    folder = try TestFolder()
    register = try Register(path: folder.register, for: .creating)
    knowledge = try World.knowledge.get()
    _ = try register.store(pieces)
    _ = try register.merge(knowledge)
  }

  /// Takes a decision; the message where it is refused.
  @discardableResult
  func decide(_ proposal: Proposal, by author: String = "anna", reason: String? = nil) throws -> String? {
    let time = "2024-05-02T10:\(10 + made.count):00.000Z"
    switch try register.decide(proposal, author: author, time: time, reason: reason, knowledge) {
    case .success(let decision):
      made.append(decision)
      return nil
    case .failure(let refusal): return "\(refusal.ground): \(refusal)"
    }
  }

  /// The id of the transfer that a document's first claim, or the one with this name, stands in.
  func transfer(_ document: String, _ name: String = "") throws -> String {
    try register.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT t.id FROM transfer t JOIN transfer_claim x ON x.transfer = t.row JOIN claim c ON c.row = x.claim
          JOIN reading r ON r.row = c.reading JOIN version v ON v.row = r.version JOIN document d ON d.row = v.document
          WHERE d.id = ? AND c.body LIKE ? ORDER BY c.start
          """, arguments: [document, "%\(name)%"]) ?? ""
    }
  }

  func claim(_ document: String) throws -> String {
    try register.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT c.id FROM document d JOIN version v ON v.row = d.current JOIN claim c ON c.reading = v.current
          WHERE d.id = ? ORDER BY c.start
          """, arguments: [document]) ?? ""
    }
  }

  /// All transfers as they are shown, the rejected ones too.
  func content() throws -> [String] {
    try register.read { db in
      try Int64.fetchAll(db, sql: "SELECT row FROM transfer ORDER BY row").compactMap {
        try TransferLoader(db: db).transfer($0, withJoins: true).map {
          String(decoding: $0.json, as: UTF8.self)
        }
      }
    }
  }

  /// What stays of the content when claims get other ids: chosen values, documents and states.
  func gist() throws -> [String] {
    try register.read { db in
      try Int64.fetchAll(db, sql: "SELECT row FROM transfer").compactMap { row in
        guard let value = try TransferLoader(db: db).transfer(row)?.value else { return nil }
        let documents = value.list("claims").compactMap { $0["document"]?.string }
        let decisions = value.list("decisions").compactMap { $0["id"]?.string }
        let chosen = ["stage", "status", "value", "items"].compactMap { value[$0]?.text }
        return (documents + decisions + chosen).joined(separator: " | ")
      }.sorted()
    }
  }

  /// Something that a person might decide, possibly refused.
  func anyProposal(_ generator: inout Shuffle) throws -> Proposal {
    let transfers = try register.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT t.id, (SELECT group_concat(c.id) FROM transfer_claim x JOIN claim c ON c.row = x.claim
            WHERE x.transfer = t.row) FROM transfer t ORDER BY t.id
          """
      ).map {
        (id: $0[0] as String, claims: ($0[1] as String).split(separator: ",").map(String.init).sorted())
      }
    }
    let (first, second) = (
      transfers.randomElement(using: &generator), transfers.randomElement(using: &generator)
    )
    guard let first, let second else { return .undo("none") }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .accept(first.id)
    case 1: return .reject(first.id)
    case 2: return .rejectClaim(first.claims.randomElement(using: &generator) ?? "")
    case 3:
      return .correct(
        first.id, field: "items.0.quantity", value: "\(Int.random(in: 1...99, using: &generator))")
    case 4: return .correct(first.id, field: "supplier", value: "FR")
    case 5: return .split(first.id, claims: first.claims.filter { _ in Bool.random(using: &generator) })
    case 6: return .apart(first.id, second.id)
    case 7: return made.randomElement(using: &generator).map { .undo($0.id) } ?? .accept(first.id)
    default: return .merge([first.id, second.id])
    }
  }

  /// One of each kind of decision.
  func decideAll() throws {
    try decide(.merge([try transfer("pl-1"), try transfer("ro-1")]), reason: "one package")
    try decide(.merge([try transfer("open-2"), try transfer("lt-1")]))
    try decide(.apart(try transfer("lt-1"), try transfer("pl-3")), by: "bert")
    try decide(.split(try transfer("ro-2"), claims: [try claim("ro-2")]))
    try decide(.rejectClaim(try claim("pl-2")), reason: "a misprint")
    try decide(
      .correct(try transfer("both", "K2"), field: "items.0.quantity", value: "~1000"), reason: "all lots")
    try decide(.correct(try transfer("pl-1"), field: "value", value: "10000000000 USD"))
    try decide(.accept(try transfer("lt-1")))
    try decide(.reject(try transfer("both", "K9")))
    try decide(.note(try transfer("pl-1"), "Ask the ministry."))
  }
}

extension Desk {
  /// What `check` reports.
  func drifts() throws -> [String] {
    let found = Found()
    let report = try register.check { found.drifts.append("\($0)") }
    #expect(report.decisions == made.count)
    return found.drifts
  }

  private final class Found: @unchecked Sendable { var drifts: [String] = [] }

  /// What is doubtful, by transfer.
  func doubts() throws -> [String: [String]] {
    try register.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT row, id FROM transfer WHERE doubt > 0")
      return Dictionary(
        uniqueKeysWithValues: try rows.map { row in
          let value = try TransferLoader(db: db).transfer(row[0], withJoins: true)?.value
          return (row[1], value?.list("doubts").compactMap(\.string) ?? [])
        })
    }
  }
}

extension JSONValue {
  var text: String { String(decoding: serialized, as: UTF8.self) }

  /// The elements of a member that is an array.
  func list(_ key: String) -> [JSONValue] {
    if case .array(let values)? = self[key] { values } else { [] }
  }
}
