import Foundation
import GRDB
import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillRegister
import WaybillText

@testable import WaybillStore

/// What `diff --since` tells; the clock is moved by hand.
@Suite struct ChangeTests {
  /// A register whose readings were stored at a time of our choice.
  private final class Archive {
    let folder: TestFolder
    let register: Register
    let knowledge: MergingKnowledge

    init() throws {
      folder = try TestFolder()
      register = try Register(path: folder.register, for: .creating)
      knowledge = try MergingKnowledge(.embedded, outlets: try OutletTable(.embedded))
    }

    func store(_ pieces: [(Accession, StoredReading)], at seconds: Int) throws {
      _ = try register.store(pieces)
      try register.write { db in
        try db.execute(sql: "UPDATE reading SET stored = ? WHERE stored > 1000000", arguments: [seconds])
      }
      _ = try register.merge(knowledge)
    }

    /// What has changed since second 100, decisions of minute 2 and later included.
    func changes() throws -> [TransferChange] {
      let found = Found()
      try register.changes(since: "1970-01-01T00:01:40.000Z", seconds: 100, knowledge) {
        found.changes.append($0)
      }
      return found.changes
    }

    @discardableResult
    func decide(_ proposal: Proposal, minute: Int) throws -> Decision {
      let time = "1970-01-01T00:0\(minute):00.000Z"
      return try register.decide(proposal, author: "anna", time: time, reason: nil, knowledge).get()
    }
  }

  private final class Found: @unchecked Sendable { var changes: [TransferChange] = [] }

  private func piece(
    _ id: String, _ day: String, stage: Claim.Stage = .approved, count: Double = 18, recipient: String = "PL",
    stance: Claim.Stance = .asserted, reader: String = "0.1.0"
  ) -> (Accession, StoredReading) {
    var claim = Claim()
    claim.supplier = ["US"]
    claim.recipient = [recipient]
    claim.kind = .sale
    claim.stage = stage
    claim.stance = stance
    claim.items = [
      Claim.Item(
        designation: ["HIMARS"], category: "artillery", quantity: Quantity(count), unit: "piece",
        condition: "unknown")
    ]
    claim.evidence = [TextRange(0, 9)]
    let document = Sample.document(id, "Article \(id), of our own.", published: day)
    return Sample.accession(document, claims: [claim], reader: reader)
  }

  @Test("Nothing is told where nothing came")
  func quiet() throws {
    let archive = try Archive()
    try archive.store([piece("a", "2023-02-01"), piece("b", "2023-02-02")], at: 10)
    try archive.store([piece("a", "2023-02-01")], at: 200)
    #expect(try archive.changes().isEmpty)
  }

  @Test("A new transfer, a later stage, a new conflict and a denial are told with what they change")
  func news() throws {
    let archive = try Archive()
    try archive.store([piece("a", "2023-02-01"), piece("b", "2023-02-02")], at: 10)
    try archive.store(
      [
        piece("c", "2023-02-20", stage: .ordered), piece("d", "2023-02-21", stage: .ordered, count: 20),
        piece("e", "2023-02-22", stance: .denied), piece("f", "2023-02-01", recipient: "RO"),
      ], at: 200)
    let changes = try archive.changes()
    #expect(changes.map(\.kind) == [.changed, .new] || changes.map(\.kind) == [.new, .changed])
    let changed = try #require(changes.first { $0.kind == .changed })
    #expect(
      changed.fields.contains { $0.field == "stage" && $0.before == "approved" && $0.after == "ordered" })
    #expect(changed.claims.count == 3)
    #expect(changed.denials.count == 1)
    #expect(changed.conflicts == [.quantity])
    #expect(try archive.changes().map(\.json) == changes.map(\.json))
  }

  @Test(
    "A reading that gives other claims tells of values, not of new claims; one that gives none, of a loss")
  func rereading() throws {
    let archive = try Archive()
    try archive.store([piece("a", "2023-02-01"), piece("f", "2023-02-01", recipient: "RO")], at: 10)
    try archive.store([piece("a", "2023-02-01", count: 20, reader: "0.2.0")], at: 200)
    let change = try #require(try archive.changes().first)
    #expect(change.fields.map(\.field) == ["quantity of HIMARS"])
    #expect(change.fields.map(\.after) == ["20"])
    #expect(change.claims.isEmpty && change.lost == 0)
    let gone = Sample.accession(piece("f", "2023-02-01").0.document, claims: [], reader: "0.2.0")
    try archive.store([gone], at: 300)
    #expect(try archive.changes().map(\.kind) == [.changed, .gone])
  }

  @Test("Decisions since then are told with what they changed; earlier ones are no news")
  func decisions() throws {
    let archive = try Archive()
    try archive.store([piece("a", "2023-02-01"), piece("b", "2023-02-02")], at: 10)
    try archive.store([piece("f", "2023-02-01", recipient: "RO")], at: 20)
    func transfer(_ recipient: String) throws -> String {
      try archive.register.read { db in
        try String.fetchOne(
          db,
          sql:
            "SELECT t.id FROM transfer t JOIN facet f ON f.transfer = t.row WHERE f.name = 2 AND f.value = ?",
          arguments: [recipient]) ?? ""
      }
    }
    let note = try archive.decide(.note(try transfer("RO"), "an early note"), minute: 1)
    #expect(try archive.changes().isEmpty)
    let correction = try archive.decide(
      .correct(try transfer("PL"), field: "items.0.quantity", value: "20"), minute: 3)
    var changes = try archive.changes()
    #expect(changes.map(\.decisions) == [[correction]])
    #expect(changes.first?.fields.map(\.after) == ["20"])
    let merge = try archive.decide(.merge([try transfer("PL"), try transfer("RO")]), minute: 4)
    changes = try archive.changes()
    #expect(changes.count == 1)
    #expect(changes.first?.was.count == 1)
    #expect(changes.first?.decisions == [correction, merge])
    try archive.decide(.undo(merge.id), minute: 5)
    #expect(try archive.changes().map(\.was) == [[], []])
    #expect(try archive.changes().allSatisfy { !$0.decisions.contains(note) })
  }
}
