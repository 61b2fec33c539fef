public import WaybillRegister
public import WaybillStore

/// The register against a table of SIPRI's.
public struct RegisterComparison: Sendable {
  /// How a deal stands in both.
  public enum Result: String, Sendable {
    case same, differs
    case missingInRegister = "missing in register"
    case missingInTable = "missing in table"
  }

  /// A field with both values; empty where one says nothing.
  public struct Field: Sendable, Hashable {
    /// Its name in the table.
    public let name: String
    /// What the register says.
    public let register: String
    /// What the table says.
    public let table: String
    /// False where both say something and it isn't the same.
    public let isSame: Bool
  }

  /// One deal in one weapon.
  public struct Entry: Sendable {
    /// How it stands.
    public let result: Result
    /// The line of the table; nil where it isn't there.
    public let line: Int?
    /// The transfer's id; nil where the register has none.
    public let transfer: String?
    /// Who supplies, as the table writes it, else as Waybill does.
    public let supplier: String
    /// Who receives.
    public let recipient: String
    /// The arms.
    public let designation: String
    /// Field by field.
    public let fields: [Field]
  }

  /// An item of a transfer, as SIPRI's columns would show it.
  private struct Candidate {
    let transfer: ExportedTransfer
    let row: SIPRIRow
    let names: [String]
    let category: String
  }

  private let names: ExportNames
  private let families: WeaponFamilies
  private let table: SIPRITable
  private var candidates: [Candidate] = []
  /// Rows whose parties aren't known; they are left out.
  public private(set) var faults: [TableFault] = []
  private var rows: [(row: SIPRITable.Row, supplier: String?, recipient: String?)] = []

  /// Prepares the table's rows; `unknown supplier(s)` and the like stay open.
  public init(_ table: SIPRITable, _ names: ExportNames, _ families: WeaponFamilies) {
    self.table = table
    self.names = names
    self.families = families
    for row in table.rows {
      let parties = [row.supplier, row.recipient]
      let codes = parties.map { names.code(sipri: $0) }
      if let at = parties.indices.first(where: {
        codes[$0] == nil && !parties[$0].lowercased().hasPrefix("unknown")
      }) {
        faults.append(TableFault(line: row.line, problem: "no state or actor is known as '\(parties[at])'"))
        continue
      }
      rows.append((row, codes[0], codes[1]))
    }
  }

  /// Adds a transfer of the register; those before an order are passed over.
  public mutating func add(_ listed: ListedTransfer) { add(ExportedTransfer(listed)) }

  mutating func add(_ transfer: ExportedTransfer) {
    guard transfer.isOrdered else { return }
    for item in transfer.items {
      candidates.append(
        Candidate(
          transfer: transfer, row: SIPRIRow(transfer, item, names), names: item.designation,
          category: item.category))
    }
  }

  /// All deals: those of the table in its order, then those that it lacks, in the register's.
  public func entries() -> [Entry] {
    let matches = match()
    var entries: [Entry] = []
    for (index, entry) in rows.enumerated() {
      guard let candidate = matches.byRow[index].map({ candidates[$0] }) else {
        entries.append(
          Entry(
            result: .missingInRegister, line: entry.row.line, transfer: nil, supplier: entry.row.supplier,
            recipient: entry.row.recipient, designation: entry.row.designation, fields: []))
        continue
      }
      let fields = Self.fields(candidate.row, entry.row)
      entries.append(
        Entry(
          result: fields.allSatisfy(\.isSame) ? .same : .differs, line: entry.row.line,
          transfer: candidate.transfer.id, supplier: entry.row.supplier, recipient: entry.row.recipient,
          designation: entry.row.designation, fields: fields))
    }
    for (index, candidate) in candidates.enumerated()
    where !matches.taken.contains(index) && isInScope(candidate) {
      let row = candidate.row
      entries.append(
        Entry(
          result: .missingInTable, line: nil, transfer: candidate.transfer.id, supplier: row.supplier,
          recipient: row.recipient, designation: row.designation.isEmpty ? row.description : row.designation,
          fields: []))
    }
    return entries
  }

  /// The nearest pairs first, each row and item once.
  private func match() -> (byRow: [Int: Int], taken: Set<Int>) {
    var pairs: [(distance: Int, row: Int, candidate: Int)] = []
    for (index, entry) in rows.enumerated() {
      for (other, candidate) in candidates.enumerated() {
        guard let distance = distance(entry, candidate) else { continue }
        pairs.append((distance, index, other))
      }
    }
    var byRow: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { ($0.distance, $0.row, $0.candidate) < ($1.distance, $1.row, $1.candidate) }
    )
    where byRow[pair.row] == nil && !taken.contains(pair.candidate) {
      byRow[pair.row] = pair.candidate
      taken.insert(pair.candidate)
    }
    return (byRow, taken)
  }

  /// How far apart two deals of the same parties and weapon family lie; nil where they are two.
  private func distance(
    _ entry: (row: SIPRITable.Row, supplier: String?, recipient: String?), _ candidate: Candidate
  ) -> Int? {
    let transfer = candidate.transfer
    guard entry.supplier.map(transfer.supplier.contains) ?? transfer.supplier.isEmpty,
      entry.recipient.map(transfer.recipient.contains) ?? transfer.recipient.isEmpty,
      isSameArms(entry.row, candidate)
    else { return nil }
    let isOtherCount = candidate.row.ordered.text != entry.row.ordered.map { String(Int($0)) }
    let own = Int(candidate.row.orderYear.text)
    if let own, let theirs = entry.row.orderYear {
      return abs(own - theirs) > 2 ? nil : abs(own - theirs) * 2 + (isOtherCount ? 1 : 0)
    }
    // Without an order's year the deliveries must fit.
    let years =
      candidate.row.deliveryYears
      + [own, candidate.transfer.stageDate.flatMap(Years.year)].compactMap(\.self)
    let theirs = entry.row.deliveryYears + [entry.row.orderYear].compactMap(\.self)
    guard let first = theirs.min(), let last = theirs.max(), !years.isEmpty else { return 8 }
    return years.contains { $0 >= first - 1 && $0 <= last + 2 } ? 5 + (isOtherCount ? 1 : 0) : nil
  }

  /// Names of one family; where neither has one, the same description.
  private func isSameArms(_ row: SIPRITable.Row, _ candidate: Candidate) -> Bool {
    if row.designation.isEmpty, candidate.names.isEmpty {
      return row.description == candidate.row.description
    }
    return families.areOneFamily(
      row.designation.split(separator: "/").map(String.init), candidate.names, category: candidate.category)
  }

  private static func fields(_ own: SIPRIRow, _ row: SIPRITable.Row) -> [Field] {
    func marked(_ value: Double?, _ name: String) -> String {
      value.map { String(Int($0)) + (row.uncertain.contains(name) ? "?" : "") } ?? ""
    }
    // Marks of uncertainty are shown; they make no difference.
    func plain(_ text: String) -> String { text.lowercased().replacing("?", with: "") }
    func field(_ name: String, _ register: String, _ table: String) -> Field {
      Field(
        name: name, register: register, table: table,
        isSame: register.isEmpty || table.isEmpty || plain(register) == plain(table))
    }
    return [
      field("Year of order", own.orderYear.marked, marked(row.orderYear.map { Double($0) }, "order")),
      field("Number ordered", own.ordered.marked, marked(row.ordered, "ordered")),
      field("Number delivered", own.delivered.marked, marked(row.delivered, "delivered")),
      field(
        "Year(s) of delivery", own.deliveryYears.map { String($0) }.joined(separator: "; "),
        row.deliveryYears.map { String($0) }.joined(separator: "; ")),
      field("status", own.status, row.status),
    ]
  }

  /// True for what the table would have to hold: major weapons, between its parties, within its years.
  private func isInScope(_ candidate: Candidate) -> Bool {
    guard names.category(candidate.category).isMajor else { return false }
    let suppliers = Set(rows.compactMap(\.supplier))
    let recipients = Set(rows.compactMap(\.recipient))
    if suppliers.count == 1, suppliers.isDisjoint(with: candidate.transfer.supplier) { return false }
    if recipients.count == 1, recipients.isDisjoint(with: candidate.transfer.recipient) { return false }
    let theirs = rows.flatMap { $0.row.deliveryYears + [$0.row.orderYear].compactMap(\.self) }
    let own =
      candidate.row.deliveryYears
      + [Int(candidate.row.orderYear.text), candidate.transfer.stageDate.flatMap(Years.year)].compactMap(
        \.self)
    guard let first = theirs.min(), let last = theirs.max(), !own.isEmpty else { return !rows.isEmpty }
    return own.contains { $0 >= first && $0 <= last }
  }
}
