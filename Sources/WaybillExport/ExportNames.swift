public import WaybillKnowledge

/// How other registers name states and categories.
public struct ExportNames: Sendable {
  /// A category in another register's words.
  struct Category: Sendable {
    let sipri: String
    let unroca: String
    /// True where the UN's category takes only some of these arms.
    let isPartial: Bool
    /// True for major conventional weapons, which alone SIPRI's register takes.
    let isMajor: Bool
  }

  private var english: [String: String] = [:]
  private var sipri: [String: String] = [:]
  private var codes: [String: String] = [:]
  private var categories: [String: Category] = [:]

  /// Reads `actors/codes.tsv`, `actors/organisations/` and `exports/`.
  public init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("actors/codes.tsv")
    let (code, name) = (try table.column("code"), try table.column("name"))
    for row in 0..<table.count {
      english[table.string(row, code)] = table.string(row, name)
      codes[table.string(row, name).lowercased()] = table.string(row, code)
    }
    for table in try data.tables(under: "actors/organisations/") {
      let code = try table.column("code")
      for row in 0..<table.count {
        codes[table.string(row, code).lowercased()] = table.string(row, code)
      }
    }
    let own = try data.table("exports/sipri-names.tsv")
    let (key, names) = (try own.column("code"), try own.column("names"))
    for row in 0..<own.count {
      let all = own.list(row, names, separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
      sipri[own.string(row, key)] = all.first
      for name in all { codes[name.lowercased()] = own.string(row, key) }
    }
    try readCategories(data)
  }

  private mutating func readCategories(_ data: DataFolder) throws(DataError) {
    let table = try data.table("exports/categories.tsv")
    let columns = (
      try table.column("category"), try table.column("sipri"), try table.column("unroca"),
      try table.column("certainty"), try table.column("major")
    )
    for row in 0..<table.count {
      categories[table.string(row, columns.0)] = Category(
        sipri: table.string(row, columns.1), unroca: table.string(row, columns.2),
        isPartial: table.string(row, columns.3) == "maybe", isMajor: table.string(row, columns.4) == "yes")
    }
  }

  /// The English name of a code; the name itself for actors without one.
  func english(_ code: String) -> String { english[code] ?? code }

  /// True for a code of a state or organisation.
  func isCode(_ name: String) -> Bool { english[name] != nil }

  /// As SIPRI's tables name it.
  func sipri(_ code: String) -> String { sipri[code] ?? english(code) }

  /// The code of a name in SIPRI's tables, whose stars and places in brackets are left out where need be.
  func code(sipri name: String) -> String? {
    let plain = String(name.filter { $0 != "*" }).trimmedOfSpaces
    if let code = codes[plain.lowercased()] { return code }
    guard let bracket = plain.firstIndex(of: "(") else { return nil }
    return codes[String(plain[..<bracket]).trimmedOfSpaces.lowercased()]
  }

  func category(_ name: String) -> Category {
    categories[name] ?? Category(sipri: name, unroca: "", isPartial: false, isMajor: true)
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmedOfSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
