import ArgumentParser
import Glibc
import WaybillExport
import WaybillKnowledge
import WaybillPipeline
import WaybillRegister
import WaybillStore

/// `waybill compare`: the register against a table of SIPRI's.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares the register with a trade register that you downloaded from SIPRI, field by field.",
    discussion: """
      Example:
        waybill compare trade-register.csv --format csv > differences.csv

      Both forms of SIPRI's CSV are read (the register, and the list of deliveries), in UTF-8 or ISO 8859-1.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json, jsonl }

  @Argument(help: "The table.")
  var file: String

  @Option(help: "How the comparison is printed.")
  var format: Format = .table

  @Flag(help: "Leaves out what is the same in both.")
  var differences = false

  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func run() throws {
    let table = try self.table()
    let box = Comparing(RegisterComparison(table, try knowledge.exportNames(), try families()))
    try place.with(.reading) { (register) throws(StoreError) in
      try register.list(TransferFilter()) { box.comparison.add($0) }
    }
    let faults = (table.faults + box.comparison.faults).sorted { $0.line < $1.line }
    for fault in faults { Self.tell(file, fault) }
    let desk = Desk(
      format == .csv ? Sheet(header: RegisterComparison.header) : Sheet(isJSON: format == .json))
    for entry in box.comparison.entries() where !differences || entry.result != .same {
      switch format {
      case .table: desk.add(entry.text)
      case .csv: desk.add(entry.csv)
      case .json: desk.add(entry.json)
      case .jsonl: desk.add(entry.json + [0x0A])
      }
    }
    desk.finish()
    if !faults.isEmpty { throw ExitCode(1) }
  }

  /// The table; one that can't be read ends the program with status 1.
  private func table() throws -> SIPRITable {
    guard let bytes = Self.bytes(of: file) else {
      Stream.errors.write(line: "waybill: \(file): it can't be read: \(String(cString: strerror(errno)))")
      throw ExitCode(1)
    }
    do throws(TableFault) {
      return try SIPRITable(bytes)
    } catch {
      Self.tell(file, error)
      throw ExitCode(1)
    }
  }

  private func families() throws -> WeaponFamilies {
    do throws(DataError) {
      return try WeaponFamilies(knowledge.folder)
    } catch {
      throw knowledge.refusal(error)
    }
  }

  private static func tell(_ file: String, _ fault: TableFault) {
    let place = fault.line > 0 ? "\(file):\(fault.line)" : file
    Stream.errors.write(line: "waybill: \(place): \(fault.problem)")
  }

  /// A file's bytes, up to 256 MB; nil where it can't be read (`errno` tells why).
  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 256 << 20 {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    errno = EFBIG
    return nil
  }

  /// Only one thread tells of transfers.
  private final class Comparing: @unchecked Sendable {
    var comparison: RegisterComparison
    init(_ comparison: RegisterComparison) { self.comparison = comparison }
  }
}
