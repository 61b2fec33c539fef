import LoopbackServer
import WaybillSources

/// A server and a fetcher whose clock needs no time: pauses are only written down.
final class FetchTrial {
  let server: LoopbackServer
  private(set) var pauses: [Int] = []
  /// Seconds since 1970: 2 January 2026, 03:04:05 UTC.
  var time = 1_767_323_045
  private var ticks = 0
  /// After how many pauses the fetcher is told to stop.
  var stopsAfter = Int.max
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
      allowsPrivate: allowsPrivate, clock: clock,
      robots: RobotsMemory(recall: { self.kept[$0] }, keep: { self.kept[$0] = ($1, $2) }))
  }

  private var clock: FetchClock {
    FetchClock(
      ticks: { self.ticks }, time: { self.time },
      pause: { milliseconds in
        if self.pauses.count >= self.stopsAfter { return false }
        self.pauses.append(milliseconds)
        self.ticks += milliseconds
        self.time += (milliseconds + 999) / 1000
        return true
      }, isStopped: { false })
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
