/// Checks a file's bytes: UTF-8, composed letters, line ends, stray spaces, rows that stand twice.
enum FileLint {
  static func findings(_ path: String, _ bytes: [UInt8]) -> [LintFinding] {
    var findings: [LintFinding] = []
    func fault(_ line: Int, _ problem: String) {
      let error = DataError(file: path, line: line, problem: problem)
      findings.append(LintFinding(severity: .fault, error: error))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      fault(0, "not UTF-8")
      return findings
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { fault(1, "a byte order mark") }
    if bytes.last != 0x0A { fault(0, "no line feed at the end") }
    var seen: [ArraySlice<UInt8>: Int] = [:]
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    for (index, line) in lines.enumerated() {
      let number = index + 1
      for problem in problems(line) { fault(number, problem) }
      if line.starts(with: [0x23, 0x20]) || line.elementsEqual([0x23]) { continue }
      if let first = seen.updateValue(number, forKey: line) { fault(number, "the same row as line \(first)") }
    }
    return findings
  }

  private static func problems(_ line: ArraySlice<UInt8>) -> [String] {
    var problems: [String] = []
    if line.isEmpty { problems.append("an empty line") }
    if line.contains(0x0D) { problems.append("a carriage return") }
    if line.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0D }) {
      problems.append("a control character")
    }
    if isDecomposed(line) { problems.append("an accent apart from its letter (not NFC)") }
    let isComment = line.first == 0x23
    for field in line.split(separator: 0x09) where !isComment {
      if field.first == 0x20 || field.last == 0x20 { problems.append("a space at a field's end") }
      if zip(field, field.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }) {
        problems.append("two spaces in a row")
      }
    }
    return problems
  }

  /// True where a combining accent follows a Latin letter; tables of such marks themselves have
  /// none before them.
  private static func isDecomposed(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    var at = line.startIndex
    while at < line.endIndex {
      let isMark = line[at] == 0xCC || (line[at] == 0xCD && at + 1 < line.endIndex && line[at + 1] < 0xB0)
      let isLetter = (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7A
      if isMark, isLetter { return true }
      before = line[at]
      at += 1
    }
    return false
  }
}
