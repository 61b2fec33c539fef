import ArgumentParser
import Glibc
import WaybillKnowledge
import WaybillPipeline
import WaybillText

extension ClaimFormat: ExpressibleByArgument {}

/// `waybill read`: prints the claims in articles.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints the claims in articles, each with the sentences that say it.",
    discussion: """
      Examples:
        waybill read article.txt
        waybill read --format csv articles.jsonl > claims.csv
        zcat crawl.jsonl.gz | waybill read --format jsonl --jobs 8 -

      JSONL has one document a line with the keys id, url, title, published, publisher, author and text;
      only text must be there. Output is in the order of the input and the same for any number of jobs.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: DataOptions

  @Option(help: "How the claims are printed.")
  var format: ClaimFormat = .table

  @Flag(
    help:
      "JSON also has the text and all that 'waybill text' prints, as 'waybill ingest' takes it without reading again."
  )
  var withText = false

  @Option(name: .shortAndLong, help: ArgumentHelp("How many documents are read at once.", valueName: "n"))
  var jobs = Jobs()

  func validate() throws {
    if withText, format != .json, format != .jsonl {
      throw ValidationError("--with-text goes with --format json or jsonl.")
    }
  }

  func run() throws {
    let reader = try knowledge.reader()
    let printer = ClaimPrinter(
      format, width: Self.width(), hasColour: Self.hasColour(), names: try names(), withText: withText)
    let feed = input.feed
    var sheet = printer.sheet
    processInOrder(
      jobs: jobs.count, weight: { $0.text.count }, next: { feed.next() },
      work: { (document: Document) -> (piece: [UInt8], notes: [String]) in
        let read = reader.read(document)
        return (printer.piece(read), read.notes.map { "\(document.id): note: \($0)" })
      },
      emit: { result in
        result.notes.forEach(feed.say)
        Stream.results.write(sheet.add(result.piece))
      })
    Stream.results.write(sheet.finish())
    if feed.hasFailures { throw ExitCode(1) }
  }

  private func names() throws -> CountryNames {
    do throws(DataError) {
      return try CountryNames(knowledge.folder)
    } catch {
      throw knowledge.refusal(error)
    }
  }

  /// The width of tables: `COLUMNS`, else 100.
  private static func width() -> Int {
    getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
  }

  /// Colours on a terminal only, and not with `NO_COLOR`.
  private static func hasColour() -> Bool {
    let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return Stream.results.isTerminal && !isForbidden
  }
}
