import ArgumentParser
import Glibc
import WaybillExport
import WaybillKnowledge
import WaybillStore

/// `waybill export`: the register in other programs' formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes transfers in the shape of SIPRI's trade register, as CSV, JSONL, FollowTheMoney or UNROCA rows.",
    discussion: """
      Examples:
        waybill export --as sipri --recipient Poland --out poland.csv
        waybill export --as ftm | ftm validate

      sipri has what was ordered or delivered, without SIPRI's trend-indicator values; unroca what was delivered.
      """)

  @Option(name: .customLong("as"), help: "The format.")
  var format: ExportFormat

  @Option(help: ArgumentHelp("Where it is written (default: the standard output).", valueName: "file"))
  var out: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func run() throws {
    let asked = try filter.asked(try knowledge.countryNames())
    let export = Clerk(Export(format, try knowledge.exportNames()), try Outlet(out))
    try place.with(.reading) { (register) throws(StoreError) in
      export.begin()
      try register.list(asked) { export.add($0) }
    }
    try export.finish()
  }
}

/// Writes what an export makes; only one thread tells of transfers, in their order.
private final class Clerk: @unchecked Sendable {
  private var export: Export
  private let outlet: Outlet

  init(_ export: Export, _ outlet: Outlet) {
    self.export = export
    self.outlet = outlet
  }

  func begin() { outlet.stream.write(export.header) }
  func add(_ transfer: ListedTransfer) { outlet.stream.write(export.piece(transfer)) }

  func finish() throws {
    try outlet.close()
    guard export.left > 0 else { return }
    Stream.errors.write(line: "waybill: \(export.left) transfers have nothing that this format takes")
  }
}

/// A file that is there only once it is whole, or the standard output.
private struct Outlet {
  let stream: Stream
  private let path: String?

  /// A file that can't be made ends the program with status 1.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      stream = Stream.results
      return
    }
    guard let made = Stream(creating: Self.draft(path)) else { throw Self.refusal(path) }
    stream = made
  }

  private static func draft(_ path: String) -> String { path + ".part" }

  private static func refusal(_ path: String) -> ExitCode {
    Stream.errors.write(line: "waybill: \(path): it can't be written: \(String(cString: strerror(errno)))")
    return ExitCode(1)
  }

  func close() throws {
    guard let path else { return }
    guard stream.close(), rename(Self.draft(path), path) == 0 else { throw Self.refusal(path) }
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension DataOptions {
  /// How exports name states and categories; broken data ends the program with status 2.
  func exportNames() throws -> ExportNames {
    do throws(DataError) {
      return try ExportNames(folder)
    } catch {
      throw refusal(error)
    }
  }
}
