import ArgumentParser
import WaybillPipeline
import WaybillSources
import WaybillStore

/// `waybill ingest`: reads articles into the register.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads articles into the register, which is made where it is missing.",
    discussion: """
      Examples:
        waybill ingest articles/*.txt
        waybill ingest https://news.example.org/feed.xml
        zcat crawl.jsonl.gz | waybill ingest --register crawl.sqlite -

      What starts with http:// or https:// is fetched, as robots.txt allows. What the register has already is left
      alone, so that a run which was cut off is completed by another one. JSONL documents with 'claims' are taken as
      read, once every span was found in the text.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Fetching") var fetching: FetchOptions
  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("How many documents are read at once.", valueName: "n"))
  var jobs = Jobs()

  @Flag(help: "Leaves the merging of claims into transfers to the next ingest.")
  var noMerge = false

  func run() throws {
    let reader = try knowledge.reader()
    let merging = noMerge ? nil : try knowledge.merging(reader)
    let total = try place.with(.creating) { (register) throws(StoreError) in
      var intake = Intake(command: self, register: register, reader: reader)
      for part in Part.parts(input.files) {
        switch part {
        case .files(let paths): try intake.take(files: paths)
        case .page(let url): try intake.take(page: url)
        }
      }
      if let merging { _ = try register.merge(merging) { Progress.show($0) } }
      return intake
    }
    Progress.clear()
    let (log, failed) = (total.outcome.log, total.failures + total.outcome.refused)
    Self.say(
      "\(log.added) new, \(log.changed) changed, \(log.reread) read anew, \(log.unchanged) unchanged, "
        + "\(failed) failed; \(log.claims) claims stored")
    if failed > 0 { throw ExitCode(1) }
  }

  static func say(_ message: String) { Stream.errors.write(line: "waybill: \(message)") }

  /// What was named one after another: files together, each page alone.
  private enum Part {
    case files([String])
    case page(String)

    static func parts(_ names: [String]) -> [Part] {
      var parts: [Part] = []
      for name in names {
        if ["http://", "https://"].contains(where: { name.lowercased().hasPrefix($0) }) {
          parts.append(.page(name))
        } else if case .files(let paths) = parts.last {
          parts[parts.count - 1] = .files(paths + [name])
        } else {
          parts.append(.files([name]))
        }
      }
      return parts
    }
  }
}

/// What one run has taken in so far.
private struct Intake {
  private let command: IngestCommand
  private let register: Register
  private let ingestion: Ingestion
  private var pages: PageIntake?
  private(set) var outcome = Ingestion.Outcome()
  private(set) var failures = 0

  init(command: IngestCommand, register: Register, reader: Reader) {
    (self.command, self.register) = (command, register)
    ingestion = Ingestion(reader, into: register, jobs: command.jobs.count)
  }

  mutating func take(files: [String]) throws(StoreError) {
    let feed = command.input.feed(of: files)
    let before = outcome
    outcome += try ingestion.run(
      next: { feed.next().map { ($0, feed.place) } }, say: feed.say,
      progress: { state in
        var sum = before
        sum += state
        Progress.show(sum.log)
      })
    failures += feed.failures
  }

  mutating func take(page url: String) throws(StoreError) {
    let fetched: (page: FetchedPage, pages: PageIntake)
    do throws(FetchError) {
      let pages = try opened(for: url)
      Progress.show("fetching \(url)")
      guard case .page(let page) = try pages.fetch(url) else { return }
      fetched = (page, pages)
    } catch {
      failures += 1
      Progress.clear()
      return IngestCommand.say("\(error)")
    }
    Progress.clear()
    let result = try fetched.pages.store(fetched.page)
    for fault in result.faults { IngestCommand.say("\(fault)") }
    failures += result.faults.count
    outcome += result.taken
  }

  /// Opens what fetches when it is first needed.
  private mutating func opened(for url: String) throws(FetchError) -> PageIntake {
    do throws(FetchError.Problem) {
      if let pages { return pages }
      let limit = command.input.maxDocument.bytes
      let opened = PageIntake(
        try command.fetching.fetcher(register, limit: limit), ingestion, into: register, limit: limit,
        published: command.input.published, say: IngestCommand.say)
      pages = opened
      return opened
    } catch {
      throw FetchError(url: url, error)
    }
  }
}
