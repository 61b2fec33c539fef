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
private enum World {
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
private final class Desk {
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
    let time = "2024-05-02T10:15:\(10 + made.count).000Z"
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

@Suite struct DecidingTests {
  @Test("Decisions change what is merged, chosen and listed")
  func effects() throws {
    let desk = try Desk()
    #expect(try desk.transfer("open-1") == desk.transfer("ro-1"))
    #expect(try desk.transfer("pl-1") != desk.transfer("ro-1"))
    try desk.decideAll()
    #expect(desk.made.count == 10)
    #expect(try desk.transfer("pl-3") == desk.transfer("ro-1"))
    #expect(try desk.transfer("open-1") == desk.transfer("ro-1"))
    #expect(try desk.transfer("open-2") == desk.transfer("lt-1"))
    #expect(try desk.transfer("ro-2") != desk.transfer("ro-1"))
    #expect(try desk.transfer("pl-2").isEmpty)
    let corrected = try #require(try desk.register.transfer(desk.transfer("both", "K2"))).value
    #expect(
      corrected.list("items").first?["quantity"]?.text == #"{"min":1000,"max":1000,"approx":true}"#)
    #expect(
      corrected["readings"]?["items.0.quantity"]?["reason"]?.string == "corrected by anna: all lots")
    let log = try #require(try desk.register.decisions())
    #expect(log.map(\.decision) == desk.made)
    #expect(log.allSatisfy { $0.state == .inForce })
  }

  @Test("What contradicts an earlier decision is refused with its author and time")
  func contradictions() throws {
    let desk = try Desk()
    try desk.decideAll()
    let refused: [(Proposal, String)] = [
      (.merge([try desk.transfer("lt-1"), try desk.transfer("pl-1")]), "(apart) by bert, 2024-05-02 10:15"),
      (.apart(try desk.transfer("pl-1"), try desk.transfer("ro-1")), "(merge) by anna"),
      (.split(try desk.transfer("pl-1"), claims: [try desk.claim("ro-1")]), "(merge) by anna"),
      (.correct(try desk.transfer("pl-1"), field: "value", value: "1 USD"), "(correct) by anna"),
      (.correct(try desk.transfer("both", "K2"), field: "items.0.quantity", value: "3"), "(correct) by anna"),
      (.correct(try desk.transfer("pl-1"), field: "items.7.quantity", value: "3"), "has no item 7"),
      (.correct(try desk.transfer("pl-1"), field: "price", value: "3"), "there is no field 'price'"),
      (.correct(try desk.transfer("pl-1"), field: "stage", value: "sold"), "stage takes interest, talks"),
      (.accept(try desk.transfer("both", "K9")), "(reject) by anna"),
      (.correct(try desk.transfer("both", "K9"), field: "kind", value: "gift"), "(reject) by anna"),
      (.reject(try desk.transfer("lt-1")), "(accept) by anna"),
      (.rejectClaim(try desk.claim("pl-2")), "(reject-claim) by anna"),
      (.merge([try desk.transfer("lt-1"), try desk.transfer("both", "K9")]), "(accept) by anna"),
      (.undo("none"), "there is no decision 'none'"), (.accept("none"), "no transfer or claim 'none'"),
    ]
    for (proposal, words) in refused {
      let message = try desk.decide(proposal)
      #expect(message?.contains(words) == true, "\(proposal): \(message ?? "taken")")
    }
    #expect(desk.made.count == 10)
  }

  @Test("The same documents and decisions give the same transfers, in whatever order they come")
  func order() throws {
    let reference = try Desk()
    try reference.decideAll()
    let content = try reference.content()
    var generator = Shuffle(state: 11)
    for _ in 0..<15 {
      let desk = try Desk([])
      var pieces = World.pieces().shuffled(using: &generator)
      var decisions = reference.made
      while !pieces.isEmpty || !decisions.isEmpty {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where !pieces.isEmpty: _ = try desk.register.store([pieces.removeLast()])
        case 1 where !decisions.isEmpty: _ = try desk.register.record(decisions.removeFirst(), desk.knowledge)
        default: _ = try desk.register.merge(desk.knowledge)
        }
      }
      _ = try desk.register.merge(desk.knowledge)
      #expect(try desk.content() == content)
    }
  }

  @Test("Decisions survive another ingest of the same, and a new reading with new claim ids")
  func rereading() throws {
    let desk = try Desk()
    try desk.decideAll()
    let (content, gist) = (try desk.content(), try desk.gist())
    _ = try desk.register.store(World.pieces())
    _ = try desk.register.merge(desk.knowledge)
    #expect(try desk.content() == content)
    let claim = try desk.claim("pl-1")
    _ = try desk.register.store(World.pieces(reader: "0.2.0", shift: 2))
    _ = try desk.register.merge(desk.knowledge)
    #expect(try desk.claim("pl-1") != claim)
    #expect(try desk.gist() == gist)
    #expect(try desk.register.decisions()?.allSatisfy { $0.state == .inForce } == true)
  }

  @Test("A decision sleeps while no claim is left that it could mean")
  func sleep() throws {
    let desk = try Desk()
    try desk.decide(.accept(try desk.transfer("lt-1")))
    let piece = World.pieces().first { $0.0.document.id == "lt-1" }
    let document = try #require(piece).0.document
    _ = try desk.register.store([Sample.accession(document, claims: [], reader: "0.2.0")])
    _ = try desk.register.merge(desk.knowledge)
    #expect(try desk.register.decisions()?.map(\.state) == [.asleep])
    _ = try desk.register.store([
      Sample.accession(
        document,
        claims: World.articles[7].claims.map {
          var claim = $0
          claim.evidence = [TextRange(30, 40)]
          return claim
        }, reader: "0.3.0")
    ])
    _ = try desk.register.merge(desk.knowledge)
    #expect(try desk.register.decisions()?.map(\.state) == [.inForce])
  }

  @Test("All undone, in any order, gives the state before; the undos undone, the state after")
  func undoing() throws {
    let desk = try Desk()
    let before = try desk.content()
    try desk.decideAll()
    let after = try desk.content()
    var generator = Shuffle(state: 5)
    for decision in desk.made.shuffled(using: &generator) {
      #expect(try desk.decide(.undo(decision.id)) == nil)
    }
    #expect(try desk.content() == before)
    let again = try desk.decide(.undo(desk.made[0].id))
    #expect(again?.contains("was taken back by decision") == true)
    // The merges come back before what rests on them.
    for undo in desk.made[10...].sorted(by: { target($0, desk.made) < target($1, desk.made) }) {
      #expect(try desk.decide(.undo(undo.id)) == nil)
    }
    #expect(try desk.content() == after)
  }

  private func target(_ undo: Decision, _ all: [Decision]) -> Int {
    all.firstIndex { undo.act == .undo($0.id) } ?? 0
  }

  @Test("An undo isn't undone where another decision has taken the place")
  func replaced() throws {
    let desk = try Desk()
    let transfer = try desk.transfer("lt-1")
    try desk.decide(.correct(transfer, field: "value", value: "1 USD"))
    try desk.decide(.undo(desk.made[0].id))
    try desk.decide(.correct(transfer, field: "value", value: "2 USD"), by: "bert")
    let message = try desk.decide(.undo(desk.made[1].id))
    #expect(message?.contains("value of \(transfer) was corrected by decision \(desk.made[2].id)") == true)
  }

  @Test("An accepted transfer leaves the queue until another document tells of it")
  func queue() throws {
    let desk = try Desk()
    let queued = try desk.doubts()
    #expect(queued[try desk.transfer("pl-1")]?.contains("conflict on quantity") == true)
    try desk.decide(.accept(try desk.transfer("pl-1")))
    #expect(try desk.doubts()[desk.transfer("pl-1")] == nil)
    let claim = World.claim("US", "PL", "HIMARS", 18, .ordered, "2023-05-01")
    var told = claim
    told.evidence = [TextRange(0, 10)]
    let document = Sample.document("pl-4", "Another article.", published: "2023-05-03")
    _ = try desk.register.store([Sample.accession(document, claims: [told])])
    _ = try desk.register.merge(desk.knowledge)
    #expect(
      try desk.doubts()[desk.transfer("pl-1")]?.contains("1 document since it was accepted") == true)
  }
}

extension Desk {
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
  fileprivate var text: String { String(decoding: serialized, as: UTF8.self) }

  /// The elements of a member that is an array.
  fileprivate func list(_ key: String) -> [JSONValue] {
    if case .array(let values)? = self[key] { values } else { [] }
  }
}
