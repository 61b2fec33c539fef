import GRDB
import LoopbackServer
import Testing
import WaybillSources

@testable import WaybillPipeline
@testable import WaybillStore

@Suite struct FollowTests {
  @Test("The pages of a feed's new entries are fetched, once, and again when an entry changes")
  func feed() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"))
    trial.site["/1"] = .answer("Rien.")
    trial.site["/2"] = .answer("Poland ordered 96 AH-64E helicopters from the United States for $10 billion.")
    try trial.follow("/feed")

    let first = try trial.round()
    #expect(trial.asked() == ["/feed", "/1", "/2"])
    #expect(first.visits.map(\.finding) == [.fetched])
    #expect(first.visits.map(\.entries) == [2])
    #expect(first.pages == 2)
    #expect(first.taken.log.added == 2)
    #expect(first.taken.log.claims == 1)

    #expect(try trial.round().visits.isEmpty, "nothing is due yet")
    trial.clock.pass(seconds: 900)
    #expect(try trial.round().visits.map(\.finding) == [.unchanged])
    #expect(trial.asked() == ["/feed"])

    trial.clock.pass(seconds: 900)
    trial.site["/feed"] = FollowTrial.feed(("Three", "/3"), ("One, corrected", "/1"), ("Two", "/2"))
    trial.site["/3"] = .answer("Rien de rien.")
    trial.site["/1"] = .answer("Rien de plus.")
    let second = try trial.round()
    #expect(trial.asked() == ["/feed", "/3", "/1"])
    #expect(second.visits.map(\.entries) == [2])
    #expect(second.taken.log.added == 1)
    #expect(second.taken.log.changed == 1, "the page of before is kept beside it")
    #expect(try trial.register.check { _ in }.versions == 4)
    #expect(try trial.register.check { _ in }.drifts == 0)
    #expect(trial.said.isEmpty)
  }

  @Test("A page takes its title from the feed where it has none")
  func title() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("Helicopters for Poland", "/1"))
    trial.site["/1"] = .answer("Poland ordered 96 AH-64E helicopters from the United States for $10 billion.")
    try trial.follow("/feed")
    _ = try trial.round()
    #expect(try trial.register.titles() == ["Helicopters for Poland"])
  }

  @Test("With entries only, the feed is all that is fetched")
  func entriesOnly() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"))
    try trial.follow("/feed", entriesOnly: true)
    let report = try trial.round()
    #expect(trial.asked() == ["/feed"])
    #expect(report.taken.log.added == 2)
    #expect(report.visits.map(\.entries) == [2])
  }

  @Test("A page that changes is a new version of its document")
  func page() throws {
    let trial = try FollowTrial()
    trial.site["/page"] = .answer("Rien.")
    try trial.follow("/page")
    var counts: [[Int]] = []
    for text in ["Rien.", "Rien.", "Rien de plus."] {
      trial.site["/page"] = .answer(text)
      let log = try trial.round().taken.log
      counts.append([log.added, log.changed])
      trial.clock.pass(seconds: 900)
    }
    #expect(counts == [[1, 0], [0, 0], [0, 1]])
    #expect(try trial.register.followed().map(\.kind) == [.page])
  }

  @Test("What fails is tried again after longer and longer waits")
  func backOff() throws {
    let trial = try FollowTrial()
    try trial.follow("/page")
    var waits: [Int] = []
    for _ in 0..<9 {
      let report = try trial.round()
      #expect(report.visits.map(\.problem) == ["the server answered 404"])
      let source = try #require(try trial.register.followed().first)
      waits.append(source.due - trial.clock.time)
      trial.clock.pass(seconds: source.due - trial.clock.time)
    }
    #expect(waits == [900, 1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 86_400])
    #expect(try trial.register.followed().map(\.errors) == [9])
    trial.site["/page"] = .answer("Rien.")
    #expect(try trial.round().failures == 0)
    #expect(try trial.register.followed().map(\.errors) == [0])
  }

  @Test("An entry's page that isn't there is given up in the end, and the rest isn't held up")
  func lostPage() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"))
    trial.site["/2"] = .answer("Rien.")
    try trial.follow("/feed")
    let first = try trial.round()
    #expect([first.pages, first.failedPages] == [1, 1])
    for _ in 0..<6 {
      trial.clock.pass(seconds: 7200)
      _ = try trial.round()
    }
    #expect(trial.asked().filter { $0 == "/1" }.count == 3)
    #expect(trial.said.last == "\(trial.server.url("/1")): the server answered 404; given up after 3 tries")
    #expect(try trial.register.followed().map(\.waiting) == [0])
  }

  @Test("A host that asks for rest isn't asked for anything meanwhile, and nothing of it is given up")
  func rest() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"), ("Three", "/3"))
    trial.site["/1"] = .answer("", status: 429, fields: ["Retry-After: 3600"])
    for target in ["/2", "/3"] { trial.site[target] = .answer("Rien.") }
    try trial.follow("/feed")
    #expect(try trial.round().pages == 0)
    #expect(trial.asked() == ["/feed", "/1"])
    trial.site["/1"] = .answer("Rien.")
    trial.clock.pass(seconds: 1800)
    _ = try trial.round()
    #expect(trial.asked().isEmpty)
    trial.clock.pass(seconds: 1800)
    #expect(try trial.round().pages == 3)
    #expect(trial.asked().sorted() == ["/1", "/2", "/3", "/feed"])
  }

  @Test("A round that is stopped has stored what it fetched; the next one does the rest")
  func stopped() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"), ("Three", "/3"))
    for target in ["/1", "/2", "/3"] { trial.site[target] = .answer("Rien \(target).") }
    try trial.follow("/feed")
    trial.clock.stopsAfter = 2
    let first = try trial.round()
    #expect(!first.isComplete)
    #expect(first.taken.log.added == 2)
    #expect(first.failures == 0)
    trial.clock.resume()
    let second = try trial.round()
    #expect(second.isComplete)
    #expect(second.taken.log.added == 1)
    #expect(trial.asked() == ["/feed", "/1", "/2", "/3"])
  }

  @Test("Hosts take turns, so that none is waited for while another is ready")
  func turns() throws {
    let trial = try FollowTrial()
    let other = "http://localhost:\(trial.server.port)"
    trial.site["/feed"] = FollowTrial.feed(
      ("One", "/1"), ("Two", "/2"), ("Three", "\(other)/3"), ("Four", "\(other)/4"))
    for target in ["/1", "/2", "/3", "/4"] { trial.site[target] = .answer("Rien.") }
    try trial.follow("/feed")
    #expect(try trial.round().pages == 4)
    #expect(trial.asked() == ["/feed", "/3", "/1", "/4", "/2"])
    #expect(trial.clock.pauses == [5000, 5000])
  }

  @Test("A site's lists of documents can't take the place of other documents, nor bring claims")
  func foreignIDs() throws {
    let trial = try FollowTrial()
    trial.site["/list"] = .answer(
      #"{"id":"a","text":"Rien.","claims":[{"stage":"ordered","recipient":["XK"],"evidence":["Rien"]}]}"#)
    try trial.follow("/list")
    let log = try trial.round().taken.log
    #expect([log.added, log.claims] == [1, 0])
    #expect(try trial.register.ids().contains("a") == false)
  }

  @Test("What is no feed is told, and asked for again")
  func noFeed() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = .answer("Rien.")
    try trial.follow("/feed", as: .feed)
    #expect(
      try trial.round().visits.map(\.problem) == [
        "\(trial.server.url("/feed")): this is no feed but text/plain"
      ])
    #expect(try trial.register.followed().map(\.validators) == [PageValidators()])
  }

  @Test("A page that is followed tells the feed that it names, once")
  func namedFeed() throws {
    let trial = try FollowTrial()
    trial.site["/"] = .answer(
      "<html><head><link rel=alternate type='application/atom+xml' href=/feed></head><body>Rien.</body></html>",
      type: "text/html")
    try trial.follow("/")
    for _ in 0..<2 {
      _ = try trial.round()
      trial.clock.pass(seconds: 900)
      trial.site["/"] = trial.site["/"].map { $0 + [.text("\n")] }
    }
    let hint = "\(trial.server.url("/")): followed as a page; it names the feed \(trial.server.url("/feed"))"
    #expect(trial.said.filter { $0 == hint }.count == 1)
  }

  @Test("A feed without measure is taken in part")
  func manyEntries() throws {
    let trial = try FollowTrial()
    trial.site["/feed"] = FollowTrial.feed(("One", "/1"), ("Two", "/2"), ("Three", "/3"))
    try trial.follow("/feed")
    #expect(try trial.round { $0.mostEntries = 2 }.visits.map(\.entries) == [2])
    #expect(trial.said.first == "\(trial.server.url("/feed")): only the first 2 entries are taken")
  }
}

extension Register {
  fileprivate func titles() throws -> [String?] {
    try read { try String?.fetchAll($0, sql: "SELECT title FROM version") }
  }

  fileprivate func ids() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM document") }
  }
}
