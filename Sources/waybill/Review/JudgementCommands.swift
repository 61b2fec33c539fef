import ArgumentParser
import WaybillPipeline
import WaybillRegister

/// `waybill review accept`.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "The transfer is right as it stands; it leaves the queue until more is told.")

  @Argument(help: "The transfer.")
  var transfer: String

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(.accept(transfer)) }
}

/// `waybill review reject`.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract:
      "The transfer is none: it is listed with --rejected only. With --claim: one claim counts no more.")

  @Argument(help: "The transfer; with --claim, the claim.")
  var transfer: String

  @Flag(help: "Rejects a single claim, by its id.")
  var claim = false

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(claim ? .rejectClaim(transfer) : .reject(transfer)) }
}

/// `waybill review correct`.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Gives a field of the transfer its value, whatever the claims say.",
    discussion: """
      Fields and values (none where it has none):
        supplier, recipient            codes or names, joined by ';'
        kind, stage                    as waybill read --help names them
        stage_date                     2024, 2024-05 or 2024-05-17
        delivery                       a date, or 2024..2026
        value                          75000000 USD, ~75000000 USD for an estimate
        items.N.designation            names, joined by ';'; N counts from 0
        items.N.quantity               33, ~33, 30..35, 20.., ..12
        items.N.category, .unit, .condition
      """)

  @Argument(help: "The transfer.")
  var transfer: String

  @Argument(help: "The field.")
  var field: String

  @Argument(help: "Its value.")
  var value: String

  @OptionGroup var options: DecisionOptions

  func run() throws {
    let value = try known(try options.knowledge.countryNames())
    try options.decide(.correct(transfer, field: field, value: value))
  }

  /// The value with names of parties as codes; unknown ones and unknown categories end the program with status 2.
  private func known(_ names: CountryNames) throws -> String {
    if field == "supplier" || field == "recipient", value != "none" {
      let parties = value.split(separator: ";").map { party in party.drop { $0 == " " } }
      return try parties.map { party in
        let name = String(party.reversed().drop { $0 == " " }.reversed())
        guard let code = names.code(of: name) else {
          throw refusal("'\(name)' is no state or actor that is known")
        }
        return code
      }.joined(separator: "; ")
    }
    if field.hasSuffix(".category") {
      let categories = try options.knowledge.categories()
      guard categories.contains(value) else {
        throw refusal("there is no category '\(value)': there are \(categories.joined(separator: ", "))")
      }
    }
    return value
  }

  private func refusal(_ reason: String) -> ExitCode {
    Stream.errors.write(line: "waybill: not done: \(reason)")
    return ExitCode(2)
  }
}

/// `waybill review note`.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Adds a remark to a transfer.")

  @Argument(help: "The transfer.")
  var transfer: String

  @Argument(help: "The remark.")
  var text: String

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(.note(transfer, text)) }
}

/// `waybill review undo`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes a decision back; an undo can itself be undone.")

  @Argument(help: "The decision's id.")
  var decision: String

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide(.undo(decision)) }
}
