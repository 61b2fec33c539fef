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

  @Flag(help: "Leaves the merging of claims into transfers to the next ingest.")
  var noMerge = false

  func run() throws {
    let reader = try knowledge.reader()
    let merging = noMerge ? nil : try knowledge.merging(reader)
    let feed = input.feed
    let outcome = try place.with(.creating) { (register) throws(StoreError) in
      let ingestion = Ingestion(reader, into: register, jobs: jobs.count)
      let outcome = try ingestion.run(
        next: { feed.next().map { ($0, feed.place) } }, say: feed.say, progress: { Self.show($0.log) })
      if let merging { _ = try register.merge(merging) { Self.show($0) } }
      return outcome
    }
    if Stream.errors.isTerminal { Stream.errors.write(Array("\r\u{1B}[K".utf8)) }
    let (log, failed) = (outcome.log, feed.failures + outcome.refused)
    feed.say(
      "\(log.added) new, \(log.changed) changed, \(log.reread) read anew, \(log.unchanged) unchanged, "
        + "\(failed) failed; \(log.claims) claims stored")
    if failed > 0 { throw ExitCode(1) }
  }

  private static func show(_ log: AccessionLog) {
    let count = log.added + log.changed + log.reread + log.unchanged
    show("\(count) documents, \(log.claims) claims stored")
  }

  private static func show(_ state: String) {
    if Stream.errors.isTerminal { Stream.errors.write(Array("\r\u{1B}[K\(state)".utf8)) }
  }
}
