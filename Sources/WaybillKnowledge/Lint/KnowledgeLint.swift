/// Checks what the files say of each other: codes, categories, makers, names that stand for two things.
struct KnowledgeLint {
  private(set) var findings: [LintFinding] = []
  private let codes: Set<String>
  private let categories: Set<String>
  private var makers: Set<[UInt8]> = []

  init(_ tables: [Table]) {
    codes = Self.column("code", of: "actors/codes.tsv", tables)
    categories = Self.column("category", of: "categories.tsv", tables)
    for table in tables where table.path.hasPrefix("makers/") { learnMakers(table) }
    for table in tables {
      checkCodes(table)
      checkCategories(table)
      checkYears(table)
      checkNames(table)
      if table.path.hasPrefix("arms/") { checkArms(table) }
    }
  }

  private static func column(_ name: String, of path: String, _ tables: [Table]) -> Set<String> {
    guard let table = tables.first(where: { $0.path == path }),
      let column = table.columns.firstIndex(of: name)
    else { return [] }
    return Set((0..<table.count).map { table.string($0, column) })
  }

  private mutating func found(
    _ severity: LintFinding.Severity, _ table: Table, _ row: Int, _ problem: String
  ) {
    let error = DataError(file: table.path, line: row < 0 ? 0 : table.line(row), problem: problem)
    findings.append(LintFinding(severity: severity, error: error))
  }

  private mutating func learnMakers(_ table: Table) {
    for name in ["name", "aliases"] {
      guard let column = table.columns.firstIndex(of: name) else { continue }
      for row in 0..<table.count {
        // What is broken here, FormLint tells.
        for form in (try? table.forms(row, column)) ?? [] { makers.insert(form.bytes) }
        makers.insert(table.bytes(row, column))
      }
    }
  }

  /// `code`, `states` and `origin` name states, except where `code` is a currency or an organisation's name.
  private mutating func checkCodes(_ table: Table) {
    let isOther = table.path.hasSuffix("/currencies.tsv") || table.path.hasPrefix("actors/organisations/")
    for (column, name) in table.columns.enumerated()
    where ["code", "states", "origin"].contains(name) && !isOther {
      for row in 0..<table.count {
        for part in table.list(row, column, separator: 0x2C) {
          let code = FormLint.text(part)
          if !codes.contains(code) { found(.fault, table, row, "the code '\(code)' is unknown") }
        }
      }
    }
  }

  private mutating func checkCategories(_ table: Table) {
    if table.path.hasPrefix("arms/"), !categories.contains(String(table.path.dropFirst(5).dropLast(4))) {
      found(.fault, table, -1, "the file's name is no category")
    }
    for (column, name) in table.columns.enumerated() where name == "category" || name == "covers" {
      for row in 0..<table.count {
        for part in table.list(row, column, separator: 0x2C)
        where part != [0x2A] && !categories.contains(FormLint.text(part)) {
          found(.fault, table, row, "the category '\(FormLint.text(part))' is unknown")
        }
      }
    }
  }

  private mutating func checkYears(_ table: Table) {
    guard let from = table.columns.firstIndex(of: "from"), let to = table.columns.firstIndex(of: "to") else {
      return
    }
    for row in 0..<table.count {
      let years = [table.string(row, from), table.string(row, to)]
      for year in years where !year.isEmpty {
        guard let value = Int(year), (1500...2100).contains(value) else {
          found(.fault, table, row, "'\(year)' is no year")
          continue
        }
      }
      if let first = Int(years[0]), let last = Int(years[1]), first > last {
        found(.fault, table, row, "it ends before it begins")
      }
    }
  }

  /// A name that stands for two entries of one file.
  private mutating func checkNames(_ table: Table) {
    let keys = ["designation", "name", "code"].compactMap { table.columns.firstIndex(of: $0) }
    guard let key = keys.first, !table.path.hasSuffix("/currencies.tsv"), table.path != "actors/codes.tsv"
    else {
      return
    }
    var owners: [[UInt8]: [UInt8]] = [:]
    for row in 0..<table.count {
      let owner = table.bytes(row, key)
      for column in table.columns.indices where column == key || FormLint.isForms(table.columns[column]) {
        if column == key, table.columns[key] == "code" { continue }
        for form in (try? table.forms(row, column)) ?? [] {
          guard let other = owners.updateValue(owner, forKey: form.bytes), other != owner else { continue }
          let name = FormLint.text(form.bytes)
          found(.remark, table, row, "'\(name)' also stands for '\(FormLint.text(other))'")
        }
      }
    }
    checkKeys(table, key)
  }

  /// A designation or a maker's name that has two rows.
  private mutating func checkKeys(_ table: Table, _ key: Int) {
    guard table.columns[key] != "code" else { return }
    var rows: [[UInt8]: Int] = [:]
    for row in 0..<table.count {
      if let first = rows.updateValue(row, forKey: table.bytes(row, key)) {
        found(.fault, table, row, "'\(table.string(row, key))' has a row already, line \(table.line(first))")
      }
    }
  }

  private mutating func checkArms(_ table: Table) {
    guard let column = table.columns.firstIndex(of: "makers") else { return }
    for row in 0..<table.count {
      for maker in table.list(row, column, separator: 0x3B) where !makers.contains(maker) {
        found(.remark, table, row, "the maker '\(FormLint.text(maker))' is in no file of makers/")
      }
    }
  }
}
