/// What a check of `Data/` found.
public struct LintFinding: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The data is wrong: the tests fail.
    case fault
    /// Worth a look, but it may be meant.
    case remark
  }

  /// How bad it is.
  public var severity: Severity
  /// The place and the problem.
  public var error: DataError

  /// `file:line: severity: problem`.
  public var description: String {
    DataError(file: error.file, line: error.line, problem: "\(severity): \(error.problem)").description
  }
}

/// Checks all files of `Data/`: their form, their forms, and what they say of each other.
public struct DataLint {
  private let data: DataFolder
  private var findings: [LintFinding] = []

  /// All findings, by file and line.
  public static func findings(_ data: DataFolder) throws(DataError) -> [LintFinding] {
    var lint = DataLint(data: data)
    try lint.run()
    return lint.findings.sorted {
      ($0.error.file, $0.error.line, $0.error.problem) < ($1.error.file, $1.error.line, $1.error.problem)
    }
  }

  /// What is wrong in the tables of outlets; the table of codes must be among them.
  public static func outletFindings(_ tables: [Table]) -> [LintFinding] { OutletLint(tables).findings }

  private init(data: DataFolder) { self.data = data }

  private mutating func run() throws(DataError) {
    var tables: [Table] = []
    for path in try data.paths() {
      let bytes = try data.read(path)
      findings += FileLint.findings(path, bytes)
      do {
        let table = try Table(path: path, bytes: bytes)
        findings += FormLint.findings(table)
        tables.append(table)
      } catch {
        findings.append(LintFinding(severity: .fault, error: error))
      }
    }
    findings += KnowledgeLint(tables).findings + OutletLint(tables).findings + PageLint(tables).findings
  }
}
