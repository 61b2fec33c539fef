import LoopbackServer
import Testing

@testable import WaybillSources

@Suite struct RobotsTests {
  struct Case: Sendable {
    var file: String
    var target: String
    var rule: String?

    init(_ file: String, _ target: String, _ rule: String?) {
      (self.file, self.target, self.rule) = (file, target, rule)
    }
  }

  /// Files, targets, and the rule that forbids them.
  static let cases = [
    Case("", "/", nil),
    Case("User-agent: *\nDisallow: /", "/a", "Disallow: /"),
    Case("User-agent: *\nDisallow:", "/a", nil),
    Case("User-agent: *\nDisallow: /", "/robots.txt", nil),
    Case("User-agent: *\nDisallow: /a # and below\n", "/a/b", "Disallow: /a"),
    Case("User-agent: *\nDisallow: /a/", "/a", nil),
    // The group of the name counts alone, in whatever letters, with a version, and from several places.
    Case("User-agent: *\nDisallow: /\n\nUser-agent: waybill\nAllow: /", "/a", nil),
    Case("User-agent: WAYBILL/2.0\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", "Disallow: /a"),
    Case("User-agent: waybillion\nDisallow: /", "/a", nil),
    Case("User-agent: waybill\nUser-agent: other\nDisallow: /a", "/a", "Disallow: /a"),
    Case(
      "User-agent: waybill\nAllow: /b\nUser-agent: x\nDisallow: /\nUser-agent: waybill\nDisallow: /a", "/a",
      "Disallow: /a"),
    Case("User-agent: waybill\nUser-agent: *\nDisallow: /a", "/a", "Disallow: /a"),
    Case("User-agent: *\nDisallow: /\nUser-agent: waybill\n", "/a", nil),
    // The longest pattern decides, of two as long the one that allows.
    Case("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", nil),
    Case("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", "Disallow: /a/b"),
    Case("User-agent: *\nDisallow: /page\nAllow: /page", "/page", nil),
    // Signs.
    Case("User-agent: *\nDisallow: /*.gif$", "/a/b.gif", "Disallow: /*.gif$"),
    Case("User-agent: *\nDisallow: /*.gif$", "/a/b.gif?c", nil),
    Case("User-agent: *\nDisallow: /a*b*c", "/axxbxxcxx", "Disallow: /a*b*c"),
    Case("User-agent: *\nDisallow: /a*b*c", "/axxcxxb", nil),
    Case("User-agent: *\nDisallow: /a*aa$", "/aa", nil),
    Case("User-agent: *\nDisallow: *private", "/x/private/y", "Disallow: *private"),
    Case("User-agent: *\nDisallow: /$", "/", "Disallow: /$"),
    Case("User-agent: *\nDisallow: /$", "/a", nil),
    Case("User-agent: *\nDisallow: /a?b=", "/a?b=1", "Disallow: /a?b="),
    Case("User-agent: *\nDisallow: /%2A", "/*", "Disallow: /%2A"),
    Case("User-agent: *\nDisallow: /%2A", "/a", nil),
    // Letters in any spelling.
    Case("User-agent: *\nDisallow: /é", "/%c3%a9", "Disallow: /é"),
    Case("User-agent: *\nDisallow: /%7ejoe", "/~joe", "Disallow: /%7ejoe"),
    Case("User-agent: *\nDisallow: /a%2Fb", "/a/b", nil),
    // Forms of the file.
    Case("\u{FEFF}User-agent: *\rDisallow: /a\r", "/a", "Disallow: /a"),
    Case("user-AGENT :*\r\n\r\n  DISALLOW : /a  \r\n", "/a", "Disallow: /a"),
    Case("Disallow: /a", "/a", nil),
    Case("<html><body>User-agent? No: such page</body></html>", "/a", nil),
    Case("User-agent: *\nSitemap: https://a.example.org/s.xml\nDisallow: /a", "/a", "Disallow: /a"),
  ]

  @Test("What a robots.txt forbids", arguments: cases)
  func rules(_ trial: Case) {
    #expect(RobotsRules(Array(trial.file.utf8)).prohibition(of: trial.target) == trial.rule)
  }

  @Test("A site's robots.txt is obeyed, asked for once a day, and kept for later runs")
  func obeyed() throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .answer("User-agent: *\nDisallow: /no") : .answer("Rien.")
    }
    let first = try trial.fetcher()
    #expect(first.account(trial.server.url("/no/a")) == "!robots.txt forbids it (Disallow: /no)")
    #expect(first.account(trial.server.url("/yes")) == "Rien.")
    let second = try trial.fetcher()
    #expect(second.account(trial.server.url("/no/b")) == "!robots.txt forbids it (Disallow: /no)")
    #expect(trial.server.targets == ["/robots.txt", "/yes"])
    trial.clock.time += 86_401
    #expect(second.account(trial.server.url("/yes")) == "Rien.")
    #expect(trial.server.targets == ["/robots.txt", "/yes", "/robots.txt", "/yes"])
  }

  @Test(
    "A site without a robots.txt may be read; one whose robots.txt can't be had may not",
    arguments: [
      (404, "Rien."), (403, "Rien."), (200, "Rien."),
      (500, "!robots.txt cannot be read (the server answered 500), so nothing there may be fetched"),
      (429, "!robots.txt cannot be read (the server answered 429), so nothing there may be fetched"),
    ])
  func status(_ status: Int, _ expected: String) throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .answer("", status: status) : .answer("Rien.")
    }
    let fetcher = try trial.fetcher()
    #expect(fetcher.account(trial.server.url("/a")) == expected)
    #expect(fetcher.account(trial.server.url("/a")) == expected)
    #expect(trial.server.targets.filter { $0 == "/robots.txt" }.count == 1)
  }

  @Test(
    "Up to five redirects lead to a robots.txt; a longer chain is none", arguments: [(5, false), (6, true)])
  func redirected(_ hops: Int, _ isFree: Bool) throws {
    let trial = try FetchTrial { request in
      if request.target == "/page" { return .answer("Rien.") }
      let hop = request.target.filter { $0 == "x" }.count - 1
      return hop == hops
        ? .answer("User-agent: *\nDisallow: /")
        : .redirect("/" + String(repeating: "x", count: max(hop, 0) + 2))
    }
    let fetcher = try trial.fetcher()
    #expect(
      fetcher.account(trial.server.url("/page"))
        == (isFree ? "Rien." : "!robots.txt forbids it (Disallow: /)"))
  }

  @Test("Only the first 500 KiB of a robots.txt are read")
  func endless() throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt"
        ? [
          .text("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /no\n"),
          .endless(Array("# a comment that says nothing\n".utf8)),
        ] : .answer("Rien.")
    }
    let fetcher = try trial.fetcher { $0.body = 1000 }
    #expect(fetcher.account(trial.server.url("/no")) == "!robots.txt forbids it (Disallow: /no)")
    #expect(fetcher.account(trial.server.url("/yes")) == "Rien.")
  }

  @Test("Each site on the way of a redirect is asked")
  func eachHop() throws {
    let other = try LoopbackServer { request in
      request.target == "/robots.txt" ? .answer("User-agent: *\nDisallow: /") : .answer("Rien.")
    }
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .notFound : .redirect(other.url("/there"))
    }
    #expect(try trial.fetcher().account(trial.server.url("/")) == "!robots.txt forbids it (Disallow: /)")
    #expect(other.targets == ["/robots.txt"])
  }
}
