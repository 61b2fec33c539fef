import ArgumentParser
import WaybillMentions
import WaybillPipeline
import WaybillRegister
import WaybillSources
import WaybillStore

/// `waybill diff`: what is new since a day.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what is new, changed, denied or decided since a day.",
    discussion: """
      Counts by when it was stored or decided, not by when it was published:
        waybill diff --since 2024-05-01
        waybill diff --since 2024-05-01T12:00:00Z --format jsonl
      """)

  @Option(help: ArgumentHelp("The first day (UTC), or the moment.", valueName: "date"))
  var since: String

  @Option(help: "How it is printed.")
  var format: ListFormat = .table

  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func validate() throws {
    if moment == nil {
      throw ValidationError("--since takes YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ, not '\(since)'.")
    }
  }

  /// The moment as decisions write it.
  private var moment: String? {
    ISODate.normalized(since).map { day in
      day.utf8.count == 10 ? day + "T00:00:00.000Z" : day.replacing("Z", with: ".000Z")
    }
  }

  func run() throws {
    guard let moment, let seconds = Moment.seconds(moment) else { return }
    let merging = try knowledge.merging()
    let table = ChangeTable(names: try knowledge.countryNames())
    let format = format
    try place.with(.reading) { (register) throws(StoreError) in
      let desk = Desk(format.sheet)
      try register.changes(since: moment, seconds: seconds, merging) { change in
        switch format {
        case .table: desk.add(table.block(change))
        case .json: desk.add(change.json)
        case .jsonl: desk.add(change.json + [0x0A])
        }
      }
      desk.finish()
    }
  }
}

extension Moment {
  /// Seconds since 1970 of a moment; nil where it is none.
  static func seconds(_ moment: String) -> Int? {
    let numbers = moment.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 6,
      let day = PartialDate(String(moment.prefix(10)))?.dayNumber,
      let first = PartialDate("1970-01-01")?.dayNumber
    else { return nil }
    return (day - first) * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
  }
}
