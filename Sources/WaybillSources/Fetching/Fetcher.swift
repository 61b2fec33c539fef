/// Where the robots.txt of sites are kept beyond one run.
public struct RobotsMemory {
  /// What is known of a site: its robots.txt and when it came, in seconds since 1970.
  public var recall: (_ origin: String) -> (text: [UInt8], time: Int)?
  /// Keeps a site's robots.txt.
  public var keep: (_ origin: String, _ text: [UInt8], _ time: Int) -> Void

  /// A memory of these closures.
  public init(
    recall: @escaping (_ origin: String) -> (text: [UInt8], time: Int)?,
    keep: @escaping (_ origin: String, _ text: [UInt8], _ time: Int) -> Void
  ) {
    (self.recall, self.keep) = (recall, keep)
  }

  /// Remembers nothing: each fetcher asks anew.
  public static var none: RobotsMemory { RobotsMemory(recall: { _ in nil }, keep: { _, _, _ in }) }
}

/// Fetches pages over HTTP, one at a time: within limits, from public addresses, and as politely as sites ask for.
///
/// A class because it keeps connections, and what it knows of sites.
public final class Fetcher {
  private struct Site {
    /// When the next page may be fetched, by the clock's ticks.
    var readyAt = Int.min
    /// Until when the server asked to be left alone, in seconds since 1970.
    var restsUntil = 0
  }

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]
  private static let wanted = [
    "Accept: text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, "
      + "text/plain;q=0.9, application/xml;q=0.9, */*;q=0.5", "Accept-Encoding: gzip",
  ]
  /// How often a server may ask for a pause in one fetch.
  private static let patientTries = 2

  let limits: FetchLimits
  let clock: FetchClock
  private let identity: FetchIdentity
  private let allowsPrivate: Bool
  private let curl: CurlHandle
  private var sites: [String: Site] = [:]
  private var robots: Robots

  /// Opens libcurl; throws `noLibrary` where the system has none.
  public init(
    limits: FetchLimits = FetchLimits(), identity: FetchIdentity, allowsPrivate: Bool = false,
    clock: FetchClock = .system, robots: RobotsMemory = .none
  ) throws(FetchError.Problem) {
    self.limits = limits
    self.identity = identity
    self.allowsPrivate = allowsPrivate
    self.clock = clock
    self.robots = Robots(memory: robots, life: limits.robotsLife)
    curl = try CurlHandle()
  }

  /// Milliseconds until the next page of this address's host may be fetched; 0 also for what is no address.
  public func delay(before url: String) -> Int {
    guard let address = try? PageAddress(url), let site = sites[address.host] else { return 0 }
    let rest = max(0, site.restsUntil - clock.time()) * 1000
    return max(rest, site.readyAt == .min ? 0 : site.readyAt - clock.ticks(), 0)
  }

  /// Fetches a page; with `validators` only where it isn't theirs any more.
  public func fetch(_ url: String, since validators: PageValidators? = nil) throws(FetchError) -> FetchOutcome
  {
    var latest: PageAddress?
    do throws(FetchError.Problem) {
      var address = try PageAddress(url)
      var passed: Set<PageAddress> = []
      var host: String?
      for _ in 0...limits.redirects {
        latest = address
        guard passed.insert(address).inserted else { throw .redirect("the redirects go in a circle") }
        let answer = try visit(address, validators, pauses: address.host != host)
        if let next = try redirect(answer, at: address) {
          (host, address) = (address.host, next)
        } else {
          return try outcome(answer, url, address, validators)
        }
      }
      throw .redirect("more than \(limits.redirects) redirects")
    } catch {
      let place = latest.map { "\($0)" }
      throw FetchError(
        url: url, redirectedTo: place == (try? PageAddress(url))?.description ? nil : place, error)
    }
  }

  /// One hop: what its site's robots.txt allows, after the pause that it is due.
  private func visit(
    _ address: PageAddress, _ validators: PageValidators?, pauses: Bool
  ) throws(FetchError.Problem) -> Answer {
    try rest(address)
    let rules = try rules(for: address)
    if let rule = rules.prohibition(of: address.target) { throw .robots(rule: rule) }
    var tries = 0
    while true {
      if pauses || tries > 0 { try pause(before: address) }
      let answer = try request(address, validators?.conditions ?? [], limits.body, .fails)
      let asked = Int(min((rules.delay ?? 0) * 1000, Double(limits.longestPause)))
      sites[address.host, default: Site()].readyAt = clock.ticks() + max(limits.pause, asked)
      guard answer.status == 429 || answer.status == 503 else { return answer }
      let wait = answer["retry-after"].flatMap { RetryAfter.seconds($0, now: clock.time()) }
      if let wait { sites[address.host, default: Site()].restsUntil = clock.time() + wait }
      tries += 1
      guard let wait, wait <= limits.patience, tries <= Self.patientTries else {
        throw .status(answer.status, retryAfter: wait)
      }
    }
  }

  /// Refuses, without a request, a host that asked for a longer rest than is waited for.
  private func rest(_ address: PageAddress) throws(FetchError.Problem) {
    let left = (sites[address.host]?.restsUntil ?? 0) - clock.time()
    if left > limits.patience { throw .resting(left) }
  }

  private func pause(before address: PageAddress) throws(FetchError.Problem) {
    let wait = delay(before: "\(address)")
    if wait > 0, !clock.pause(wait) { throw .stopped }
  }

  private func request(
    _ address: PageAddress, _ fields: [String], _ limit: Int, _ overflow: Transfer.Overflow
  ) throws(FetchError.Problem) -> Answer {
    if clock.isStopped() { throw .stopped }
    let transfer = Transfer(
      limit: limit, headLimit: limits.head, overflow: overflow, allowsPrivate: allowsPrivate,
      isStopped: clock.isStopped)
    try curl.perform(
      address, Self.wanted + fields, userAgent: identity.userAgent, limits: limits, into: transfer)
    return transfer.answer
  }

  /// Where an answer leads; nil where it is the end.
  private func redirect(_ answer: Answer, at address: PageAddress) throws(FetchError.Problem) -> PageAddress?
  {
    guard Self.redirects.contains(answer.status) else { return nil }
    guard let target = answer["location"], !target.isEmpty else { throw .redirect("a redirect to nowhere") }
    return try PageAddress(WebAddress.resolved(target, base: "\(address)"))
  }

  private func outcome(
    _ answer: Answer, _ asked: String, _ address: PageAddress, _ validators: PageValidators?
  ) throws(FetchError.Problem) -> FetchOutcome {
    switch answer.status {
    case 200, 203:
      return .page(
        FetchedPage(
          asked: asked, url: "\(address)", contentType: answer["content-type"] ?? "", bytes: answer.body,
          validators: PageValidators(etag: answer["etag"], lastModified: answer["last-modified"]),
          time: clock.time()))
    case 304 where validators?.conditions.isEmpty == false: return .unchanged
    default: throw .status(answer.status, retryAfter: nil)
    }
  }
}

extension Fetcher {
  /// What the site's robots.txt says, fetched where it isn't known.
  private func rules(for address: PageAddress) throws(FetchError.Problem) -> RobotsRules {
    if let known = robots.known(address.origin, at: clock.time()) { return try known.get() }
    do throws(FetchError.Problem) {
      let text = try robotsText(address)
      return robots.keep(text, of: address.origin, at: clock.time())
    } catch {
      throw robots.keep(error, of: address.origin, at: clock.time())
    }
  }

  /// The text of a site's robots.txt, empty where it has none; up to five redirects are followed (RFC 9309, 2.3.1).
  private func robotsText(_ address: PageAddress) throws(FetchError.Problem) -> [UInt8] {
    var place = try PageAddress(address.origin + "/robots.txt")
    for hop in 0...5 {
      let answer: Answer
      do throws(FetchError.Problem) {
        answer = try request(place, [], RobotsRules.limit, .ends)
      } catch {
        // Where not even the first request came through, the page's own would not either.
        if hop == 0, error.isOfConnection { throw error }
        throw .noRobots(reason: error.sentence)
      }
      if let next = try redirect(answer, at: place) {
        place = next
      } else if answer.status == 429 || answer.status >= 500 {
        throw .noRobots(reason: "the server answered \(answer.status)")
      } else {
        return (200..<300).contains(answer.status) ? answer.body : []
      }
    }
    return []
  }
}

extension FetchError.Problem {
  /// True where no server was reached.
  var isOfConnection: Bool {
    switch self {
    case .forbiddenAddress, .unresolved, .connection, .insecure, .slow(.connecting), .stopped, .address: true
    default: false
    }
  }
}
