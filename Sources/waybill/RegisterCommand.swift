import ArgumentParser
import WaybillKnowledge
import WaybillMentions
import WaybillPipeline
import WaybillRegister
import WaybillStore

/// `waybill register`: lists transfers.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Lists the transfers of the register, the latest first.",
    discussion: """
      Examples:
        waybill register --recipient Ukraine --category tank --since 2022
        waybill register --conflict --format jsonl > disputed.jsonl
        waybill register --supplier US --since 2020 --totals year
      """)

  @OptionGroup var filter: FilterOptions
  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  @Option(help: "How they are printed.")
  var format: ClaimFormat = .table

  @Flag(help: "Shows every claim's values beside the chosen ones; JSON always has them.")
  var all = false

  @Option(help: "By what they are sorted: the latest, the greatest or the most doubtful first.")
  var sort: TransferOrder = .date

  @Option(
    help: "Adds transfers up by supplier, recipient, country, year or category instead of listing them.")
  var totals: Totalling?

  func run() throws {
    let names = try knowledge.countryNames()
    var asked = try filter.asked(names)
    asked.order = sort
    if let totals { return try add(up: asked, by: totals, names) }
    let wanted = asked
    let table = TransferTable(names: names, showsAll: all)
    let format = format
    try place.with(.reading) { (register) throws(StoreError) in
      let desk = Desk(TransferTable.sheet(format))
      try register.list(wanted) { desk.add(table.piece($0, format)) }
      desk.finish()
      let waiting = try register.countUnmerged()
      if waiting > 0 {
        Stream.errors.write(
          line: "waybill: \(waiting) documents are not merged yet: waybill ingest completes them")
      }
    }
  }
}

extension RegisterCommand {
  private func add(up asked: TransferFilter, by totalling: Totalling, _ names: CountryNames) throws {
    let table = TotalsTable(names: names)
    let desk = Desk(TotalsTable.sheet(format))
    let totals = try place.with(.reading) { (register) throws(StoreError) in
      try register.totals(asked, by: totalling)
    }
    for total in totals { desk.add(table.piece(total, format)) }
    desk.finish()
  }
}

extension TransferOrder: ExpressibleByArgument {}
extension Totalling: ExpressibleByArgument {}

/// `waybill show`: one transfer with all its claims.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one transfer: every claim, sentence, source and conflict.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Argument(help: "The transfer's id, or that of one of its claims.")
  var transfer: String

  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  @Option(help: "How it is printed.")
  var format: Format = .table

  func run() throws {
    let names = try knowledge.countryNames()
    let found = try place.with(.reading) { (register) throws(StoreError) in try register.transfer(transfer) }
    guard let found else {
      let log = try place.with(.reading) { (register) throws(StoreError) in
        try register.decisions(about: transfer) ?? []
      }
      Stream.errors.write(line: "waybill: the register has no transfer '\(transfer)'")
      for logged in log { Stream.errors.write(line: "waybill: it is in \(logged.decision.citation)") }
      throw ExitCode(1)
    }
    if format == .json { return Stream.results.write(found.json + [0x0A]) }
    let log = try place.with(.reading) { (register) throws(StoreError) in
      try register.decisions(about: transfer) ?? []
    }
    Stream.results.write(TransferSheet(names: names).sheet(found, log))
  }
}

extension DataOptions {
  /// The names of states; broken data ends the program with status 2.
  func countryNames() throws -> CountryNames {
    do throws(DataError) {
      return try CountryNames(folder)
    } catch {
      throw refusal(error)
    }
  }
  /// The categories of arms; broken data ends the program with status 2.
  func categories() throws -> [String] {
    do throws(DataError) {
      return try folder.categories()
    } catch {
      throw refusal(error)
    }
  }
}
