/// What a language pack has and how far it was measured to carry.
public struct PackLevel: Sendable {
  /// One figure of a pack: a share from 0 to 1.
  public struct Measure: Sendable {
    /// What was measured, such as `line_f1` or `dates`.
    public var name: String
    /// From 0 to 1.
    public var value: Double
    /// How many cases it was measured on.
    public var cases: Int
    /// On what.
    public var basis: String
  }

  /// ISO 639-1.
  public var language: String
  /// The pack's files, without their ending.
  public var files: [String]
  /// The rows of all its files.
  public var rows: Int
  /// In the order of the file; none where nothing was measured.
  public var measures: [Measure]

  /// Reads what a pack has, and its `measured.tsv` (columns `measure`, `value`, `cases`, `basis`).
  public init(_ data: DataFolder, language: String) throws(DataError) {
    self.language = language
    let folder = "languages/\(language)/"
    files = []
    rows = 0
    measures = []
    for path in try data.paths() where path.hasPrefix(folder) {
      let name = String(path.dropFirst(folder.count).dropLast(4))
      let table = try data.table(path)
      if name == "measured" {
        measures = try Self.measures(table)
      } else {
        files.append(name)
        rows += table.count
      }
    }
  }

  private static func measures(_ table: Table) throws(DataError) -> [Measure] {
    var found: [Measure] = []
    let (name, value) = (try table.column("measure"), try table.column("value"))
    let (cases, basis) = (try table.column("cases"), try table.column("basis"))
    for row in 0..<table.count {
      guard let share = Double(table.string(row, value)), (0...1).contains(share),
        let count = Int(table.string(row, cases)), count > 0
      else {
        throw DataError(
          file: table.path, line: table.line(row), problem: "a measure is a share of 1 and a count of cases")
      }
      found.append(
        Measure(
          name: table.string(row, name), value: share, cases: count, basis: table.string(row, basis)))
    }
    return found
  }
}
