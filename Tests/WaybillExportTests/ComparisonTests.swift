import Testing
import WaybillKnowledge
import WaybillRegister
import WaybillSources

@testable import WaybillExport

/// The register against tables in SIPRI's two forms.
@Suite struct ComparisonTests {
  private static let register = """
    Some lines before the table, with "quotes, and commas"

    Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments
    Czechia,United States,2024,,18,?,F-35A JSF,Combat aircraft,,,,New,
    "Poland","United States",(2019),,32,,"F-35A","Combat ""5th"" aircraft",2,?,2024; 2025,New,"two
    lines"
    """

  private static let deliveries = """
    SIPRI\u{E9} AT Database ID;Note

    Deal ID;Seller;Buyer;Designation;Description;Armament category;Order date;Order date is estimate;Numbers delivered;Numbers delivered is estimate;Delivery year;Delivery year is estimate;Status
    1;United States;Czechia;F-35A;Combat aircraft;Aircraft;2024;No;2;No;2026;No;New
    1;United States;Czechia;F-35A;Combat aircraft;Aircraft;2024;No;3;Yes;2027;No;New
    """

  @Test("The register's form: lines before the header, quoted line ends, marks and brackets of uncertainty")
  func registerForm() throws {
    let table = try SIPRITable(Array(Self.register.utf8))
    #expect(table.rows.map(\.line) == [4, 5])
    #expect(table.rows.map(\.orderYear) == [2024, 2019])
    #expect(table.rows.map(\.ordered) == [18, 32])
    #expect(table.rows.map(\.delivered) == [nil, 2])
    #expect(table.rows.map(\.uncertain) == [["ordered"], ["order", "delivered"]])
    #expect(table.rows[1].deliveryYears == [2024, 2025])
    #expect(table.faults.isEmpty)
  }

  @Test("The list of deliveries, in ISO 8859-1, is put together by deal")
  func deliveryForm() throws {
    let bytes = Self.deliveries.unicodeScalars.map { UInt8($0.value) }
    let table = try SIPRITable(bytes)
    #expect(table.rows.count == 1)
    #expect(table.rows.first?.delivered == 5)
    #expect(table.rows.first?.deliveryYears == [2026, 2027])
    #expect(table.rows.first?.uncertain == ["delivered"])
  }

  @Test(
    "A bad line is told by its number and costs no other",
    arguments: [
      ("Chile,France,x,,1,,Scorpene,Submarine", 3, "'order' holds no number: 'x'"),
      ("Chile,,2000,,1,,Scorpene,Submarine", 3, "no supplier or no recipient"),
      ("Chile", 3, "it has 1 columns, the header 13"),
      (
        "Chile,France,2000,,1,,Scorpene,Submarine,1,,soon,New,", 3,
        "the years of delivery can't be read: 'soon'"
      ),
      ("Chile,France,2000,,\"1,,Scorpene", 3, "a quote is never closed"),
    ])
  func badLines(_ line: String, _ number: Int, _ words: String) throws {
    let lines = Self.register.split(separator: "\n", omittingEmptySubsequences: false)
    let table = try SIPRITable(Array(([lines[2], lines[3], Substring(line)]).joined(separator: "\n").utf8))
    #expect(table.rows.count == 1)
    #expect(table.faults.map(\.line) == [number])
    #expect(table.faults.first?.problem.contains(words) == true)
  }

  @Test(
    "A file of another kind is refused",
    arguments: ["", "a,b\n1,2\n", "Supplier and Recipient\n", "\u{0}\u{1}"])
  func noTable(_ text: String) {
    #expect(throws: TableFault.self) { try SIPRITable(Array(text.utf8)) }
  }

  private func entries(_ table: String, _ transfers: [ExportedTransfer]) throws -> RegisterComparison {
    var comparison = RegisterComparison(
      try SIPRITable(Array(table.utf8)), try ExportTests.names.get(), try WeaponFamilies(.embedded))
    for transfer in transfers { comparison.add(transfer) }
    return comparison
  }

  @Test("Found, differing and missing on either side, field by field")
  func results() throws {
    let comparison = try entries(Self.register, [ExportTests.transfer()])
    #expect(comparison.entries().map(\.result) == [.same, .missingInRegister])
    let other = try entries(
      Self.register,
      [
        ExportTests.transfer(
          quantity: #"{"min":24,"max":24,"approx":false}"#,
          claims: [
            ExportTests.claim(count: 24)
          ])
      ])
    #expect(other.entries().map(\.result) == [.differs, .missingInRegister])
    let field = try #require(other.entries().first?.fields.first { !$0.isSame })
    #expect((field.name, field.register, field.table) == ("Number ordered", "24", "18?"))
    let lines = Self.register.split(separator: "\n", omittingEmptySubsequences: false)
    let poland = lines[2] + "\n" + "Poland,United States,2019,,32,,F-35A,Combat aircraft,,,,New,"
    // The table is about Poland alone: that it lacks a Czech deal says nothing.
    #expect(
      try entries(String(poland), [ExportTests.transfer()]).entries().map(\.result) == [.missingInRegister])
    let wide = poland + "\nCzechia,Sweden,2024,,1,,Gripen,Combat aircraft,,,,New,"
    #expect(
      try entries(String(wide), [ExportTests.transfer()]).entries().map(\.result) == [
        .missingInRegister, .missingInRegister, .missingInTable,
      ])
  }

  @Test("A deal of other years is another deal")
  func years() throws {
    let later = Self.register.replacing("Czechia,United States,2024", with: "Czechia,United States,2018")
    #expect(try entries(later, [ExportTests.transfer()]).entries().first?.result == .missingInRegister)
  }

  @Test("A party that nobody knows is told by line")
  func parties() throws {
    let comparison = try entries(Self.register.replacing("Czechia", with: "Atlantis"), [])
    #expect(comparison.faults == [TableFault(line: 4, problem: "no state or actor is known as 'Atlantis'")])
  }

  @Test(
    "SIPRI's names of states",
    arguments: [
      ("Turkiye", "TR"), ("Turkey", "TR"), ("Viet Nam", "VN"), ("Soviet Union", "SU"), ("UAE", "AE"),
      ("Taiwan (ROC)", "TW"), ("Bosnia-Herzegovina", "BA"), ("NATO**", "NATO"),
      ("Hezbollah (Lebanon)*", "Hezbollah"),
      ("Cote d'Ivoire", "CI"), ("Poland", "PL"),
    ])
  func names(_ name: String, _ code: String) throws {
    #expect(try ExportTests.names.get().code(sipri: name) == code)
  }
}
