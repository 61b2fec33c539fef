/// Checks the fields that list forms: parentheses, empty forms, forms that stand twice.
enum FormLint {
  /// The columns whose fields are forms between `|`.
  static func isForms(_ column: String) -> Bool {
    ["forms", "aliases", "tags", "words"].contains(column) || column.hasPrefix("forms_")
  }

  static func findings(_ table: Table) -> [LintFinding] {
    var findings: [LintFinding] = []
    func found(_ severity: LintFinding.Severity, _ row: Int, _ problem: String) {
      let error = DataError(file: table.path, line: table.line(row), problem: problem)
      findings.append(LintFinding(severity: severity, error: error))
    }
    for row in 0..<table.count {
      for column in table.columns.indices where isForms(table.columns[column]) {
        let parts = table.bytes(row, column).split(separator: 0x7C, omittingEmptySubsequences: false)
        if parts.count > 1 || !table.bytes(row, column).isEmpty, parts.contains(where: isBlank) {
          found(.fault, row, "an empty form")
        }
        for part in parts where part.first == 0x20 { found(.fault, row, "a stray space in '\(text(part))'") }
        // At the end it may be meant: the start of a line, such as "By ".
        for part in parts where part.last == 0x20 { found(.remark, row, "a space ends '\(text(part))'") }
        if let part = firstRepeated(parts) { found(.fault, row, "'\(text(part))' stands twice") }
        do {
          let forms = try table.forms(row, column).map { ArraySlice($0.bytes) }
          if let form = firstRepeated(forms) { found(.remark, row, "'\(text(form))' comes about twice") }
        } catch {
          findings.append(LintFinding(severity: .fault, error: error))
        }
      }
    }
    return findings
  }

  static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func isBlank(_ part: ArraySlice<UInt8>) -> Bool {
    !part.contains { $0 != 0x20 && $0 != 0x3F }
  }

  private static func firstRepeated(_ parts: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
    var seen: Set<ArraySlice<UInt8>> = []
    return parts.first { !$0.isEmpty && !seen.insert($0).inserted }
  }
}
