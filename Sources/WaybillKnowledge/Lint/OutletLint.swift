/// Checks the outlets: domains, codes, languages, types, and that each grade stands on something.
struct OutletLint {
  private(set) var findings: [LintFinding] = []
  private var owners: [String: String] = [:]
  private var names: [String: String] = [:]
  private let codes: Set<String>

  init(_ tables: [Table]) {
    let table = tables.first { $0.path == "actors/codes.tsv" }
    let column = table?.columns.firstIndex(of: "code")
    codes = Set(
      table.map { table in
        column.map { column in (0..<table.count).map { table.string($0, column) } } ?? []
      } ?? [])
    for table in tables where table.path.hasPrefix("outlets/") { check(table) }
  }

  private mutating func check(_ table: Table) {
    do {
      let columns = try OutletColumns(table)
      for row in 0..<table.count { checkRow(table, row, columns) }
    } catch {
      findings.append(LintFinding(severity: .fault, error: error))
    }
  }

  private mutating func checkRow(_ table: Table, _ row: Int, _ columns: OutletColumns) {
    do {
      let outlet = try columns.outlet(table, row)
      for problem in Self.problems(outlet, codes) { fault(table, row, problem) }
      let place = "\(table.path):\(table.line(row))"
      for domain in outlet.domains {
        if let other = owners.updateValue(place, forKey: domain) {
          fault(table, row, "the domain '\(domain)' has a row already, \(other)")
        }
      }
      if let other = names.updateValue(place, forKey: outlet.name) {
        fault(table, row, "'\(outlet.name)' has a row already, \(other)")
      }
    } catch {
      findings.append(LintFinding(severity: .fault, error: error))
    }
  }

  private mutating func fault(_ table: Table, _ row: Int, _ problem: String) {
    let error = DataError(file: table.path, line: table.line(row), problem: problem)
    findings.append(LintFinding(severity: .fault, error: error))
  }

  private static func problems(_ outlet: Outlet, _ codes: Set<String>) -> [String] {
    var problems: [String] = []
    if outlet.name.isEmpty { problems.append("an outlet without a name") }
    if outlet.domains.isEmpty { problems.append("an outlet without a domain") }
    for domain in outlet.domains {
      if domain.hasPrefix("www.") || domain != domain.lowercased() || !Host.isName(domain) {
        problems.append("'\(domain)' is no domain in lower case without 'www.'")
      }
    }
    if !codes.contains(outlet.country) { problems.append("the code '\(outlet.country)' is unknown") }
    if outlet.languages.isEmpty { problems.append("an outlet without a language") }
    for language in outlet.languages
    where language.utf8.count != 2 || !language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      problems.append("'\(language)' is no code of ISO 639-1")
    }
    if outlet.type != .agency, !outlet.tags.isEmpty { problems.append("tags of what is no agency") }
    if outlet.grade == .unknown {
      if !outlet.reason.isEmpty || !outlet.reference.isEmpty {
        problems.append("a reason or reference without a grade")
      }
    } else {
      if outlet.reason.isEmpty { problems.append("the grade '\(outlet.grade.rawValue)' without a reason") }
      if !isAddress(outlet.reference) {
        problems.append("the grade '\(outlet.grade.rawValue)' without an http(s) address as its reference")
      }
    }
    if (outlet.grade == .official) && outlet.type != .government {
      problems.append("only a government's own outlet is official")
    }
    if outlet.grade == .agency && outlet.type != .agency {
      problems.append("the grade of an agency for none")
    }
    return problems
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://")) && !text.contains(" ") && Host.of(text) != nil
  }
}
