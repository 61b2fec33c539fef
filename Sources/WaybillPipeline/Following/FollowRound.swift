public import WaybillSources
public import WaybillStore
import WaybillText

/// Visits once what is followed and due: sources first, and the pages of feeds' new entries as soon as they are known.
///
/// Hosts take turns: while one rests, another is visited.
public struct FollowRound {
  /// When and how often sources are visited.
  public struct Rhythm: Sendable {
    /// From one visit to the next, in seconds.
    public var interval = 900
    /// How much earlier than that a source counts as due: a round that cron starts comes a little early or late.
    public var slack = 0
    /// The first wait after a failure, in seconds; each further one doubles it.
    public var retry = 900
    /// The longest wait after failures, in seconds.
    public var longestRetry = 86_400
    /// After so many failures an entry's page is given up, where the server says that it isn't there.
    public var lastingTries = 3
    /// After so many failures it is given up for any reason.
    public var tries = 8

    /// How many entries of a feed are taken at a visit.
    public var mostEntries = 1000

    /// The usual rhythm.
    public init() {}

    /// The wait after so many failures.
    func wait(after errors: Int, atLeast least: Int) -> Int {
      max(least, min(retry << min(max(errors - 1, 0), 20), longestRetry))
    }
  }

  enum Job {
    case source(FollowedSource)
    case entry(FollowedEntry)

    var url: String {
      switch self {
      case .source(let source): source.url
      case .entry(let entry): entry.url
      }
    }
  }

  let register: Register
  let intake: PageIntake
  let rhythm: Rhythm
  let clock: FetchClock
  let say: (String) -> Void
  var queue = HostQueue<Job>()
  var report = FollowReport()

  /// A round over what the register follows; `say` is told what a person should know.
  public init(
    _ register: Register, _ intake: PageIntake, rhythm: Rhythm, clock: FetchClock,
    say: @escaping (String) -> Void
  ) {
    (self.register, self.intake, self.rhythm) = (register, intake, rhythm)
    (self.clock, self.say) = (clock, say)
  }

  /// Does all that is due, or as much as it can before it is stopped; `progress` is told each address.
  public consuming func run(progress: (String) -> Void) throws(StoreError) -> FollowReport {
    let time = clock.time()
    for source in try register.followed(dueAt: time + rhythm.slack) { add(.source(source)) }
    for entry in try register.entries(dueAt: time) { add(.entry(entry)) }
    while !clock.isStopped(), let job = queue.next(delay: intake.delay) {
      progress(job.url)
      switch job {
      case .source(let source): try visit(source)
      case .entry(let entry): try visit(entry)
      }
    }
    report.isComplete = queue.isEmpty && !clock.isStopped()
    return report
  }

  mutating func add(_ job: Job) { queue.add(job, host: (try? PageAddress(job.url))?.host ?? "") }
}

/// What came of a round.
public struct FollowReport: Sendable {
  /// What came of one visit to a source.
  public struct Visit: Sendable {
    /// What a visit found.
    public enum Finding: String, Sendable {
      /// It is as it was.
      case unchanged
      /// It came.
      case fetched
      /// It could not be had or read.
      case failed
    }

    /// The source's address.
    public var url: String
    /// What was found.
    public var finding: Finding
    /// True for a feed.
    public var isFeed = false
    /// How many of its entries were new or had changed.
    public var entries = 0
    /// Why it failed.
    public var problem: String?
  }

  /// The visits to sources, in their order.
  public var visits: [Visit] = []
  /// How many pages of entries were fetched and read.
  public var pages = 0
  /// How many pages of entries could not be fetched or read.
  public var failedPages = 0
  /// What the register took.
  public var taken = Ingestion.Outcome()
  /// False where the round was stopped before its end.
  public var isComplete = true

  /// How many visits and pages failed.
  public var failures: Int { visits.filter { $0.finding == .failed }.count + failedPages + taken.refused }
}

/// What is to be fetched, by hosts: in each host's own order, and the host first that is ready first.
struct HostQueue<Job> {
  private var hosts: [String] = []
  private var jobs: [String: [Job]] = [:]

  var isEmpty: Bool { hosts.isEmpty }

  mutating func add(_ job: Job, host: String) {
    if jobs[host, default: []].isEmpty { hosts.append(host) }
    jobs[host, default: []].append(job)
  }
}

extension HostQueue where Job == FollowRound.Job {
  /// Takes the next job, of the host with the shortest delay; the host then stands behind the others.
  mutating func next(delay: (String) -> Int) -> Job? {
    let delays = hosts.map { host in jobs[host]?.first.map { delay($0.url) } ?? 0 }
    guard let at = delays.indices.min(by: { delays[$0] < delays[$1] }) else { return nil }
    let host = hosts.remove(at: at)
    guard let job = jobs[host]?.removeFirst() else { return nil }
    if jobs[host]?.isEmpty == false { hosts.append(host) }
    return job
  }
}
