import CZlib
import LoopbackServer
import Testing
import WaybillSources

/// What a fetch makes of servers that do what no server should.
@Suite struct BadServerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var steps: [Step]
    var expected: String

    init(_ name: String, _ steps: [Step], _ expected: String) {
      (testDescription, self.steps, self.expected) = (name, steps, expected)
    }
  }

  private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"

  static let cases = [
    Case("a right answer", .answer("Rien."), "Rien."),
    Case("a head that doesn't come", [.wait(60_000)], "!not complete within the time limit"),
    Case(
      "a head that stops halfway", [.text("HTTP/1.1 200 OK\r\nContent-"), .wait(60_000)],
      "!not complete within the time limit"),
    Case(
      "a body that stops halfway", [.text(head + "Content-Length: 100\r\n\r\nRien"), .wait(60_000)],
      "!not complete within the time limit"),
    Case(
      "a body without end", [.text(head + "\r\n"), .endless([UInt8](repeating: 0x61, count: 1 << 16))],
      "!the document is larger than 100000 bytes (--max-document)"),
    Case(
      "a body that is too long by its own statement",
      [.text(head + "Content-Length: 999999999\r\n\r\na"), .wait(60_000)],
      "!the document is larger than 100000 bytes (--max-document)"),
    Case(
      "a head without end",
      [.text("HTTP/1.1 200 OK\r\n"), .endless(Array("X-Filler: aaaaaaaaaaaaaaaaaaaaaa\r\n".utf8))],
      "!the head of the answer is larger than 65536 bytes"),
    Case(
      "less than the stated length", [.text(head + "Content-Length: 100\r\n\r\nRien.")],
      "!cut off after 5 of 100 bytes"),
    Case(
      "more than the stated length: it counts", [.text(head + "Content-Length: 4\r\n\r\nRien de plus.")],
      "Rien"),
    Case(
      "chunks that end too early", [.text(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nRien.\r\n5\r\nRi")],
      "!cut off after 7 bytes"),
    Case(
      "heads in between",
      [.text("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n\(head)Content-Length: 5\r\n\r\nRien.")],
      "Rien."),
    Case(
      "gzip", answer(packing: Array("Rien.".utf8)), "Rien."),
    Case(
      "a gzip bomb: 50 MB in 50 kB", answer(packing: [UInt8](repeating: 0x20, count: 50 << 20)),
      "!the document is larger than 100000 bytes (--max-document)"),
    Case(
      "gzip that was cut off", answer(packing: Array("Rien de rien.".utf8), dropping: 10),
      "!the body cannot be unpacked: it ends too early"),
    Case(
      "no gzip where it is said", [.text(head + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nRien.")],
      "!the body cannot be unpacked: incorrect header check"),
    Case(
      "a packing that nobody asked for",
      [.text(head + "Content-Encoding: br\r\nContent-Length: 5\r\n\r\nRien.")],
      "!the body cannot be unpacked: its Content-Encoding is 'br', and gzip is all that was asked for"),
    Case("nothing", [], "!the connection failed: Empty reply from server"),
    Case("no HTTP", [.text("Rien.\r\nRien de rien.\r\n")], "!the connection failed: the answer is no HTTP"),
    Case("an error", .answer("Rien.", status: 500), "!the server answered 500"),
    Case("gone", .answer("Rien.", status: 410), "!the server answered 410"),
    Case("a 304 to no condition", [.text("HTTP/1.1 304 Not Modified\r\n\r\n")], "!the server answered 304"),
    Case("part of a page", .answer("Rien.", status: 206), "!the server answered 206"),
    Case("a redirect to nowhere", .answer("Rien.", status: 302), "!a redirect to nowhere"),
    Case("a redirect to itself", .redirect("/page"), "!the redirects go in a circle"),
    Case(
      "a redirect to a file", .redirect("file:///etc/passwd"),
      "!no address that can be fetched: only http and https are fetched, not 'file'"),
  ]

  @Test("Each fault has its message", arguments: cases)
  func fault(_ trial: Case) throws {
    let server = try LoopbackServer { $0.target == "/robots.txt" ? .notFound : trial.steps }
    var limits = FetchLimits()
    (limits.body, limits.total) = (100_000, trial.expected.contains("time limit") ? 300 : 20_000)
    let fetcher = try Fetcher(limits: limits, identity: FetchIdentity(version: "9.9"), allowsPrivate: true)
    #expect(fetcher.account(server.url("/page")) == trial.expected)
  }

  @Test("A server that hardly sends is given up before the time is over")
  func stalled() throws {
    let server = try LoopbackServer { request in
      request.target == "/robots.txt" ? .notFound : [.text(Self.head + "\r\nRien"), .wait(60_000)]
    }
    var limits = FetchLimits()
    (limits.stalled, limits.total) = (1, 60_000)
    let fetcher = try Fetcher(limits: limits, identity: FetchIdentity(version: "9.9"), allowsPrivate: true)
    #expect(fetcher.account(server.url("/page")) == "!the server sends nothing more")
  }

  @Test("Redirects are counted")
  func manyRedirects() throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .notFound : .redirect(request.target + "1")
    }
    let fetcher = try trial.fetcher { $0.redirects = 3 }
    #expect(fetcher.account(trial.server.url("/1")) == "!more than 3 redirects")
    #expect(trial.server.targets == ["/robots.txt", "/1", "/11", "/111", "/1111"])
  }

  @Test("Nobody listens")
  func nobody() throws {
    let port = try LoopbackServer { _ in [] }.port
    let fetcher = try FetchTrial { _ in [] }.fetcher()
    #expect(fetcher.account("http://127.0.0.1:\(port)/").hasPrefix("!the connection failed: "))
  }

  @Test("Whatever a server sends, a fetch ends with a page or a fault", arguments: 0..<8)
  func anything(seed: UInt64) throws {
    var sound = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n".utf8)
    sound += "Transfer-Encoding: chunked\r\nLocation: /b\r\nRetry-After: 1\r\n\r\n3\r\nabc\r\n0\r\n\r\n".utf8
    let whole = sound
    let server = try LoopbackServer { request in
      // Each target stands for one change of the sound answer, so that a failure can be repeated.
      var random = Dice(
        state: seed << 32 | UInt64(request.target.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF))
      var bytes = whole
      for _ in 0..<(random.next() % 4 + 1) {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 40)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        }
      }
      return [.send(bytes)]
    }
    var limits = FetchLimits()
    (limits.pause, limits.total, limits.patience, limits.redirects) = (0, 500, 0, 3)
    for number in 0..<40 {
      let fetcher = try Fetcher(limits: limits, identity: FetchIdentity(version: "9.9"), allowsPrivate: true)
      _ = fetcher.account(server.url("/\(number)"))
    }
    #expect(server.requests.count >= 40)
  }

  private struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  private static func answer(packing bytes: [UInt8], dropping: Int = 0) -> [Step] {
    let packed = Array(WaybillSourcesTests.packed(bytes).dropLast(dropping))
    return .answer(packed, fields: ["Content-Encoding: gzip"])
  }
}
