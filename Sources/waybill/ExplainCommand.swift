import ArgumentParser
import WaybillPipeline
import WaybillText

/// `waybill explain`: prints how each value came about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Prints how each value came about: sentences, mentions, rules, what was considered and refused.",
    discussion: """
      Example:
        waybill explain article.txt | less
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: DataOptions

  func run() throws {
    let reader = try knowledge.reader()
    let feed = input.feed
    while let document = feed.next() {
      Stream.results.write(line: "# \(document.title ?? document.id)")
      Stream.results.write(line: reader.explain(document))
    }
    if feed.hasFailures { throw ExitCode(1) }
  }
}
