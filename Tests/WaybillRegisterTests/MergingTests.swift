import Testing
import WaybillClaims

@testable import WaybillRegister

/// Which claims tell of one supply.
struct MergingTests {
  @Test("Stages of one deal, told over years, are one transfer")
  func stages() {
    let told = [
      Deal.told("a", "KR", "PL", "180 K2", .approved, on: "2022-07-27", published: "2022-07-27"),
      Deal.told("b", "KR", "PL", "180 K2", .ordered, on: "2022-08-26", published: "2022-08-27", value: 3.4e9),
      Deal.told("c", "KR", "PL", "10 K2 Black Panther", .delivering, on: "2022-12", published: "2022-12-06"),
      Deal.told("d", "KR", "PL", "180 K2", .delivered, on: "2025-11", published: "2025-11-20"),
    ]
    #expect(Deal.transfers(told) == [["a", "b", "c", "d"]])
  }

  @Test("A gift and a sale of the same tanks are two transfers")
  func giftAndSale() {
    let told = [
      Deal.told("gift", "DE", "UA", "18 Leopard 2A6", kind: .gift),
      Deal.told("sale", "DE", "UA", "18 Leopard 2A6", kind: .sale),
    ]
    #expect(Deal.transfers(told).count == 2)
  }

  @Test("A second order years later is a transfer of its own")
  func secondOrder() {
    let told = [
      Deal.told(
        "first", "FR", "EG", "24 Rafale", category: "combat-aircraft", on: "2015-02-16",
        published: "2015-02-17"),
      Deal.told(
        "second", "FR", "EG", "30 Rafale", category: "combat-aircraft", on: "2021-05-04",
        published: "2021-05-05"),
      Deal.told(
        "background", "FR", "EG", "24 Rafale", category: "combat-aircraft", on: "2015",
        published: "2021-05-05"),
    ]
    #expect(Deal.transfers(told) == [["first", "background"], ["second"]])
  }

  @Test("Neighbours who buy the same are two transfers; other arms too")
  func lookAlikes() {
    let told = [
      Deal.told("rs", "TR", "RS", "6 Bayraktar TB2", category: "drone"),
      Deal.told("xk", "TR", "XK", "6 Bayraktar TB2", category: "drone"),
      Deal.told("xk-cars", "TR", "XK", "6 Cobra II", category: "armoured-vehicle"),
    ]
    #expect(Deal.transfers(told).count == 3)
  }

  @Test("What was blocked and is taken up again is a new transfer")
  func revival() {
    let told = [
      Deal.told(
        "then", "PL", "UA", "28 MiG-29", category: "combat-aircraft", kind: .gift, .blocked, on: "2022-03"),
      Deal.told(
        "now", "PL", "UA", "4 MiG-29", category: "combat-aircraft", kind: .gift, .ordered, on: "2023-03-16"),
    ]
    #expect(Deal.transfers(told).count == 2)
  }

  @Test("Any order of the claims gives the same transfers")
  func anyOrder() {
    var told: [Testimony] = []
    for number in 0..<40 {
      let stage = Claim.Stage.allCases[number % 8]
      told.append(
        Deal.told(
          "d\(number)", ["US", "KR", ""][number % 3], ["PL", "RO"][number % 2],
          ["K2", "Abrams", "="][number % 3],
          stage, on: "202\(number % 4)-0\(1 + number % 9)", published: "2024-01-\(10 + number % 18)"))
    }
    var generator = Shuffle(state: 7)
    let expected = Deal.transfers(told)
    for _ in 0..<20 { #expect(Deal.transfers(told.shuffled(using: &generator)) == expected) }
  }

  @Test("A claim without a recipient goes to the one transfer that it fits, and to none of two")
  func open() throws {
    let families = try #require(Deal.families)
    let merger = Merger(families)
    let poland = Deal.told("pl", "KR", "PL", "180 K2", on: "2022-08", published: "2022-08-27", value: 3.4e9)
    let norway = Deal.told("no", "KR", "NO", "180 K2", on: "2022-08", published: "2022-08-28", value: 3.4e9)
    let open = Deal.told("open", "KR", "", "180 K2", published: "2022-08-29", value: 3.4e9)
    let clusters = merger.clusters([poland])
    #expect(merger.places(of: [open], in: clusters).map { $0?.cluster } == [0])
    #expect(merger.places(of: [open], in: clusters + merger.clusters([norway])).map { $0?.cluster } == [nil])
  }

  @Test("Each join says why")
  func reasons() throws {
    let families = try #require(Deal.families)
    let told = [Deal.told("a", "KR", "PL", "180 K2"), Deal.told("b", "KR", "PL", "180 K2 Black Panther")]
    let join = try #require(Merger(families).clusters(told).first?.joins.first)
    #expect(join.claims == ["a-claim", "b-claim"])
    #expect(join.reasons.contains("same designation k2 (+2.4)"))
  }
}

/// A generator of random numbers that gives the same ones each time (SplitMix64).
struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
