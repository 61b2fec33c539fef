/// Why a page could not be fetched.
public struct FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong with a fetch.
  public enum Problem: Error, Sendable, Hashable {
    /// libcurl can't be opened; with the system's reason.
    case noLibrary(String)
    /// No address that can be fetched; with the reason.
    case address(String)
    /// The host is, or was redirected to, an address that isn't public: the address and its kind.
    case forbiddenAddress(String, kind: String)
    /// The host's name is unknown.
    case unresolved(host: String)
    /// The connection could not be made or broke; with libcurl's reason.
    case connection(String)
    /// The server could not prove who it is, or TLS failed; with libcurl's reason.
    case insecure(String)
    /// A time limit was passed.
    case slow(Limit)
    /// The body, packed or unpacked, is larger than the limit.
    case tooLarge(limit: Int)
    /// The head of the answer is larger than the limit.
    case headTooLarge(limit: Int)
    /// The body ended before its stated or packed end.
    case truncated(received: Int, stated: Int?)
    /// The body is packed in a way that wasn't asked for, or its packing is damaged.
    case packing(String)
    /// Too many redirects, one that leads back, or one that leads nowhere.
    case redirect(String)
    /// The site's robots.txt forbids the page by this rule.
    case robots(rule: String)
    /// The site's robots.txt could not be had, so that nothing may be fetched there.
    case noRobots(reason: String)
    /// The server's answer is no page; with the seconds after which to come back, where it says so.
    case status(Int, retryAfter: Int?)
    /// The host asked before to be left alone, for so many more seconds; nothing was requested.
    case resting(Int)
    /// The fetch was stopped from outside.
    case stopped
  }

  /// The time limits.
  public enum Limit: String, Sendable {
    /// Up to the standing connection.
    case connecting
    /// Hardly any byte came for a while.
    case stalled
    /// The whole transfer.
    case total
  }

  /// The page's address as it was asked for.
  public var url: String
  /// Where redirects had led, if elsewhere.
  public var redirectedTo: String?
  /// What is wrong.
  public var problem: Problem

  /// Makes an error.
  public init(url: String, redirectedTo: String? = nil, _ problem: Problem) {
    self.url = url
    self.redirectedTo = redirectedTo
    self.problem = problem
  }

  /// `url: what is wrong`.
  public var description: String {
    guard let redirectedTo, redirectedTo != url else { return "\(url): \(problem.sentence)" }
    return "\(url) (redirected to \(redirectedTo)): \(problem.sentence)"
  }
}

extension FetchError.Problem {
  /// What is wrong, without a full stop.
  public var sentence: String {
    switch self {
    case .noLibrary(let reason): "libcurl cannot be opened (\(reason)): install the Debian package libcurl4"
    case .address(let reason): "no address that can be fetched: \(reason)"
    case .forbiddenAddress(let address, let kind):
      "\(address) is \(kind); nothing but public addresses is fetched (--allow-private)"
    case .unresolved(let host): "the host '\(host)' is unknown"
    case .connection(let reason): "the connection failed: \(reason)"
    case .insecure(let reason): "no secure connection: \(reason)"
    case .slow(.connecting): "no connection within the time limit"
    case .slow(.stalled): "the server sends nothing more"
    case .slow(.total): "not complete within the time limit"
    case .tooLarge(let limit): "the document is larger than \(limit) bytes (--max-document)"
    case .headTooLarge(let limit): "the head of the answer is larger than \(limit) bytes"
    case .truncated(let received, let stated?): "cut off after \(received) of \(stated) bytes"
    case .truncated(let received, nil): "cut off after \(received) bytes"
    case .packing(let reason): "the body cannot be unpacked: \(reason)"
    case .redirect(let reason): reason
    case .robots(let rule): "robots.txt forbids it (\(rule))"
    case .noRobots(let reason): "robots.txt cannot be read (\(reason)), so nothing there may be fetched"
    case .status(let status, let retryAfter?):
      "the server answered \(status); come back after \(retryAfter) s"
    case .status(let status, nil): "the server answered \(status)"
    case .resting(let seconds): "the server asked to be left alone for \(seconds) s more"
    case .stopped: "stopped"
    }
  }

  /// The seconds after which the server asks to come back.
  public var retryAfter: Int? {
    switch self {
    case .status(_, let seconds): seconds
    case .resting(let seconds): seconds
    default: nil
    }
  }

  /// True where coming back later is pointless unless the site changes its mind: the page is gone or forbidden.
  public var isLasting: Bool {
    switch self {
    case .address, .robots: true
    case .status(let status, _): [401, 403, 404, 410, 451].contains(status)
    default: false
    }
  }
}
