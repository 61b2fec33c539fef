import ArgumentParser
import WaybillPipeline
import WaybillStore

/// `waybill ingest`: reads articles into the register.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads articles into the register, which is made where it is missing.",
    discussion: """
      Examples:
        waybill ingest articles/*.txt
        zcat crawl.jsonl.gz | waybill ingest --register crawl.sqlite -

      What the register has already is left alone, so that a run which was cut off is completed by another one.
      JSONL documents with 'claims' are taken as read, once every span was found in the text.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: DataOptions
  @OptionGroup var place: RegisterOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("How many documents are read at once.", valueName: "n"))
  var jobs = Jobs()

  func run() throws {
    let reader = try knowledge.reader()
    let feed = input.feed
    let outcome = try place.with(.creating) { (register) throws(StoreError) in
      let ingestion = Ingestion(reader, into: register, jobs: jobs.count)
      return try ingestion.run(
        next: { feed.next().map { ($0, feed.place) } }, say: feed.say, progress: { Self.show($0.log) })
    }
    if Stream.errors.isTerminal { Stream.errors.write(Array("\r\u{1B}[K".utf8)) }
    let (log, failed) = (outcome.log, feed.failures + outcome.refused)
    feed.say(
      "\(log.added) new, \(log.changed) changed, \(log.reread) read anew, \(log.unchanged) unchanged, "
        + "\(failed) failed; \(log.claims) claims stored")
    if failed > 0 { throw ExitCode(1) }
  }

  private static func show(_ log: AccessionLog) {
    guard Stream.errors.isTerminal else { return }
    let count = log.added + log.changed + log.reread + log.unchanged
    Stream.errors.write(Array("\r\u{1B}[K\(count) documents, \(log.claims) claims stored".utf8))
  }
}
