import ArgumentParser
import Glibc
import WaybillPipeline
import WaybillSources
import WaybillStore

/// How pages are fetched: shared by the commands that do.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The pause between two pages of one host; a longer one that its robots.txt asks for is kept.",
      valueName: "time"))
  var delay = TimeLength(seconds: 5)

  @Option(
    help: ArgumentHelp("How long one page may take.", valueName: "time"))
  var timeout = TimeLength(seconds: 120)

  @Option(
    help: ArgumentHelp(
      "A page or mail address that tells who fetches, for the User-Agent (default: WAYBILL_CONTACT).",
      valueName: "address"))
  var contact: String?

  @Flag(help: "Also fetches from private, loopback and link-local addresses.")
  var allowPrivate = false

  /// A fetcher that keeps what it learns of sites in the register.
  func fetcher(
    _ register: Register, limit: Int, clock: FetchClock = .system
  ) throws(FetchError.Problem) -> Fetcher {
    var limits = FetchLimits()
    limits.body = limit
    limits.pause = delay.milliseconds
    limits.total = timeout.milliseconds
    let identity = FetchIdentity(version: Reader.version, contact: contact ?? Self.environment)
    return try Fetcher(
      limits: limits, identity: identity, allowsPrivate: allowPrivate, clock: clock, robots: register.robots)
  }

  private static var environment: String? { getenv("WAYBILL_CONTACT").map { String(cString: $0) } }
}

/// A length of time as people write it: 90, 90s, 15m, 6h, 2d; seconds may have decimals.
struct TimeLength: ExpressibleByArgument, Equatable {
  var milliseconds: Int

  var seconds: Int { (milliseconds + 999) / 1000 }

  init(seconds: Int) { milliseconds = seconds * 1000 }

  init?(argument: String) {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let unit = argument.last.flatMap { units[$0] }
    let digits = unit == nil ? argument : String(argument.dropLast())
    guard let first = digits.first, first.isNumber, let number = Double(digits),
      case let seconds = number * (unit ?? 1), seconds <= 366 * 86_400
    else { return nil }
    milliseconds = Int(seconds * 1000)
  }

  var defaultValueDescription: String { seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s" }
}
