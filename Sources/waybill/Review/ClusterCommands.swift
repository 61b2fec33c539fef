import ArgumentParser
import WaybillRegister

/// `waybill review merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Two transfers or more are one; what comes later to either goes with them.")

  @Argument(help: "The transfers.")
  var transfers: [String]

  @OptionGroup var options: DecisionOptions

  func validate() throws {
    if transfers.count < 2 { throw ValidationError("A merge takes two transfers or more.") }
  }

  func run() throws { try options.decide(.merge(transfers)) }
}

/// `waybill review split`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Some claims of a transfer tell of another one, by themselves.")

  @Argument(help: "The transfer.")
  var transfer: String

  @Argument(help: "The claims that belong elsewhere.")
  var claims: [String]

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(.split(transfer, claims: claims)) }
}

/// `waybill review apart`.
struct ApartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apart", abstract: "Two transfers aren't the same and are never merged.")

  @Argument(help: "One transfer.")
  var first: String

  @Argument(help: "The other one.")
  var second: String

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(.apart(first, second)) }
}
