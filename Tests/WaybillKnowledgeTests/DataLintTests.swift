import Glibc
import Testing
import WaybillKnowledge

@Suite struct DataLintTests {
  /// The repository's `Data/`, found from this file's place.
  private static let folder = DataFolder.directory(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
      + "/Data")

  @Test func dataHasNoFaults() throws {
    let faults = try DataLint.findings(Self.folder).filter { $0.severity == .fault }
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
  }

  @Test func theBinaryCarriesTheSameFiles() throws {
    let embedded = DataFolder.embedded
    #expect(try embedded.paths() == Self.folder.paths())
    for path in try embedded.paths() { #expect(try embedded.read(path) == Self.folder.read(path), "\(path)") }
  }

  @Test func allStatesHaveCodes() throws {
    let codes = try Self.folder.table("actors/codes.tsv")
    let known = Set((0..<codes.count).map { codes.string($0, 0) })
    #expect(known.filter { $0.utf8.count == 2 }.count == 249 + 7)
    let others = ["XK", "EU", "NATO", "UN", "SU", "YU", "DD", "YD", "CSHH", "CSXX"]
    #expect(others.allSatisfy(known.contains))
  }

  @Test func faultsAreFound() throws {
    let cases: [(String, String)] = [
      ("# FORMAT code\tforms\nFR\ta|b\n", ""), ("# FORMAT code\tforms\nFR\ta||b\n", "an empty form"),
      ("# FORMAT code\tforms\nFR\ta|a\n", "'a' stands twice"),
      ("# FORMAT code\tforms\nFR\ta| b\n", "a stray space in ' b'"),
      ("# FORMAT code\tforms\nZZ\ta\n", "the code 'ZZ' is unknown"),
      ("# FORMAT code\tforms\nFR\ta(b\n", "unbalanced parentheses in 'a(b'"),
      ("# FORMAT code\tforms\nFR\ta\nFR\ta\n", "the same row as line 2"),
      ("# FORMAT code\tforms\nFR\te\u{301}\n", "an accent apart from its letter (not NFC)"),
      ("# FORMAT code\tforms\r\n", "a carriage return"),
      ("# FORMAT code\tforms\nFR\ta", "no line feed at the end"),
      ("# FORMAT code\tforms\nFR\n", "1 columns, the format names 2"),
      ("FR\ta\n", "the first line must be"),
      ("# FORMAT category\twords\ntanks\ta\n", "the category 'tanks' is unknown"),
    ]
    for (text, problem) in cases {
      let problems = try faults(text).map(\.error.problem)
      let isRight = problem.isEmpty ? problems.isEmpty : problems.contains { $0.hasPrefix(problem) }
      #expect(isRight, "\(text): \(problems)")
    }
  }

  private func faults(_ text: String) throws -> [LintFinding] {
    var template = Array("/tmp/waybill-data-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    mkdir(folder + "/actors", 0o700)
    let files = [
      "actors/codes.tsv": "# FORMAT code\tname\nFR\tFrance\n", "categories.tsv": "# FORMAT category\ntank\n",
      "x.tsv": text,
    ]
    for (name, text) in files {
      let file = try #require(fopen(folder + "/" + name, "wb"))
      fputs(text, file)
      fclose(file)
    }
    defer {
      for name in files.keys { unlink(folder + "/" + name) }
      rmdir(folder + "/actors")
      rmdir(folder)
    }
    return try DataLint.findings(.directory(folder)).filter { $0.severity == .fault }
  }
}
