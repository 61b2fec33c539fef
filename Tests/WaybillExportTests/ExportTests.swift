import Testing
import WaybillKnowledge
import WaybillRegister
import WaybillSources

@testable import WaybillExport

/// What a transfer becomes in other registers' forms.
@Suite struct ExportTests {
  static let names = Result { try ExportNames(.embedded) }

  /// A transfer as the register lists it; `claims` are its claims, `rest` further members.
  static func transfer(
    _ stage: String = "ordered", quantity: String = #"{"min":18,"max":18,"approx":false}"#,
    conflicts: String = "[]", claims: [String] = [claim()], rest: String = ""
  ) throws -> ExportedTransfer {
    let json = """
      {"id":"00aa","supplier":["US"],"recipient":["CZ"],"kind":"sale","stage":"\(stage)","stage_date":"2024-01-29",
      "delivery":null,"value":{"amount":150000000000,"currency":"CZK","approx":true},"items":[\(item(quantity))],
      "conflicts":\(conflicts),"denied":false,"status":"open","voices":1,"readings":{},
      "ladder":[{"stage":"ordered","date":"2024-01-29","claims":["00aa"]}],"claims":[\(claims.joined(separator: ","))]\(rest)}
      """
    return ExportedTransfer(try JSONParser.parse(Array(json.utf8)))
  }

  static func item(_ quantity: String) -> String {
    #"{"designation":["F-35A"],"category":"combat-aircraft","quantity":\#(quantity),"unit":"piece","condition":"new"}"#
  }

  static func claim(
    _ id: String = "00aa", stage: String = "ordered", date: String = "2024-01-29", count: Int = 18,
    stance: String = "asserted", delivery: String = "null"
  ) -> String {
    """
    {"claim":"\(id)","document":"d \(id)","url":"https://gazette.example.org/\(id)","published":"2024-01-30",
    "publisher":"Gazette","stage":"\(stage)","stage_date":"\(date)","stance":"\(stance)","delivery":\(delivery),
    "items":[\(item("{\"min\":\(count),\"max\":\(count),\"approx\":false}"))],"evidence":[{"text":"So it is said."}]}
    """
  }

  private func row(_ transfer: ExportedTransfer) throws -> [String] {
    let names = try Self.names.get()
    return transfer.items.first.map { SIPRIRow(transfer, $0, names).fields } ?? []
  }

  @Test("An order has SIPRI's columns; what isn't certain has a question mark in the next one")
  func order() throws {
    #expect(
      try row(Self.transfer()).dropLast() == [
        "Czechia", "United States", "2024", "", "18", "", "F-35A", "combat aircraft", "", "", "", "New",
      ])
    let about = try Self.transfer(quantity: #"{"min":18,"max":20,"approx":true}"#)
    #expect(try row(about)[4...5] == ["18", "?"])
    #expect(try row(about).last?.contains("number ordered 18–20") == true)
    #expect(try row(Self.transfer(conflicts: #"["quantity"]"#))[4...5] == ["18", "?"])
    #expect(try row(Self.transfer(quantity: "null"))[4...5] == ["", "?"])
    let twoYears = try Self.transfer(claims: [Self.claim(), Self.claim("00bb", date: "2023-12-30")])
    #expect(try row(twoYears)[2...3] == ["2024", "?"])
  }

  @Test("What is delivered is counted as far as it is told; two counts may be lots or sums")
  func deliveries() throws {
    let first = Self.claim("00bb", stage: "delivered", date: "2025", count: 4)
    #expect(
      try row(Self.transfer("delivering", claims: [Self.claim(), first]))[8...10] == ["4", "", "2025"])
    let second = Self.claim(
      "00cc", stage: "delivered", date: "2026", count: 9, delivery: #"{"from":"2025","to":"2026"}"#)
    #expect(
      try row(Self.transfer("delivered", claims: [Self.claim(), first, second]))[8...10] == [
        "9", "?", "2025; 2026",
      ])
    // Nobody states the whole: the count of a delivery may be a part.
    #expect(try row(Self.transfer("delivered", claims: [first]))[4...5] == ["18", "?"])
  }

  @Test("Talks, approvals and what nobody asserts are no rows")
  func scope() throws {
    let register = SIPRIRegister(try Self.names.get())
    for stage in ["interest", "talks", "requested", "approved", "blocked"] {
      #expect(register.rows(try Self.transfer(stage)).isEmpty)
    }
    #expect(register.rows(try Self.transfer(claims: [Self.claim(stance: "denied")])).isEmpty)
    #expect(!register.rows(try Self.transfer()).isEmpty)
  }

  @Test("A count that a person gave is certain")
  func corrected() throws {
    let claims = [Self.claim(stage: "delivered", date: "2025")]
    let transfer = try Self.transfer(
      "delivered", claims: claims, rest: #","readings":{"items.0.quantity":{"decision":"d1"}}"#)
    #expect(try row(transfer)[4...5] == ["18", ""])
  }

  @Test(
    "Categories of the UN's register; those that it takes in part have a question mark",
    arguments: [
      ("tank", "I", ""), ("artillery", "III", "?"), ("combat-aircraft", "IVa", ""), ("drone", "IVb", "?"),
      ("small-arms", "VIII", ""),
    ])
  func categories(_ category: String, _ number: String, _ mark: String) throws {
    let known = try Self.names.get().category(category)
    #expect(known.unroca == number)
    #expect((known.isPartial ? "?" : "") == mark)
  }

  @Test("Every category of the guidelines has its row")
  func allCategories() throws {
    let table = try DataFolder.embedded.table("categories.tsv")
    let names = try Self.names.get()
    for row in 0..<table.count {
      let category = table.string(row, try table.column("category"))
      #expect(
        names.category(category).sipri == category.replacing("-", with: " ")
          || !names.category(category).sipri.isEmpty)
    }
    let own = try DataFolder.embedded.table("exports/categories.tsv")
    #expect(own.count == table.count)
  }

  @Test(
    "A field that a spreadsheet would run is told as text",
    arguments: [
      ("=1+2", "'=1+2"), ("+49", "'+49"), ("@sum", "'@sum"), ("-cmd", "'-cmd"), ("-5.5", "-5.5"),
      ("--01-11", "--01-11"),
      ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
    ])
  func fields(_ field: String, _ written: String) {
    #expect(String(decoding: CSVRow.bytes([field, "z"]), as: UTF8.self) == written + ",z\r\n")
  }

  @Test("Entities refer to each other, and each actor and document is told of once")
  func entities() throws {
    var export = FollowTheMoney(try Self.names.get())
    let delivered = Self.claim("00bb", stage: "delivered", date: "2025", count: 4)
    let transfer = try Self.transfer("delivered", claims: [Self.claim(), delivered])
    let lines = String(decoding: export.lines(transfer), as: UTF8.self).split(separator: "\n")
    let entities = try lines.map { try JSONParser.parse(Array($0.utf8)) }
    #expect(
      entities.map { $0["schema"]?.string } == [
        "PublicBody", "PublicBody", "Contract", "ContractAward", "EconomicActivity", "Article",
        "Documentation",
        "Article", "Documentation",
      ])
    let ids = Set(entities.compactMap { $0["id"]?.string })
    #expect(ids.count == entities.count)
    let references = entities.flatMap { entity in
      ["authority", "supplier", "contract", "sender", "receiver", "document", "entity"].flatMap {
        entity["properties"]?.names($0) ?? []
      }
    }
    #expect(references.count == 10)
    #expect(references.allSatisfy(ids.contains))
    let again = String(decoding: export.lines(transfer), as: UTF8.self)
    #expect(!again.contains("PublicBody") && !again.contains("\"Article\""))
  }
}
