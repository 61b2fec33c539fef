import Testing
import WaybillClaims
import WaybillText

@testable import WaybillStore

@Suite struct GivenClaimsTests {
  private func read(_ json: String, _ text: String = Sample.text) throws(ClaimFault) -> [Claim] {
    try GivenClaims.read(Array(json.utf8), of: Array(text.utf8))
  }

  @Test("What read prints is taken back as it was")
  func roundTrip() throws {
    let claim = Sample.claim()
    let text = Array(Sample.text.utf8)
    var json = JSONText()
    json.array { json in json.object { claim.write(to: &$0, text, ScalarOffsets(text)) } }
    #expect(try GivenClaims.read(json.bytes, of: text) == [claim])
  }

  @Test("Evidence may be a string that stands in the text")
  func quotation() throws {
    let claims = try read(#"[{"recipient":["XK"],"stage":"approved","evidence":["État a approuvé"]}]"#)
    let range = try #require(claims.first?.evidence.first)
    #expect(
      String(decoding: Array(Sample.text.utf8)[range.start..<range.end], as: UTF8.self) == "État a approuvé")
  }

  @Test(
    "A claim that the text doesn't prove is refused with its place",
    arguments: [
      (#"{"#, "'claims' is broken JSON at byte 1: a key in quotes is due"),
      (#"{}"#, "'claims' is no array"),
      (#"[3]"#, "claim 1: it is no JSON object"),
      (#"[{"stage":"approved"}]"#, "claim 1: it has no evidence"),
      (#"[{"stage":"approved","evidence":[]}]"#, "claim 1: it has no evidence"),
      (#"[{"evidence":["Kosovo"]}]"#, "claim 1: it has no 'stage'"),
      (#"[{"stage":"sold","evidence":["Kosovo"]}]"#, "claim 1: 'stage' can't be 'sold'"),
      (
        #"[{"stage":"approved","evidence":["Serbie"]}]"#,
        "claim 1: its evidence doesn't stand in the text: 'Serbie'"
      ),
      (
        #"[{"stage":"approved","evidence":[{"start":1,"end":7,"text":"Kosovo"}]}]"#,
        "claim 1: its evidence doesn't stand where it says: 'Kosovo'"
      ),
      (
        #"[{"stage":"approved","evidence":[{"start":0,"end":9999}]}]"#,
        "claim 1: a span of 'evidence' lies outside the text"
      ),
      (
        #"[{"stage":"approved","evidence":["Kosovo"],"spans":[{"field":"value","start":5,"end":5}]}]"#,
        "claim 1: a span of 'value' lies outside the text"
      ),
      (
        #"[{"stage":"approved","stage_date":"soon","evidence":["Kosovo"]}]"#,
        "claim 1: 'stage_date' is no date: 'soon'"
      ),
      (
        #"[{"stage":"approved","value":{"amount":"x"},"evidence":["Kosovo"]}]"#,
        "claim 1: 'amount' is no number"
      ),
    ])
  func faults(json: String, message: String) {
    do throws(ClaimFault) {
      _ = try read(json)
      Issue.record("taken: \(json)")
    } catch {
      #expect("\(error)" == message)
    }
  }
}
