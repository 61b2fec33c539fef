import Foundation
import LoopbackServer
import Synchronization
import WaybillKnowledge
import WaybillSources
import WaybillStore
import WaybillText

@testable import WaybillPipeline

/// A site whose pages a test changes, a register, and a clock that needs no time.
final class FollowTrial {
  static let reader = Result { try Reader(data: .embedded) }

  /// The pages of a site: what is answered at each address.
  final class Site: Sendable {
    private let pages = Mutex<[String: [Step]]>([:])

    subscript(_ target: String) -> [Step]? {
      get { pages.withLock { $0[target] } }
      set { pages.withLock { $0[target] = newValue } }
    }
  }

  let site = Site()
  let server: LoopbackServer
  let clock = TestClock()
  let register: Register
  private(set) var said: [String] = []
  private let folder: String
  private var fetcher: Fetcher?

  init() throws {
    let site = site
    server = try LoopbackServer { request in
      guard let page = site[request.target] else { return .notFound }
      // The text of a page is what the server knows it by.
      let tag = "\"\(page.description.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF })\""
      if request.fields["if-none-match"] == tag {
        return [.text("HTTP/1.1 304 Same\r\nConnection: close\r\n\r\n")]
      }
      guard case .text(let head)? = page.first else { return page }
      return [.text(head.replacing("\r\n\r\n", with: "\r\nETag: \(tag)\r\n\r\n"))] + page.dropFirst()
    }
    folder = NSTemporaryDirectory() + "waybill-follow-\(UUID().uuidString)"
    register = try Register(path: folder + "/r.sqlite", for: .creating)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Follows an address of the site.
  func follow(_ target: String, as kind: FollowedSource.Kind? = nil, entriesOnly: Bool = false) throws {
    _ = try register.follow(
      FollowedSource(url: server.url(target), kind: kind, takesEntriesOnly: entriesOnly, added: clock.time))
  }

  /// A round with a fetcher that lasts over all rounds of the trial.
  func round(_ change: (inout FollowRound.Rhythm) -> Void = { _ in }) throws -> FollowReport {
    var rhythm = FollowRound.Rhythm()
    change(&rhythm)
    let fetcher =
      try fetcher
      ?? Fetcher(
        identity: FetchIdentity(version: "9.9"), allowsPrivate: true, clock: clock.clock,
        robots: register.robots)
    self.fetcher = fetcher
    let ingestion = Ingestion(try Self.reader.get(), into: register, jobs: 1)
    let intake = PageIntake(fetcher, ingestion, into: register, limit: 1 << 20, say: { self.said.append($0) })
    return try FollowRound(
      register, intake, rhythm: rhythm, clock: clock.clock, say: { self.said.append($0) }
    )
    .run { _ in }
  }

  /// What was asked for since the last call, without robots.txt.
  func asked() -> [String] {
    defer { seen = server.requests.count }
    return server.targets.dropFirst(seen).filter { $0 != "/robots.txt" }
  }

  private var seen = 0

  /// A feed of entries with title and link.
  static func feed(_ entries: (title: String, link: String)...) -> [Step] {
    let items = entries.map { "<item><title>\($0.title)</title><link>\($0.link)</link></item>" }
    return .answer(
      "<rss version=\"2.0\"><channel><title>Gazette</title>\(items.joined())</channel></rss>",
      type: "application/rss+xml")
  }
}
