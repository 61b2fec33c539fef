import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions

@testable import WaybillRegister

/// Decisions as values: what they hold, how they are found again, which of them stands.
@Suite struct DecisionTests {
  static func testimony(
    _ id: String, _ document: String, start: Int = 0, _ parties: (String, String) = ("US", "PL"),
    _ name: String = "HIMARS", _ count: Double = 18
  ) -> Testimony {
    var claim = Claim()
    claim.supplier = [parties.0]
    claim.recipient = [parties.1]
    claim.kind = .sale
    claim.stage = .ordered
    claim.stageDate = PartialDate("2023-05-01")
    claim.items = [
      Claim.Item(
        designation: name.isEmpty ? [] : [name], category: "artillery", quantity: Quantity(count),
        unit: "piece",
        condition: "unknown")
    ]
    return Testimony(id: id, claim: claim, start: start, document: document, published: "2023-05-02")
  }

  @Test(
    "A value is read and written alike",
    arguments: [
      (.supplier, "US; GB"), (.recipient, "Hezbollah"), (.supplier, "none"), (.kind, "gift"),
      (.stage, "blocked"),
      (.stageDate, "2024-05"), (.stageDate, "none"), (.delivery, "2024..2026-06"), (.delivery, "..2026"),
      (.delivery, "2024-01-15"), (.value, "75000000 USD"), (.value, "~1500000.5 EUR"), (.quantity, "33"),
      (.quantity, "~33"), (.quantity, "30..35"), (.quantity, "20.."), (.quantity, "..12"),
      (.quantity, "none"),
      (.designation, "F-16V; F-16 Block 70"), (.category, "combat-aircraft"), (.condition, "second-hand"),
    ] as [(Correction.Field, String)])
  func values(_ field: Correction.Field, _ text: String) throws {
    #expect(try Correction.Value(text, of: field).description == text)
  }

  @Test(
    "A value of another kind is refused, and the message says what would do",
    arguments: [
      (.kind, "sold", "sale, gift"), (.stageDate, "May 2024", "YYYY"), (.stageDate, "2024-02-30", "YYYY"),
      (.delivery, "2026..2024", "FROM..TO"), (.delivery, "..", "FROM..TO"),
      (.value, "75", "an amount and a currency"),
      (.value, "75 usd", "USD"), (.value, "-5 USD", "USD"), (.quantity, "35..30", "33"),
      (.quantity, "many", "33"),
      (.quantity, "1e3", "33"), (.supplier, " ; ", "joined by ';'"), (.condition, "old", "second-hand"),
    ] as [(Correction.Field, String, String)])
  func faults(_ field: Correction.Field, _ text: String, _ words: String) {
    #expect {
      try Correction.Value(text, of: field)
    } throws: { error in
      (error as? Refusal)?.ground == .value && "\(error)".contains(words)
    }
  }

  @Test("What is stored of a decision gives it back, with the same id")
  func roundTrip() throws {
    let anchors = ["a", "b"].map { ClaimAnchor(Self.testimony($0, "doc \"\($0)\"", start: 7)) }
    let item = Correction.Item(designation: ["HIMARS"], category: "artillery")
    let acts: [Decision.Act] = [
      .accept(anchors, documents: ["x", "y"]), .reject(anchors), .rejectClaim(anchors[0], of: [anchors[1]]),
      .correct(anchors, Correction(.quantity, item: item, .quantity(Quantity(3)))),
      .correct(anchors, Correction(.value, .price(nil))), .merge([[anchors[0]], [anchors[1]]]),
      .split(out: [anchors[0]], rest: [anchors[1]]), .apart([anchors[0]], [anchors[1]]),
      .note(anchors, "See\nthere."), .undo("0123456789ab"),
    ]
    for act in acts {
      #expect(Decision.Act(kind: act.kind, json: act.json) == act)
      let decision = Decision(act, author: "anna", time: "2024-05-02T10:15:30.250Z", reason: "so")
      #expect(decision.id == Decision(act, author: "anna", time: "2024-05-02T10:15:30.250Z", reason: "so").id)
      #expect(decision.id != Decision(act, author: "bert", time: "2024-05-02T10:15:30.250Z", reason: "so").id)
    }
    #expect(Set(acts.map { Decision($0, author: "a", time: "t", reason: nil).id }).count == acts.count)
  }

  @Test("An anchor means the same claim, else the nearest that is like it, else none")
  func anchors() {
    let anchor = ClaimAnchor(Self.testimony("old", "d", start: 100))
    let near = Self.testimony("near", "d", start: 120)
    let far = Self.testimony("far", "d", start: 10)
    let other = Self.testimony("other", "d", start: 101, ("FR", "GR"), "Rafale")
    let sameArms = Self.testimony("arms", "d", start: 101, ("FR", "GR"))
    #expect(anchor.resolve([far, near, other, sameArms])?.id == "near")
    #expect(anchor.resolve([far, Self.testimony("old", "d", start: 900)])?.id == "old")
    #expect(anchor.resolve([other, sameArms]) == nil)
    #expect(anchor.resolve([Self.testimony("class", "d", ("US", "PL"), "")], isStrict: true) == nil)
    #expect(anchor.resolve([Self.testimony("class", "d", ("US", "PL"), "")])?.id == "class")
  }

  @Test("Of two decisions that exclude each other the earlier one stands, in whatever order they are given")
  func precedence() throws {
    let families = try WeaponFamilies(.embedded)
    let claims = [Self.testimony("a", "1"), Self.testimony("b", "2", ("US", "RO")), Self.testimony("c", "3")]
    func ruling(_ act: Decision.Act, _ time: String) -> Ruling {
      Ruling(
        Decision(act, author: "anna", time: time, reason: nil), claims: act.sides.map { $0.map(\.claim) })
    }
    func clusters(_ rulings: [Ruling]) -> Set<Set<String>> {
      let merger = Merger(families, Merger.Constraints(rulings))
      return Set(merger.clusters(claims).map { Set($0.testimonies.map(\.id)) })
    }
    let (a, b, c) = (ClaimAnchor(claims[0]), ClaimAnchor(claims[1]), ClaimAnchor(claims[2]))
    let merge = { ruling(.merge([[a], [b]]), $0) }
    let apart = { ruling(.apart([b], [c]), $0) }
    #expect(clusters([]) == [["a", "c"], ["b"]])
    #expect(clusters([merge("1")]) == [["a", "b", "c"]])
    // b is kept from c, and a goes with b: so a is kept from c too.
    for order in [[merge("1"), apart("2")], [apart("2"), merge("1")], [merge("2"), apart("1")]] {
      #expect(clusters(order) == [["a", "b"], ["c"]])
    }
    let tie = ruling(.merge([[b], [c]]), "0")
    #expect(clusters([merge("1"), apart("2"), tie]) == [["a", "b", "c"]])
    #expect(clusters([apart("1"), ruling(.merge([[b], [c]]), "2")]) == [["a", "c"], ["b"]])
  }
}
