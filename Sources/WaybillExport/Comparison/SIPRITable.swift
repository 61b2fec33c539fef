/// A trade register that a user downloaded from SIPRI: its rows, and what couldn't be read.
///
/// Two forms are known: the register (one row a deal and weapon, `Year of order`, `Number ordered` … with unnamed columns
/// for `?`) and the list of deliveries (one row a deal and year, `Order date`, `Numbers delivered` …). Lines before the
/// header are passed over. UTF-8, else ISO 8859-1.
public struct SIPRITable: Sendable {
  /// What the table says of one deal in one weapon.
  struct Row: Sendable {
    /// Where it stands in the file, from 1.
    var line: Int
    var supplier: String
    var recipient: String
    var designation: String
    var description: String
    var orderYear: Int?
    var ordered: Double?
    var delivered: Double?
    var deliveryYears: [Int]
    var status: String
    /// True where the table itself marks a figure as uncertain.
    var uncertain: Set<String> = []
  }

  private(set) var rows: [Row] = []
  /// Lines that couldn't be read; the others were.
  public private(set) var faults: [TableFault] = []

  /// Reads a file's bytes; throws where it is no such table.
  public init(_ bytes: [UInt8]) throws(TableFault) {
    let text = String(validating: bytes, as: UTF8.self) ?? Self.latin1(bytes)
    guard !bytes.contains(0) else { throw TableFault(line: 0, problem: "this is no text") }
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] {
      var records = CSVRecords(text, separator: separator)
      while let record = try? records.next() {
        guard let columns = SIPRIColumns(record.fields) else { continue }
        read(&records, columns)
        if columns.isByDelivery { joinDeliveries() }
        return
      }
    }
    throw TableFault(
      line: 0,
      problem:
        "there is no line with the columns Supplier and Recipient: this is no trade register of SIPRI's")
  }

  private static func latin1(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private mutating func read(_ records: inout CSVRecords, _ columns: SIPRIColumns) {
    var isMore = true
    while isMore {
      do throws(TableFault) {
        let record = try records.next()
        isMore = record != nil
        if let record, record.fields.contains(where: { !$0.isEmpty }) { rows.append(try columns.row(record)) }
      } catch {
        faults.append(error)
      }
    }
  }

  /// Puts the deliveries of one deal together.
  private mutating func joinDeliveries() {
    var joined: [Row] = []
    var place: [[String]: Int] = [:]
    for row in rows {
      let key = [row.supplier, row.recipient, row.designation, row.orderYear.map { String($0) } ?? ""]
      if let at = place[key] {
        joined[at].delivered = (joined[at].delivered ?? 0) + (row.delivered ?? 0)
        joined[at].deliveryYears = Set(joined[at].deliveryYears + row.deliveryYears).sorted()
        joined[at].uncertain.formUnion(row.uncertain)
      } else {
        place[key] = joined.count
        joined.append(row)
      }
    }
    rows = joined
  }
}

/// Where the columns of a table stand, by their names.
struct SIPRIColumns {
  private let places: [String: Int]
  private let count: Int

  /// True for the list of deliveries.
  var isByDelivery: Bool { places["delivery year"] != nil }

  /// Nil for a line that is no header.
  init?(_ fields: [String]) {
    let synonyms = [
      "seller": "supplier", "buyer": "recipient", "weapon designation": "designation",
      "weapon description": "description", "year of order": "order", "order date": "order",
      "year(s) of order": "order", "number ordered": "ordered", "number delivered": "delivered",
      "numbers delivered": "delivered", "year(s) of delivery": "years", "year(s) of deliveries": "years",
      "order date is estimate": "order?", "numbers delivered is estimate": "delivered?",
    ]
    var places: [String: Int] = [:]
    var last = ""
    for (place, field) in fields.enumerated() {
      var name = field.lowercased()
      if name.unicodeScalars.first == "\u{FEFF}" { name = String(name.unicodeScalars.dropFirst()) }
      // A column without a name, or of uncertainty, belongs to the one before it.
      let isMark = name.isEmpty || name.hasSuffix("uncertainty")
      let key = isMark ? last + "?" : synonyms[name] ?? name
      if places[key] == nil, !key.isEmpty { places[key] = place }
      last = key
    }
    guard places["supplier"] != nil, places["recipient"] != nil, places["designation"] != nil else {
      return nil
    }
    self.places = places
    count = fields.count
  }

  func row(_ record: CSVRecords.Record) throws(TableFault) -> SIPRITable.Row {
    func fault(_ problem: String) -> TableFault { TableFault(line: record.line, problem: problem) }
    func field(_ name: String) -> String {
      places[name].flatMap { record.fields.indices.contains($0) ? record.fields[$0] : nil } ?? ""
    }
    let needed = ["supplier", "recipient", "designation"].compactMap { places[$0] }.max() ?? 0
    guard record.fields.count > needed else {
      throw fault("it has \(record.fields.count) columns, the header \(count)")
    }
    let (supplier, recipient) = (field("supplier"), field("recipient"))
    guard !supplier.isEmpty, !recipient.isEmpty else { throw fault("it names no supplier or no recipient") }
    var row = SIPRITable.Row(
      line: record.line, supplier: supplier, recipient: recipient, designation: field("designation"),
      description: field("description"), orderYear: nil, ordered: nil, delivered: nil, deliveryYears: [],
      status: field("status"))
    if let (year, isUncertain) = try number(field("order"), "order", record.line) {
      row.orderYear = Int(year)
      if isUncertain || isMarked(field("order?")) { row.uncertain.insert("order") }
    }
    for name in ["ordered", "delivered"] {
      guard let (figure, isUncertain) = try number(field(name), name, record.line) else { continue }
      if name == "ordered" { row.ordered = figure } else { row.delivered = figure }
      if isUncertain || isMarked(field(name + "?")) { row.uncertain.insert(name) }
    }
    row.deliveryYears = try years(field(isByDelivery ? "delivery year" : "years"), record.line)
    return row
  }

  private func isMarked(_ mark: String) -> Bool { !mark.isEmpty && mark.lowercased() != "no" }

  /// A figure, also in the brackets of uncertainty; nil where none is given.
  private func number(_ text: String, _ name: String, _ line: Int) throws(TableFault) -> (Double, Bool)? {
    let plain = String(text.filter { !"()?, ".contains($0) })
    guard !plain.isEmpty, !plain.allSatisfy({ $0 == "." }) else { return nil }
    guard let number = Double(plain), number >= 0, number < 1e9 else {
      throw TableFault(line: line, problem: "the column '\(name)' holds no number: '\(text)'")
    }
    return (number, text.contains("(") || text.contains("?"))
  }

  /// Years joined by `;` or `,`, and periods such as `2014-2016`.
  private func years(_ text: String, _ line: Int) throws(TableFault) -> [Int] {
    var years: Set<Int> = []
    let parts = text.filter { !"()? ".contains($0) }.split { $0 == ";" || $0 == "," }
    for part in parts where !part.allSatisfy({ $0 == "." }) {
      let ends = part.split { $0 == "-" || $0 == "–" }.map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        (1900...2200).contains(first), (first...2200).contains(last)
      else { throw TableFault(line: line, problem: "the years of delivery can't be read: '\(text)'") }
      years.formUnion(first...last)
    }
    return years.sorted()
  }
}
