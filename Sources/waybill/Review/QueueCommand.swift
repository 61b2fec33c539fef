import ArgumentParser
import WaybillPipeline
import WaybillStore

/// `waybill review queue`.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract:
      "Lists the transfers that a person should look at, the most doubtful first, with what is doubtful.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 20

  @Option(help: "How they are printed.")
  var format: ListFormat = .table

  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    let table = TransferTable(names: try knowledge.countryNames(), showsAll: false)
    let (limit, format) = (limit, format)
    try place.with(.reading) { (register) throws(StoreError) in
      let desk = Desk(format.sheet)
      try register.queue(limit: limit) { transfer in
        desk.add(
          format == .table ? table.queued(transfer) : table.piece(transfer, format == .json ? .json : .jsonl))
      }
      desk.finish()
    }
  }
}

/// `waybill review log`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Lists all decisions, or those about a transfer, with what has become of them.")

  @Argument(help: "The transfer.")
  var transfer: String?

  @Option(help: "How they are printed.")
  var format: ListFormat = .table

  @OptionGroup var place: RegisterOptions

  func run() throws {
    let (transfer, format) = (transfer, format)
    let found = try place.with(.reading) { (register) throws(StoreError) in
      try register.decisions(about: transfer)
    }
    guard let found else {
      Stream.errors.write(line: "waybill: the register has no transfer '\(transfer ?? "")'")
      throw ExitCode(1)
    }
    let desk = Desk(format.sheet)
    for logged in found {
      switch format {
      case .table: desk.add(DecisionTable.block(logged))
      case .json: desk.add(logged.json)
      case .jsonl: desk.add(logged.json + [0x0A])
      }
    }
    desk.finish()
  }
}

/// Formats of lists that are no tables of values.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl

  var sheet: Sheet { Sheet(isJSON: self == .json) }
}
