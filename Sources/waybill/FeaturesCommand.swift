import ArgumentParser
import WaybillPipeline
import WaybillText

/// `waybill features`: prints the features of every decision, for `Training/train-models`.
struct FeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Prints the features of each item's decisions, for training.",
    shouldDisplay: false)

  @OptionGroup var input: InputOptions
  @OptionGroup var knowledge: DataOptions

  func run() throws {
    let reader = try knowledge.reader(hasModels: false)
    let feed = input.feed
    Stream.results.write(line: Reader.featureTemplates())
    while let document = feed.next() {
      Stream.results.write(reader.features(document) + [0x0A])
    }
    if feed.hasFailures { throw ExitCode(1) }
  }
}
