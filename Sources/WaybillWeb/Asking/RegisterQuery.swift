import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillStore

/// What is asked of the register in an address: the filters by the names of the command, the order, the page.
struct RegisterQuery: Sendable {
  /// The filters' names, in the order in which forms show them.
  static let names = [
    "text", "supplier", "recipient", "category", "designation", "stage", "kind", "since", "until",
    "min-value", "currency", "grade",
  ]
  static let flags = ["conflict", "denied", "rejected"]
  static let perPage = 50
  static let most = 200

  var filter = TransferFilter()
  var page = 1
  var perPage = Self.perPage
  /// The filters as they were written.
  private(set) var written: [(String, String)] = []

  /// The orders that are offered.
  static let orders: [TransferOrder] = [.date, .value, .doubt, .supplier, .recipient]

  var order: TransferOrder { filter.order }
  var offset: Int { (page - 1) * perPage }
  var isFiltered: Bool { !written.isEmpty }

  /// Reads an address's query; throws a `Complaint` that names the field.
  init(_ fields: FormFields, _ gazetteer: Gazetteer) throws(Complaint) {
    try Self.check(fields)
    written = Self.names.compactMap { name in fields[name].map { (name, $0) } }
    written += Self.flags.filter(fields.isSet).map { ($0, "1") }
    filter.supplier = fields["supplier"].map { gazetteer.code(of: $0) ?? $0 }
    filter.recipient = fields["recipient"].map { gazetteer.code(of: $0) ?? $0 }
    filter.category = try Self.word("category", fields, gazetteer.categories)
    filter.designation = fields["designation"]
    filter.stage = try Self.word("stage", fields, Claim.Stage.allCases.map(\.rawValue))
    filter.kind = try Self.word("kind", fields, Claim.Kind.allCases.map(\.rawValue))
    filter.grade = try Self.word("grade", fields, Grade.allCases.map(\.rawValue))
    filter.since = try Self.day("since", fields)
    filter.until = try Self.day("until", fields)
    filter.currency = fields["currency"]?.uppercased()
    filter.text = fields["text"]
    filter.hasConflict = fields.isSet("conflict")
    filter.isDenied = fields.isSet("denied")
    filter.isRejected = fields.isSet("rejected")
    if let least = fields["min-value"] {
      guard let value = Double(least), value.isFinite, value >= 0 else {
        throw Complaint(field: "min-value", "'\(least)' is no amount")
      }
      filter.minValue = value
    }
    let orders = Self.orders.map(\.rawValue)
    filter.order = try Self.word("sort", fields, orders).flatMap { TransferOrder(rawValue: $0) } ?? .date
    page = try Self.number("page", fields, 1...100_000) ?? 1
    perPage = try Self.number("limit", fields, 1...Self.most) ?? Self.perPage
  }

  /// The address of the same filters under another path, on a page and in an order.
  func address(_ path: String, page: Int = 1, order: TransferOrder? = nil) -> String {
    var fields = written
    let order = order ?? self.order
    if order != .date { fields.append(("sort", order.rawValue)) }
    if perPage != Self.perPage { fields.append(("limit", String(perPage))) }
    if page > 1 { fields.append(("page", String(page))) }
    return Address.make(path, fields)
  }

  /// The address without one of the filters.
  func address(without name: String) -> String {
    Address.make("/register", written.filter { $0.0 != name })
  }

  private static func check(_ fields: FormFields) throws(Complaint) {
    for field in fields.fields {
      guard field.value.utf8.count <= 500 else { throw Complaint(field: field.name, "the value is too long") }
      guard !field.value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw Complaint(field: field.name, "the value holds control characters")
      }
    }
  }

  private static func word(_ name: String, _ fields: FormFields, _ known: [String]) throws(Complaint)
    -> String?
  {
    guard let value = fields[name] else { return nil }
    guard known.contains(value) else {
      throw Complaint(field: name, "'\(value)' is none of \(known.joined(separator: ", "))")
    }
    return value
  }

  private static func day(_ name: String, _ fields: FormFields) throws(Complaint) -> String? {
    guard let value = fields[name] else { return nil }
    guard PartialDate(value) != nil else {
      throw Complaint(field: name, "a day is YYYY, YYYY-MM or YYYY-MM-DD, not '\(value)'")
    }
    return value
  }

  private static func number(_ name: String, _ fields: FormFields, _ range: ClosedRange<Int>)
    throws(Complaint) -> Int?
  {
    guard let value = fields[name] else { return nil }
    guard let number = Int(value), range.contains(number) else {
      throw Complaint(field: name, "a number from \(range.lowerBound) to \(range.upperBound) is wanted")
    }
    return number
  }
}
