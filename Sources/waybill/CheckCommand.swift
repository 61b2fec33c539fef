import ArgumentParser
import WaybillStore

/// `waybill check`: proves every quoted span against its stored page.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proves that every quoted span still stands in its stored page.",
    discussion: """
      Prints one line for each thing that has moved; the status is 1 then, and 0 where nothing has.
      """)

  @OptionGroup var place: RegisterOptions

  func run() throws {
    let report = try place.with(.reading) { (register) throws(StoreError) in
      try register.check { Stream.results.write(line: "\($0)") }
    }
    Stream.errors.write(
      line: "waybill: \(report.versions) versions, \(report.pages) pages, \(report.claims) claims, "
        + "\(report.spans) spans, \(report.decisions) decisions checked; \(report.drifts) moved")
    if report.drifts > 0 { throw ExitCode(1) }
  }
}
