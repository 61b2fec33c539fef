import ArgumentParser
import WaybillClaims
import WaybillKnowledge
import WaybillMentions
import WaybillPipeline
import WaybillStore

/// Which transfers are listed.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The supplier: a code or an English name.", valueName: "country"))
  var supplier: String?

  @Option(help: ArgumentHelp("The recipient.", valueName: "country"))
  var recipient: String?

  @Option(help: "A category of arms, such as tank.")
  var category: String?

  @Option(help: ArgumentHelp("A designation, such as T-72.", valueName: "name"))
  var designation: String?

  @Option(help: "The stage reached.")
  var stage: Claim.Stage?

  @Option(help: "The kind of transfer.")
  var kind: Claim.Kind?

  @Option(help: ArgumentHelp("The first day: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "date"))
  var until: String?

  @Option(
    name: .customLong("min-value"),
    help: ArgumentHelp("The least value, in its currency.", valueName: "amount"))
  var minValue: Double?

  @Option(help: "The currency of the value (ISO 4217).")
  var currency: String?

  @Option(help: "The grade of a source that tells of it.")
  var grade: Grade?

  @Option(help: ArgumentHelp("Words that stand in the articles or the claims' names.", valueName: "words"))
  var text: String?

  @Flag(help: "Only transfers whose claims disagree.")
  var conflict = false

  @Flag(help: "Only transfers that somebody denies.")
  var denied = false

  @Flag(help: "Only transfers that a person rejected; they are left out otherwise.")
  var rejected = false

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    for (name, day) in [("--since", since), ("--until", until)] {
      if let day, PartialDate(day) == nil {
        throw ValidationError("\(name) takes YYYY, YYYY-MM or YYYY-MM-DD, not '\(day)'.")
      }
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    if let text, text.allSatisfy({ $0 == " " }) { throw ValidationError("--text takes at least one word.") }
  }

  /// The filter, with names of countries turned into their codes.
  func asked(_ names: CountryNames) throws -> TransferFilter {
    var filter = TransferFilter()
    filter.supplier = supplier.map { names.code(of: $0) ?? $0 }
    filter.recipient = recipient.map { names.code(of: $0) ?? $0 }
    filter.category = category
    filter.designation = designation
    filter.stage = stage?.rawValue
    filter.kind = kind?.rawValue
    filter.since = since
    filter.until = until
    filter.minValue = minValue
    filter.currency = currency?.uppercased()
    filter.grade = grade?.rawValue
    filter.text = text
    filter.hasConflict = conflict
    filter.isDenied = denied
    filter.isRejected = rejected
    filter.limit = limit
    return filter
  }
}

extension Claim.Stage: ExpressibleByArgument {}
extension Claim.Kind: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {}
