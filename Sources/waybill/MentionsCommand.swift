import ArgumentParser
import WaybillKnowledge
import WaybillMentions
import WaybillPipeline

/// `waybill mentions`: prints what the mention readers find, for work on a language.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Prints the numbers, sums of money and dates in texts, one text a line on stdin.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Option(name: .customLong("lang"), help: "The language of the texts.")
  var language = "en"

  @Option(help: "The day on which the texts are read (YYYY-MM-DD).")
  var reference: String?

  @Option(help: "How to print them.")
  var format = Format.jsonl

  @OptionGroup var knowledge: DataOptions

  func validate() throws {
    if let reference, PartialDate(reference) == nil {
      throw ValidationError("'\(reference)' is no date of the form YYYY-MM-DD.")
    }
  }

  func run() throws {
    let lister = try lister()
    let day = reference.flatMap(PartialDate.init)
    while let line = readLine(strippingNewline: true) {
      Stream.results.write(lister.json(Array(line.utf8), reference: day) + [0x0A])
    }
  }

  private func lister() throws -> MentionLister {
    do throws(DataError) {
      guard try knowledge.folder.languages().contains(language) else {
        throw DataError(file: "languages/\(language)", problem: "no such language pack")
      }
      return try MentionLister(knowledge.folder, language: language)
    } catch {
      throw knowledge.refusal(error)
    }
  }
}
