/// What is known of the robots.txt of sites.
struct Robots {
  private struct Known {
    var rules: Result<RobotsRules, FetchError.Problem>
    var until: Int
  }

  /// How long a site whose robots.txt can't be had is left alone, in seconds.
  private static let failureLife = 600

  private let memory: RobotsMemory
  private let life: Int
  private var sites: [String: Known] = [:]

  /// `life` tells how long a robots.txt holds, in seconds.
  init(memory: RobotsMemory, life: Int) {
    (self.memory, self.life) = (memory, life)
  }

  /// What is known of a site; nil where its robots.txt must be fetched.
  mutating func known(_ origin: String, at time: Int) -> Result<RobotsRules, FetchError.Problem>? {
    if let known = sites[origin], known.until > time { return known.rules }
    guard let (text, since) = memory.recall(origin), since <= time, since + life > time else { return nil }
    let rules = RobotsRules(text)
    sites[origin] = Known(rules: .success(rules), until: since + life)
    return .success(rules)
  }

  /// Keeps a robots.txt that came.
  mutating func keep(_ text: [UInt8], of origin: String, at time: Int) -> RobotsRules {
    let rules = RobotsRules(text)
    sites[origin] = Known(rules: .success(rules), until: time + life)
    memory.keep(origin, text, time)
    return rules
  }

  /// Keeps for this run that it could not be had; a fetch that was stopped says nothing of the site.
  mutating func keep(_ problem: FetchError.Problem, of origin: String, at time: Int) -> FetchError.Problem {
    if problem != .stopped { sites[origin] = Known(rules: .failure(problem), until: time + Self.failureLife) }
    return problem
  }
}
