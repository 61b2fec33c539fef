import GRDB
import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillRegister
import WaybillSources
import WaybillText

@testable import WaybillStore

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
      (.merge([try desk.transfer("lt-1"), try desk.transfer("pl-1")]), "(apart) by bert, 2024-05-02 10:12"),
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

  @Test(
    "Whatever people decide, the order of ingest makes no difference, and all undone is as before",
    arguments: 1...12)
  func anything(seed: UInt64) throws {
    var generator = Shuffle(state: seed)
    let desk = try Desk()
    let before = try desk.content()
    for _ in 0..<12 { try desk.decide(try desk.anyProposal(&generator)) }
    let content = try desk.content()
    let other = try Desk([])
    for piece in World.pieces().shuffled(using: &generator) {
      _ = try other.register.store([piece])
      if Bool.random(using: &generator) { _ = try other.register.merge(other.knowledge) }
    }
    for decision in desk.made { _ = try other.register.record(decision, other.knowledge) }
    _ = try other.register.merge(other.knowledge)
    #expect(try other.content() == content)
    for decision in desk.made {
      if case .undo = decision.act { continue }
      try desk.decide(.undo(decision.id))
    }
    let open = try #require(try desk.register.decisions()).filter { logged in
      if case .undo = logged.decision.act { false } else { logged.state == .inForce }
    }
    #expect(open.isEmpty)
    #expect(try desk.content() == before)
  }

  private func target(_ undo: Decision, _ all: [Decision]) -> Int {
    all.firstIndex { undo.act == .undo($0.id) } ?? 0
  }

  @Test("A decision that was changed in the file is told by check")
  func check() throws {
    let desk = try Desk()
    try desk.decideAll()
    #expect(try desk.drifts().isEmpty)
    let id = desk.made[0].id
    try desk.register.write { db in
      try db.execute(
        sql: "UPDATE decision SET reason = 'otherwise' WHERE id = ?", arguments: [id])
    }
    #expect(try desk.drifts() == ["decision \(id): it isn't what its id was made from"])
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
