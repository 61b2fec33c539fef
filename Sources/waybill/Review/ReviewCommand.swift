import ArgumentParser
import Glibc
import WaybillKnowledge
import WaybillPipeline
import WaybillRegister
import WaybillStore
import WaybillText

/// `waybill review`: decisions of people about transfers.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decisions about transfers: accept, reject, correct, merge, split; each can be undone.",
    discussion: """
      Examples:
        waybill review queue
        waybill review correct 3f2a9c0d11e24b57 items.0.quantity 33 --reason "the ministry's own count"
        waybill review merge 3f2a9c0d11e24b57 90ab12cd34ef5678
        waybill review undo 5b1d0c9e8f7a

      Transfers are named by their ids, or by that of any of their claims. A decision that contradicts an earlier one
      is refused (status 1); undo the earlier one first.
      """,
    subcommands: [
      QueueCommand.self, AcceptCommand.self, RejectCommand.self, CorrectCommand.self, MergeCommand.self,
      SplitCommand.self, ApartCommand.self, NoteCommand.self, UndoCommand.self, LogCommand.self,
    ])
}

/// Who decides and why, and about which register.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides (default: USER).", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("Why, in your words.", valueName: "text"))
  var reason: String?

  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func validate() throws {
    if let author, author.allSatisfy({ $0 == " " }) { throw ValidationError("--author takes a name.") }
  }

  private var name: String {
    if let author { return author }
    for variable in ["USER", "LOGNAME"] {
      if let set = getenv(variable), set.pointee != 0 { return String(cString: set) }
    }
    return "uid \(getuid())"
  }

  /// Takes a decision and prints it; one that is refused ends the program with status 1, or 2 for a wrong value.
  func decide(_ proposal: Proposal) throws {
    let merging = try knowledge.merging()
    let (author, reason, now) = (name, reason, Moment.now)
    let outcome = try place.with(.writing) { (register) throws(StoreError) in
      try register.decide(proposal, author: author, time: now, reason: reason, merging)
    }
    switch outcome {
    case .success(let decision): Stream.results.write(line: decision.citation)
    case .failure(let refusal):
      Stream.errors.write(line: "waybill: not done: \(refusal)")
      throw ExitCode(refusal.ground == .value ? 2 : 1)
    }
  }
}

/// The time of day, as decisions carry it.
enum Moment {
  /// Now in UTC: `2024-05-02T10:15:30.250Z`.
  static var now: String {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    var parts = tm()
    gmtime_r(&moment.tv_sec, &parts)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let day = [
      padded(Int(parts.tm_year) + 1900, 4), padded(Int(parts.tm_mon) + 1, 2), padded(Int(parts.tm_mday), 2),
    ]
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), 2) }
    return day.joined(separator: "-") + "T" + time.joined(separator: ":") + "."
      + padded(moment.tv_nsec / 1_000_000, 3) + "Z"
  }
}
