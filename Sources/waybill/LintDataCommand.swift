import ArgumentParser
import WaybillKnowledge

/// `waybill lint-data`: checks the knowledge files; for people who edit them.
struct LintDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint-data", abstract: "Checks the knowledge files (see docs/knowledge-files.md).",
    shouldDisplay: false)

  @OptionGroup var knowledge: DataOptions

  @Flag(help: "Also print what may be meant, such as a name that stands for two things.")
  var remarks = false

  func run() throws {
    let findings = try found()
    let faults = findings.filter { $0.severity == .fault }
    for finding in remarks ? findings : faults { Stream.results.write(line: "\(finding)") }
    Stream.errors.write(line: "waybill: \(faults.count) faults, \(findings.count - faults.count) remarks")
    if !faults.isEmpty { throw ExitCode(1) }
    _ = try knowledge.reader()
  }

  private func found() throws -> [LintFinding] {
    do throws(DataError) {
      return try DataLint.findings(knowledge.folder)
    } catch {
      throw knowledge.refusal(error)
    }
  }
}
