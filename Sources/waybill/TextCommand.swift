import ArgumentParser
import WaybillPipeline
import WaybillText

/// `waybill text`: prints documents as the reader sees them.
struct TextCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl, text
  }

  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints each document as the reader sees it, in the order of the input.",
    discussion: """
      Examples:
        waybill text article.txt
        waybill text --format jsonl *.txt > articles.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: DataOptions

  @Option(help: "How the documents are printed.")
  var format: Format = .text

  func run() throws {
    let reader = try knowledge.reader()
    let feed = input.feed
    var sheet = Sheet(isJSON: format == .json)
    while let document = feed.next() {
      Stream.results.write(sheet.add(piece(document, reader)))
    }
    Stream.results.write(sheet.finish())
    if feed.hasFailures { throw ExitCode(1) }
  }

  private func piece(_ document: Document, _ reader: Reader) -> [UInt8] {
    guard format != .text else {
      return document.text + (document.text.last == 0x0A ? [0x0A] : [0x0A, 0x0A])
    }
    var document = document
    let provenance = reader.provenance(of: document)
    document.origin = provenance.origin
    return document.json(language: provenance.language) + (format == .jsonl ? [0x0A] : [])
  }
}
