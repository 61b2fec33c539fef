import LoopbackServer
import WaybillSources

/// A server and a fetcher on a clock that needs no time.
final class FetchTrial {
  let server: LoopbackServer
  let clock = TestClock()
  /// The robots.txt files that were kept.
  var kept: [String: (text: [UInt8], time: Int)] = [:]

  init(_ script: @escaping LoopbackServer.Script) throws { server = try LoopbackServer(script) }

  func fetcher(allowsPrivate: Bool = true, _ change: (inout FetchLimits) -> Void = { _ in }) throws -> Fetcher
  {
    var limits = FetchLimits()
    limits.body = 1 << 20
    limits.total = 20_000
    change(&limits)
    return try Fetcher(
      limits: limits, identity: FetchIdentity(version: "9.9", contact: "https://desk.example.org/bot"),
      allowsPrivate: allowsPrivate, clock: clock.clock,
      robots: RobotsMemory(recall: { self.kept[$0] }, keep: { self.kept[$0] = ($1, $2) }))
  }
}

extension Fetcher {
  /// A short account of what came: the text, `unchanged`, or the problem.
  func account(_ url: String, since validators: PageValidators? = nil) -> String {
    do throws(FetchError) {
      switch try fetch(url, since: validators) {
      case .page(let page): return String(decoding: page.bytes, as: UTF8.self)
      case .unchanged: return "unchanged"
      }
    } catch {
      return "!\(error.problem.sentence)"
    }
  }
}
