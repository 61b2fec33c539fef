import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillSources
import WaybillText

@testable import WaybillPipeline

@Suite struct OutputTests {
  private static let text = "Été : « Oui », dit-il.\nParis livre 18 Caesar à l'Arménie."

  /// A document with one claim whose evidence stands behind letters of two bytes.
  private func sample() -> ReadDocument {
    var document = Document(id: "d1", text: Array(Self.text.utf8))
    document.title = "A \"title\", with all\tsigns \u{1}"
    document.published = "2024-05-02"
    var claim = Claim()
    claim.supplier = ["FR"]
    claim.recipient = ["AM"]
    claim.kind = .sale
    claim.stage = .delivering
    claim.stageDate = PartialDate(year: 2024, month: 5)
    claim.delivery = Claim.Delivery(from: nil, to: PartialDate(year: 2025))
    claim.value = Claim.Value(amount: 1.5e9, currency: "EUR", isApproximate: true)
    claim.speaker = ["Il; lui"]
    claim.items = [
      Claim.Item(
        designation: ["Caesar"], category: "artillery", quantity: Quantity(min: 18, max: nil),
        unit: "piece", condition: "new")
    ]
    let start = document.text.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
    claim.evidence = [TextRange(start, document.text.count)]
    claim.spans = [Claim.FieldSpan(field: "supplier", range: TextRange(start, start + 5), rule: "subject")]
    return ReadDocument(document: document, language: "fr", claims: [claim])
  }

  /// The elements of an array, none for any other value.
  private func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { elements } else { [] }
  }

  @Test("With the text, a line has every key of waybill text and of waybill read")
  func jsonWithText() throws {
    let json = try JSONParser.parse(sample().json(withText: true))
    #expect(json["text"]?.string == Self.text)
    #expect(elements(json["claims"]).count == 1)
    for key in [
      "id", "url", "published", "updated", "publisher", "author", "language", "comments", "origin", "reader",
    ] {
      #expect(json[key] != nil, "\(key)")
    }
  }

  @Test func jsonSaysWhatTheContractSays() throws {
    let json = try JSONParser.parse(sample().json())
    #expect(json["id"]?.string == "d1")
    #expect(json["title"]?.string == "A \"title\", with all\tsigns \u{1}")
    #expect(json["url"] == .null)
    let claim = try #require(elements(json["claims"]).first)
    #expect(claim["stage_date"]?.string == "2024-05")
    #expect(claim["delivery"]?["from"] == .null)
    #expect(claim["delivery"]?["to"]?.string == "2025")
    #expect(claim["value"]?["amount"] == .number(Array("1500000000".utf8)))
    #expect(claim["value"]?["approx"] == .bool(true))
    #expect(elements(claim["items"]).first?["quantity"]?["max"] == .null)
    let evidence = try #require(elements(claim["evidence"]).first)
    let scalars = Array(Self.text.unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "\n")) + 1
    #expect(evidence["start"] == .number(Array("\(start)".utf8)))
    #expect(evidence["end"] == .number(Array("\(scalars.count)".utf8)))
    #expect(evidence["text"]?.string == "Paris livre 18 Caesar à l'Arménie.")
  }

  @Test func textRoundTrips() throws {
    var document = sample().document
    document.comments = ["one", "\\\u{7F}"]
    let json = try JSONParser.parse(document.json(language: nil))
    #expect(json["text"] == .string(document.text))
    #expect(json["comments"] == .array([.string(Array("one".utf8)), .string([0x5C, 0x7F])]))
    var reader = DocumentReader(bytes: document.json(language: "fr"), named: "x")
    guard case .document(let again) = reader.next() else {
      Issue.record("not read again")
      return
    }
    #expect(again.text == document.text)
    #expect(again.title == document.title)
  }

  @Test func numbers() {
    let cases: [(Double, String)] = [
      (0, "0"), (246, "246"), (2.5, "2.5"), (1e12, "1000000000000"), (-3, "-3"), (0.1, "0.1"),
    ]
    for (value, text) in cases { #expect(JSONText.digits(value) == text) }
  }

  @Test func csvQuotes() {
    let row = ClaimCSV.row(["a", "b,c", "d\"e", "f\ng", "", "h\r"])
    #expect(row == Array("a,\"b,c\",\"d\"\"e\",\"f\ng\",,\"h\r\"\r\n".utf8))
  }

  @Test func csvHasOneRowAnItem() {
    var read = sample()
    read.claims[0].items.append(read.claims[0].items[0])
    read.claims.append(Claim())
    let ends = ClaimCSV.rows(read).filter { $0 == 0x0D }.count
    #expect(ends == 3)
    #expect(ClaimCSV.columns.count == ClaimCSV.header().split(separator: 0x2C).count)
  }

  @Test func sheets() {
    func joined(_ pieces: [String], _ sheet: Sheet) -> String {
      var sheet = sheet
      var bytes: [UInt8] = []
      for piece in pieces { bytes += sheet.add(Array(piece.utf8)) }
      return String(decoding: bytes + sheet.finish(), as: UTF8.self)
    }
    #expect(joined([], Sheet(isJSON: true)) == "[]\n")
    #expect(joined(["1"], Sheet(isJSON: true)) == "1\n")
    #expect(joined(["1", "2", "3"], Sheet(isJSON: true)) == "[1,\n2,\n3]\n")
    #expect(joined(["x"], Sheet(header: [0x68])) == "hx")
    #expect(joined([], Sheet(header: [0x68])) == "h")
  }

  @Test func tablesFitTheirWidthAndCarryNoControlCharacters() throws {
    let printer = ClaimPrinter(.table, width: 60, hasColour: false, names: try CountryNames(.embedded))
    let text = String(decoding: printer.piece(sample()), as: UTF8.self)
    let parts = [
      "France → Armenia: sale, delivering 2024-05", "at least 18 Caesar (artillery), new",
      "value: about 1,500,000,000 EUR", "delivery: by 2025", "“Paris livre 18 Caesar à l'Arménie.”",
    ]
    for part in parts { #expect(text.contains(part), "\(part)") }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(!text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }
}
