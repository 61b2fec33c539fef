/// Checks the tables by which pages are read (`html/`): known kinds, words in lower case, none twice.
struct PageLint {
  private(set) var findings: [LintFinding] = []

  /// The column of words of each table, and the columns that may hold only certain values.
  private static let tables: [String: (words: String, kinds: [String: Set<String>])] = [
    "html/hints.tsv": ("words", [:]),
    "html/months.tsv": ("words", [:]),
    "html/bylines.tsv": ("words", ["place": ["before", "behind", "never"]]),
    "html/phrases.tsv": (
      "phrases",
      ["kind": ["related", "boilerplate", "comments", "about"], "place": ["start", "whole", "within"]]
    ),
    "html/metadata.tsv": ("names", ["place": ["linked", "meta", "item"]]),
  ]

  init(_ tables: [Table]) {
    for table in tables where table.path.hasPrefix("html/") {
      guard let known = Self.tables[table.path] else {
        fault(table, line: 0, "no table by which pages are read")
        continue
      }
      check(table, known.words, known.kinds)
    }
  }

  private mutating func check(_ table: Table, _ name: String, _ kinds: [String: Set<String>]) {
    guard let words = table.columns.firstIndex(of: name) else {
      return fault(table, line: 1, "the format names no column '\(name)'")
    }
    let isOfCase = table.path != "html/metadata.tsv"
    var seen: [String: Int] = [:]
    for row in 0..<table.count {
      for (column, allowed) in kinds {
        guard let index = table.columns.firstIndex(of: column) else { continue }
        let value = table.string(row, index)
        if !allowed.contains(value) { fault(table, line: table.line(row), "no known \(column) '\(value)'") }
      }
      let scope = Self.scope(table, row)
      for word in table.list(row, words, separator: 0x7C).map({ String(decoding: $0, as: UTF8.self) }) {
        if isOfCase, word.lowercased() != word {
          fault(table, line: table.line(row), "'\(word)' is not in lower case")
        }
        if let line = seen.updateValue(table.line(row), forKey: scope + "\t" + word) {
          fault(table, line: table.line(row), "'\(word)' stands in line \(line), too")
        }
      }
    }
  }

  /// A name may stand for several fields and in several places.
  private static func scope(_ table: Table, _ row: Int) -> String {
    switch table.path {
    case "html/metadata.tsv": table.string(row, 0) + " " + table.string(row, 2)
    case "html/bylines.tsv": table.string(row, 0)
    default: ""
    }
  }

  private mutating func fault(_ table: Table, line: Int, _ problem: String) {
    findings.append(
      LintFinding(severity: .fault, error: DataError(file: table.path, line: line, problem: problem)))
  }
}
