import LoopbackServer
import Testing
import WaybillSources
import WaybillText

@Suite struct FetcherTests {
  @Test("A page comes with its type, its address behind redirects and what it is known by")
  func page() throws {
    let trial = try FetchTrial { request in
      switch request.target {
      case "/old?a=%C3%A9": .redirect("new/page#part")
      case "/new/page":
        .answer(
          "Rien.", type: "Text/Plain; charset=\"UTF-8\"", fields: ["ETag: \"7\"", "Last-Modified: then"])
      default: .notFound
      }
    }
    let fetcher = try trial.fetcher()
    guard case .page(let page) = try fetcher.fetch(trial.server.url("/old?a=é")) else {
      Issue.record("no page")
      return
    }
    #expect(page.asked == trial.server.url("/old?a=é"))
    #expect(page.url == trial.server.url("/new/page"))
    #expect(page.mediaType == "text/plain")
    #expect(page.validators == PageValidators(etag: "\"7\"", lastModified: "then"))
    #expect(page.time == trial.clock.time)
    #expect(trial.server.targets == ["/robots.txt", "/old?a=%C3%A9", "/new/page"])
    #expect(
      trial.server.requests.allSatisfy {
        $0.fields["user-agent"] == "Waybill/9.9 (reads news on arms transfers; +https://desk.example.org/bot)"
      })
  }

  @Test("What is known already isn't sent again")
  func unchanged() throws {
    let trial = try FetchTrial { request in
      request.fields["if-none-match"] == "\"7\"" && request.fields["if-modified-since"] == "then"
        ? [.text("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")] : .answer("Rien.")
    }
    let fetcher = try trial.fetcher()
    let url = trial.server.url("/page")
    #expect(fetcher.account(url) == "Rien.")
    #expect(fetcher.account(url, since: PageValidators(etag: "\"7\"", lastModified: "then")) == "unchanged")
    #expect(fetcher.account(url, since: PageValidators(etag: "\"8\"")) == "Rien.")
  }

  @Test(
    "Only public addresses are fetched, whatever they are called",
    arguments: [
      "http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://2130706433:PORT/", "http://0x7f.1:PORT/",
      "http://127.1:PORT/", "http://[::1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://10.1.2.3/",
      "http://169.254.169.254/latest/", "http://100.64.0.1/", "http://224.0.0.1/", "http://[fe80::1]/",
      "http://[64:ff9b::7f00:1]/", "http://0.0.0.0:PORT/",
    ])
  func privateAddress(_ url: String) throws {
    let trial = try FetchTrial { _ in .answer("secret") }
    let fetcher = try trial.fetcher(allowsPrivate: false)
    let said = fetcher.account(url.replacing("PORT", with: "\(trial.server.port)"))
    #expect(said.hasSuffix("nothing but public addresses is fetched (--allow-private)"))
    #expect(trial.server.requests.isEmpty)
  }

  @Test("A robot waits between pages of a host, as long as the site asks for, and not for its robots.txt")
  func politeness() throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .answer("User-agent: *\nCrawl-delay: 7.5") : .answer(request.target)
    }
    let fetcher = try trial.fetcher { $0.pause = 5000 }
    for target in ["/a", "/b", "/c"] { #expect(fetcher.account(trial.server.url(target)) == target) }
    #expect(trial.clock.pauses == [7500, 7500])
    #expect(trial.server.targets == ["/robots.txt", "/a", "/b", "/c"])
    #expect(fetcher.delay(before: trial.server.url("/d")) == 7500)
    #expect(fetcher.delay(before: "http://else.example.org/") == 0)
  }

  @Test("A crawl delay without measure is cut")
  func longDelay() throws {
    let trial = try FetchTrial { request in
      request.target == "/robots.txt" ? .answer("User-agent: *\nCrawl-delay: 1e300") : .answer("Rien.")
    }
    let fetcher = try trial.fetcher()
    for _ in 0..<2 { #expect(fetcher.account(trial.server.url()) == "Rien.") }
    #expect(trial.clock.pauses == [60_000])
  }

  @Test(
    "A server that asks for a short rest gets it; a longer one ends the fetch, and no other is tried meanwhile"
  )
  func retryAfter() throws {
    let trial = try FetchTrial { request in
      switch request.target {
      case "/robots.txt": .notFound
      case "/long": .answer("", status: 503, fields: ["Retry-After: Fri, 02 Jan 2026 04:04:05 GMT"])
      default: .answer("", status: 429, fields: ["Retry-After: 20"])
      }
    }
    let fetcher = try trial.fetcher()
    #expect(fetcher.account(trial.server.url("/short")) == "!the server answered 429; come back after 20 s")
    #expect(trial.clock.pauses == [20_000, 20_000])
    trial.clock.time = 1_767_323_045 + 60
    #expect(fetcher.account(trial.server.url("/long")) == "!the server answered 503; come back after 3535 s")
    #expect(
      fetcher.account(trial.server.url("/short")) == "!the server asked to be left alone for 3535 s more")
    #expect(trial.server.targets == ["/robots.txt", "/short", "/short", "/short", "/long"])
  }

  @Test("A pause can be ended")
  func stopped() throws {
    let trial = try FetchTrial { _ in .answer("Rien.") }
    trial.clock.stopsAfter = 1
    let fetcher = try trial.fetcher()
    let said = (0..<3).map { _ in fetcher.account(trial.server.url()) }
    #expect(said == ["Rien.", "Rien.", "!stopped"])
  }

  @Test("An error tells what was asked for, and where it led")
  func error() throws {
    let trial = try FetchTrial { request in
      request.target == "/a" ? .redirect("/b") : .notFound
    }
    let fetcher = try trial.fetcher()
    let url = trial.server.url("/a")
    #expect {
      try fetcher.fetch(url)
    } throws: {
      "\($0)" == "\(url) (redirected to \(trial.server.url("/b"))): the server answered 404"
    }
  }
}

@Suite struct FetchedPageTests {
  private func documents(_ body: String, type: String, at url: String = "https://gazette.example.org/news/")
    -> [Document]
  {
    let page = FetchedPage(
      asked: url, url: url, contentType: type, bytes: Array(body.utf8), validators: PageValidators(), time: 0)
    return page.events().compactMap { if case .document(let document) = $0 { document } else { nil } }
  }

  @Test("Another text under the same address is the same document")
  func sameID() {
    let texts = ["Rien.", "Rien de plus."].flatMap { documents($0, type: "text/plain") }
    #expect(Set(texts.map(\.id)).count == 1)
    #expect(texts.map(\.url) == ["https://gazette.example.org/news/", "https://gazette.example.org/news/"])
    #expect(texts.compactMap(\.page?.bytes.count) == [5, 13])
    #expect(documents("Rien.", type: "text/plain", at: "https://gazette.example.org/2")[0].id != texts[0].id)
  }

  @Test("Links of entries are resolved; entries that share one are told apart by their content")
  func feed() {
    let feed = """
      <rss version="2.0"><channel><title>Gazette</title>
      <item><title>One</title><link>/1</link></item>
      <item><title>Two</title><link>../live</link></item>
      <item><title>Three</title><link>../live</link></item></channel></rss>
      """
    let entries = documents(feed, type: "application/rss+xml")
    #expect(
      entries.map(\.url) == [
        "https://gazette.example.org/1", "https://gazette.example.org/live",
        "https://gazette.example.org/live",
      ])
    #expect(Set(entries.map(\.id)).count == 3)
    #expect(documents(feed.replacing("One", with: "1"), type: "application/rss+xml")[0].id == entries[0].id)
  }

  @Test("The charset of the header is used where the bytes are no UTF-8")
  func charset() {
    let url = "https://gazette.example.org/"
    let page = FetchedPage(
      asked: url, url: url, contentType: "text/plain; charset=windows-1251",
      bytes: [0xCF, 0xF3, 0xF1, 0xEA, 0x2E],
      validators: PageValidators(), time: 0)
    let texts = page.events().compactMap { event in
      if case .document(let document) = event { String(decoding: document.text, as: UTF8.self) } else { nil }
    }
    #expect(texts == ["Пуск."])
  }

  @Test("A page of HTML has the address that answered, and dates up to the day of the fetch")
  func html() throws {
    let body = """
      <html><head><title>Helicopters for Poland</title><link rel="canonical" href="https://else.example.org/">
      <meta property="article:published_time" content="2030-01-02T00:00:00Z"></head>
      <body><article><h1>Helicopters for Poland</h1><p>Poland ordered 96 AH-64E helicopters: réunion à Varsovie.</p>
      </article></body></html>
      """
    let latin = body.unicodeScalars.map { UInt8($0.value) }
    let url = "https://gazette.example.org/1"
    let page = FetchedPage(
      asked: url, url: url, contentType: "text/html; charset=ISO-8859-1", bytes: latin, time: 1_767_323_045)
    let documents = page.events().compactMap {
      if case .document(let document) = $0 { document } else { nil }
    }
    let document = try #require(documents.first)
    #expect(document.url == url)
    #expect(document.published == nil)
    #expect(String(decoding: document.text, as: UTF8.self).contains("helicopters: réunion à Varsovie."))
    #expect(document.page == Page(bytes: latin, mediaType: "text/html"))
  }

  @Test("The feed that a page names")
  func namedFeed() {
    let body = """
      <html><head><link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" hreflang="fr" href="/fr">
      <link rel="Alternate" type="application/rss+xml; charset=utf-8" href="feed.xml"></head><body>Rien.</body></html>
      """
    let url = "https://gazette.example.org/news/"
    let page = FetchedPage(asked: url, url: url, contentType: "text/html", bytes: Array(body.utf8), time: 0)
    #expect(page.namedFeed == "https://gazette.example.org/news/feed.xml")
  }

  @Test("A packed list of documents keeps their ids")
  func packedList() {
    let url = "https://gazette.example.org/crawl.jsonl.gz"
    let lines = packed(Array("{\"id\":\"a\",\"text\":\"Rien.\"}\n{\"id\":\"b\",\"text\":\"Rien.\"}".utf8))
    let page = FetchedPage(asked: url, url: url, contentType: "application/gzip", bytes: lines, time: 0)
    let ids = page.events().map { if case .document(let document) = $0 { document.id } else { "?" } }
    #expect(ids == ["a", "b"])
    #expect(page.isListOfDocuments)
  }
}
