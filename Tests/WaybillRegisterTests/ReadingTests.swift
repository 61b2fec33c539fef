import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillText

@testable import WaybillRegister

/// Which value of several is chosen, why, and what is called a conflict.
struct ReadingTests {
  @Test("An official source of a party goes before agencies, these before others")
  func standing() throws {
    let transfer = try #require(
      Deal.transfer([
        Deal.told("blog", "FR", "RS", "14 Rafale", value: 3e9),
        Deal.told("wire", "FR", "RS", "13 Rafale", value: 2.9e9, grade: .agency),
        Deal.told("ministry", "FR", "RS", "12 Rafale", value: 2.7e9, grade: .official, state: "FR"),
      ]))
    #expect(transfer.value?.value.amount == 2.7e9)
    #expect(
      transfer.value?.reason == "told by an official source of a party, the others by an agency at best")
    #expect(transfer.items.first?.quantity?.value.max == 12)
    #expect(transfer.items.first?.quantity?.statements.count == 3)
    #expect(transfer.conflicts == [.value, .quantity])
  }

  @Test("More voices go before fewer; a re-post adds none")
  func voices() throws {
    let afp = Origin(.agency, name: "Agence France-Presse")
    let transfer = try #require(
      Deal.transfer([
        Deal.told("a", "FR", "RS", "12 Rafale"), Deal.told("b", "FR", "RS", "12 Rafale"),
        Deal.told("c", "FR", "RS", "13 Rafale", origin: afp),
        Deal.told("d", "FR", "RS", "13 Rafale", origin: afp),
        Deal.told("e", "FR", "RS", "13 Rafale", origin: afp),
      ]))
    #expect(transfer.voices.map(\.documents) == [["a"], ["b"], ["c", "d", "e"]])
    #expect(transfer.items.first?.quantity?.value.max == 12)
    #expect(transfer.items.first?.quantity?.reason == "told by 2 of 3 voices")
  }

  @Test("One side's state media alone never win")
  func stateMedia() throws {
    let transfer = try #require(
      Deal.transfer([
        Deal.told("x", "RU", "RS", "6 MiG-29", .delivered, grade: .stateRun, state: "RU"),
        Deal.told("y", "RU", "RS", "6 MiG-29", .ordered, grade: .independent),
      ]))
    #expect(transfer.stage?.value == .ordered)
  }

  @Test("An outlet's correction replaces what it said before")
  func correction() throws {
    let transfer = try #require(
      Deal.transfer([
        Deal.told(
          "first", "TR", "XK", "6 Bayraktar TB2", published: "2023-05-03", publisher: "Pristina Post"),
        Deal.told(
          "second", "TR", "XK", "5 Bayraktar TB2", published: "2023-05-04", publisher: "Pristina Post"),
      ]))
    #expect(transfer.items.first?.quantity?.value.max == 5)
    #expect(transfer.voices.count == 1)
  }

  @Test("The latest stage on the ladder, unless it was blocked after")
  func ladder() throws {
    let ordered = Deal.told("a", "IL", "HR", "12 F-16", .ordered, on: "2018-03-29", published: "2018-03-30")
    let blocked = Deal.told("b", "IL", "HR", "12 F-16", .blocked, on: "2019-01-10", published: "2019-01-11")
    let talks = Deal.told("c", "IL", "HR", "12 F-16", .talks, on: "2017-10", published: "2019-01-12")
    let transfer = try #require(Deal.transfer([ordered, blocked, talks]))
    #expect(transfer.stage?.value == .blocked)
    #expect(transfer.stageDate?.value.description == "2019-01-10")
    #expect(transfer.ladder.map(\.stage) == [.talks, .ordered, .blocked])
    #expect(transfer.conflicts.isEmpty)
  }

  @Test("What was delivered so far is a part of the whole, no conflict; more than the whole is one")
  func lots() throws {
    let whole = Deal.told("a", "FR", "GR", "18 Rafale")
    let lot = Deal.told("b", "FR", "GR", "6 Rafale", .delivering)
    let more = Deal.told("c", "FR", "GR", "24 Rafale", .delivered, published: "2024-05-01")
    #expect(try #require(Deal.transfer([whole, lot])).conflicts.isEmpty)
    #expect(try #require(Deal.transfer([whole, lot, more])).conflicts == [.quantity])
  }

  @Test("A denial stands beside what it denies")
  func denial() throws {
    let transfer = try #require(
      Deal.transfer([
        Deal.told("a", "IR", "RU", "100 Shahed-136", .delivered),
        Deal.told("b", "IR", "RU", "Shahed-136", .delivered, stance: .denied),
      ]))
    #expect(transfer.isDenied)
    #expect(transfer.stage?.claim == "a-claim")
    var json = JSONText()
    json.object { transfer.writeReadings(to: &$0) }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text.contains(#""denials":[{"claim":"b-claim","speaker":[],"denies":["a-claim"]}]"#))
  }
}

/// Which documents are one voice.
struct VoiceTests {
  private let french = """
    PRISTINA, 3 mai – Cinq drones Bayraktar TB2 achetés à la Turquie sont arrivés au Kosovo, a déclaré mercredi le
    commandant Bashkim Jashari. Le gouvernement a payé 7 millions d'euros. Le Premier ministre Albin Kurti a publié une
    image de lui. La Turquie fournit des troupes à la KFOR, la mission de l'OTAN.
    """
  private let english = """
    PRISTINA, 3 May – Five Bayraktar TB2 drones bought from Turkey have arrived in Kosovo, the commander Bashkim Jashari
    said on Wednesday. The government has paid 7 million euros. Prime Minister Albin Kurti posted a picture of himself.
    Turkey contributes troops to KFOR.
    """
  private let other = """
    Kosovo has shown its first drones: the Prime Minister, Albin Kurti, drove to Gjakova for it. Bayraktar of Istanbul
    delivered five of the TB2, for which the Assembly in Pristina had voted 6 million euros. Serbia protested to KFOR.
    """

  @Test("A translation has the names and figures of its source in one order")
  func translation() {
    let signatures = [french, english, other].map { TextSignature(Array($0.utf8)) }
    #expect(signatures[0].isTranslation(of: signatures[1]))
    #expect(!signatures[0].isTranslation(of: signatures[2]))
    #expect(!signatures[1].isTranslation(of: signatures[2]))
  }

  @Test("A shortened copy is one voice with its source")
  func copy() {
    var source = Deal.told("a", "TR", "XK", "5 Bayraktar TB2", category: "drone")
    source.signature = TextSignature(Array(english.utf8))
    var copy = Deal.told("b", "TR", "XK", "5 Bayraktar TB2", category: "drone")
    copy.signature = TextSignature(
      Array(english.split(separator: "\n").dropLast().joined(separator: "\n").utf8))
    #expect(Voice.voices([source, copy]).count == 1)
  }
}
