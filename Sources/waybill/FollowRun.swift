import ArgumentParser
import WaybillPipeline
import WaybillSources
import WaybillStore

/// `waybill follow run`.
struct FollowRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Visits what is followed and due: once, or again and again with --every.",
    discussion: """
      A feed is asked for what has changed since the last visit, and the pages of its new entries are fetched. What
      fails is tried again, after longer and longer waits. One run works on a register at a time: another one ends at
      once. SIGINT and SIGTERM end a run after what it is at; what is left is done by the next one.
      """)

  @Option(
    help: ArgumentHelp(
      "From one visit of a source to the next; goes on until it is stopped (a single round: 15m).",
      valueName: "time"))
  var every: TimeLength?

  @Flag(help: "Makes a single round, also with --every.")
  var once = false

  @Option(help: "How the summary of a round is printed.")
  var format: FollowFormat = .table

  @Option(
    name: .customLong("max-document"),
    help: ArgumentHelp("The largest page that is read, in bytes; K, M and G may follow.", valueName: "size"))
  var maxDocument: Size = Size(bytes: DocumentReader.defaultLimit)

  @OptionGroup(title: "Fetching") var fetching: FetchOptions
  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  func validate() throws {
    if let every, every.seconds < 1 { throw ValidationError("--every takes at least a second.") }
  }

  func run() throws {
    let stop = StopSignals()
    let reader = try knowledge.reader()
    let merging = try knowledge.merging(reader)
    let isLoop = every != nil && !once
    let hasFailed = try place.with(.writing) { (register) throws(StoreError) in
      guard let turn = try register.turnToFollow() else {
        Self.say("another run of 'waybill follow' is at work on this register")
        return false
      }
      defer { turn.end() }
      guard let intake = try intake(register, reader, stop) else { return true }
      while true {
        let report = try round(register, intake, stop)
        _ = try register.merge(merging) { Progress.show($0) }
        Progress.clear()
        Stream.results.write(format == .json ? FollowSheet.json(report) : FollowSheet.table(report))
        guard isLoop else { return report.failures > 0 }
        guard try waits(register, stop) else { return false }
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func intake(
    _ register: Register, _ reader: Reader, _ stop: StopSignals
  ) throws(StoreError) -> PageIntake? {
    do throws(FetchError.Problem) {
      let fetcher = try fetching.fetcher(register, limit: maxDocument.bytes, clock: stop.clock)
      let ingestion = Ingestion(reader, into: register, jobs: 1)
      return PageIntake(fetcher, ingestion, into: register, limit: maxDocument.bytes, say: Self.say)
    } catch {
      Self.say(error.sentence)
      return nil
    }
  }

  private func round(
    _ register: Register, _ intake: PageIntake, _ stop: StopSignals
  ) throws(StoreError) -> FollowReport {
    var rhythm = FollowRound.Rhythm()
    rhythm.interval = every?.seconds ?? rhythm.interval
    rhythm.retry = rhythm.interval
    rhythm.longestRetry = max(rhythm.longestRetry, rhythm.interval)
    if every == nil || once { rhythm.slack = rhythm.interval / 10 }
    let round = FollowRound(register, intake, rhythm: rhythm, clock: stop.clock, say: Self.say)
    return try round.run { Progress.show("fetching \($0)") }
  }

  /// Waits until something is due; false where it is to end.
  private func waits(_ register: Register, _ stop: StopSignals) throws(StoreError) -> Bool {
    repeat {
      // Sources may be added meanwhile.
      let rest = (try register.nextDue() ?? .max) - stop.clock.time()
      if rest <= 0 { return !stop.haveCome }
      guard stop.wait(milliseconds: min(rest, 30) * 1000) else { return false }
    } while true
  }

  private static func say(_ message: String) {
    Progress.clear()
    Stream.errors.write(line: "waybill: \(message)")
  }
}
