import Testing
import WaybillSources

@testable import WaybillStore

@Suite struct FollowListTests {
  @Test("A list without doubles, from which sources can be taken")
  func list() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    let urls = ["https://b.example.org/", "https://a.example.org/feed"]
    for url in urls + urls { _ = try register.follow(FollowedSource(url: url, kind: .feed, added: 100)) }
    #expect(try register.followed().map(\.url) == urls.reversed())
    #expect(try !register.follow(FollowedSource(url: urls[0], added: 200)), "it is there")
    #expect(try register.followed(dueAt: 99).isEmpty)
    #expect(try register.nextDue() == 100)
    let entry = FollowedEntry(
      feed: urls[1], url: urls[1] + "/1", stamp: "x", title: nil, published: nil, due: 50)
    #expect(try register.take([entry, entry]) == [entry])
    #expect(try register.nextDue() == 50)
    #expect(try register.unfollow(urls[1]))
    #expect(try !register.unfollow(urls[1]))
    #expect(try register.followed().map(\.url) == [urls[0]])
    #expect(try register.entries(dueAt: 1000).isEmpty, "its entries go with it")
  }

  @Test("What came of a visit is kept")
  func settled() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    var source = FollowedSource(url: "https://a.example.org/", added: 100)
    _ = try register.follow(source)
    (source.kind, source.due, source.visited, source.errors) = (.page, 300, 200, 2)
    (source.redirected, source.problem) = ("https://b.example.org/", "the server answered 500")
    source.validators = PageValidators(etag: "\"7\"", lastModified: "then")
    try register.settle(source)
    #expect(try register.followed() == [source])
    var entry = FollowedEntry(
      feed: source.url, url: "https://a.example.org/1", stamp: "x", title: "One", published: "2024-01-02",
      due: 400)
    #expect(try register.take([entry]) == [entry])
    (entry.due, entry.errors, entry.problem) = (500, 1, "stopped")
    try register.settle(entry)
    #expect(try register.entries(dueAt: 500) == [entry])
    #expect(try register.take([entry]) == [], "it is known")
  }

  @Test("A visit is noted with both addresses, and tells by what the page is known again")
  func visit() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    #expect(try register.validators(of: "https://a.example.org/") == nil)
    for tag in ["1", "2"] {
      try register.note(
        FetchedPage(
          asked: "https://a.example.org/", url: "https://b.example.org/", contentType: "text/plain",
          bytes: Array(tag.utf8), validators: PageValidators(etag: tag), time: 100))
    }
    #expect(try register.validators(of: "https://a.example.org/") == PageValidators(etag: "2"))
    #expect(try register.validators(of: "https://b.example.org/") == nil)
    register.robots.keep("https://a.example.org", Array("User-agent: *".utf8), 100)
    let kept = try #require(register.robots.recall("https://a.example.org"))
    #expect((String(decoding: kept.text, as: UTF8.self), kept.time) == ("User-agent: *", 100))
    #expect(register.robots.recall("https://b.example.org") == nil)
  }

  @Test("One at a time has its turn to follow")
  func turn() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    let turn = try #require(try register.turnToFollow())
    #expect(try register.turnToFollow() == nil)
    turn.end()
    #expect(try register.turnToFollow() != nil)
  }
}
