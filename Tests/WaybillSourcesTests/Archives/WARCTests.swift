import Testing
import WaybillSources
import WaybillText

/// The texts of an archive's documents.
private func texts(_ bytes: [UInt8]) -> [String] {
  documents(bytes, named: "x").map { String(decoding: $0.text, as: UTF8.self) }
}

@Suite struct WARCTests {
  private let info = warc("warcinfo", contentType: "application/warc-fields", Array("software: x\r\n".utf8))
  private let request = warc(
    "request", "https://example.org/1", contentType: "application/http; msgtype=request",
    Array("GET /1 HTTP/1.1\r\n\r\n".utf8))

  @Test func pagesBecomeDocuments() throws {
    let found = documents(info + request + page(1) + page(2), named: "x")
    #expect(found.map(\.url) == ["https://example.org/1", "https://example.org/2"])
    #expect(found.map(\.text) == [Array("Page 1.".utf8), Array("Page 2.".utf8)])
    #expect(Set(found.map(\.id)).count == 2)
  }

  @Test func whatIsNoPageIsCounted() {
    let records = [
      info, request, page(1),
      warc("response", "https://example.org/2.png", http([1, 2], type: "image/png")),
      warc("response", "https://example.org/3", http(Array("Gone.".utf8), status: 404)),
      warc("response", "https://example.org/4", http(Array("{}".utf8), type: "application/json")),
      warc("response", "https://example.org/robots.txt", http(Array("User-agent: *".utf8))),
      warc("response", "dns:example.org", contentType: "text/dns", Array("20240503 192.0.2.1".utf8)),
      warc("resource", "metadata://x/log", contentType: "text/plain", Array("A log.".utf8)),
      warc("revisit", "https://example.org/1", http([])),
    ]
    #expect(
      events(records.flatMap { $0 }, named: "x").dropFirst() == [
        "note 10 records, 1 page; passed over: 2 text/plain, 1 application/json, 1 image/png, 1 request, "
          + "1 revisit, 1 status 404, 1 text/dns, 1 warcinfo"
      ])
  }

  @Test func addressesMayStandInBrackets() {
    let record = warc("response", "<https://example.org/a b>", http(Array("Text.".utf8)))
    #expect(documents(record, named: "x").map(\.url) == ["https://example.org/a b"])
  }

  @Test(arguments: ["0.17", "0.18", "1.0", "1.1"]) func versions(version: String) {
    let record = warc("response", "https://example.org/", version: version, http(Array("Text.".utf8)))
    #expect(texts(record) == ["Text."])
  }

  @Test func filesAndConvertedTextsAreRead() {
    let file = warc("resource", "https://example.org/1", contentType: "text/plain", Array("A file.".utf8))
    let converted = warc(
      "conversion", "https://example.org/2", contentType: "text/plain", Array("Words.".utf8))
    #expect(texts(file + converted) == ["A file.", "Words."])
  }

  @Test func linesMayEndWithALineFeedAlone() {
    let records = (page(1) + page(2)).filter { $0 != 0x0D }
    let length = http(Array("Page 1.".utf8)).count
    let short = length - http(Array("Page 1.".utf8)).filter { $0 == 0x0D }.count
    let text = String(decoding: records, as: UTF8.self).split(separator: "Content-Length: \(length)")
    #expect(texts(Array(text.joined(separator: "Content-Length: \(short)").utf8)) == ["Page 1.", "Page 2."])
  }

  @Test func feedsAndLinesInAnArchiveAreRead() {
    let feed = #"<rss><channel><item><title>T</title><link>/a</link></item></channel></rss>"#
    let lines = #"{"id":"1","text":"x"}"# + "\n" + #"{"id":"2","text":"y"}"#
    let records =
      warc("response", "https://example.org/feed", http(Array(feed.utf8), type: "application/rss+xml"))
      + warc("response", "https://example.org/l", http(Array(lines.utf8), type: "application/x-ndjson"))
    let found = documents(records, named: "x")
    #expect(found.map(\.title) == ["T", nil, nil])
    #expect(found.first?.url == "https://example.org/a")
    #expect(found.dropFirst().map(\.id) == ["1", "2"])
  }

  @Test func charsetsAreThoseOfTheHeader() {
    let body: [UInt8] = [0xCD, 0xE5, 0xF2]
    let record = warc(
      "response", "https://example.org/", http(body, type: "text/plain; charset=windows-1251"))
    #expect(texts(record) == ["Нет"])
  }

  @Test(arguments: [
    ("2024-05-01", "2024-05-01"), ("2024-05-04", "2024-05-04"), ("2024-05-05", nil),
    ("2024-05-03T23:59:00Z", "2024-05-03T23:59:00Z"), ("2024-05-04T00:01:00Z", nil), ("2031-01-01", nil),
  ])
  func noPublicationIsLaterThanTheCapture(stated: String, published: String?) {
    // Captured at ten in UTC; 14 hours ahead it is midnight.
    let line = #"{"text":"x","published":"\#(stated)"}"# + "\n" + #"{"text":"y"}"#
    let record = warc(
      "response", "https://example.org/", http(Array(line.utf8), type: "application/x-ndjson"))
    #expect(documents(record, named: "x").first?.published == published)
  }

  @Test func largePagesAreRefusedAndPassedOver() {
    let found = events(page(1, String(repeating: "x", count: 300_000)) + page(2), named: "x", limit: 1000)
    #expect(found.first == "!0 the document is larger than 1000 bytes (--max-document)")
    #expect(found.dropFirst().first?.hasSuffix("Page 2.") == true)
  }

  @Test func pagesInPartsAreToldAsUnread() {
    let part = warc("response", "https://example.org/", more: "WARC-Segment-Number: 1\r\n", http([0x41]))
    #expect(events(part, named: "x").first == "!0 a page in several records is not read yet")
  }

  @Test func whatTheCrawlerCutOffIsTold() {
    let part = warc("response", "https://example.org/", more: "WARC-Truncated: length\r\n", http([0x41]))
    #expect(events(part, named: "x").first == "note cut off by the crawler (length)")
  }
}
