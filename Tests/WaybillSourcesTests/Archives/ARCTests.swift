import Testing
import WaybillSources
import WaybillText

@Suite struct ARCTests {
  private func texts(_ bytes: [UInt8]) -> [String] {
    documents(bytes, named: "x").map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func pagesBecomeDocuments() throws {
    let records = arcFileHead + arc("http://example.org/1", http(Array("One.".utf8)))
    let document = try #require(documents(records, named: "x").first)
    #expect(document.url == "http://example.org/1")
    #expect(document.text == Array("One.".utf8))
  }

  @Test func addressesMayHoldSpaces() {
    let records = arcFileHead + arc("http://example.org/?a=b c d", http(Array("One.".utf8)))
    #expect(documents(records, named: "x").map(\.url) == ["http://example.org/?a=b c d"])
  }

  @Test func secondVersion() {
    let block = http(Array("Two.".utf8))
    let head = "http://example.org/2 192.0.2.1 20240503100000 text/plain 200 ABC - 1 x.arc \(block.count)\n"
    #expect(texts(arcFileHead + Array(head.utf8) + block) == ["Two."])
  }

  @Test func recordsWithoutAnHTTPHeader() {
    #expect(texts(arcFileHead + arc("http://example.org/", Array("Bare.".utf8))) == ["Bare."])
    #expect(texts(arcFileHead + arc("dns:example.org", type: "text/dns", Array("x".utf8))) == [])
  }

  @Test func packedByRecord() {
    let pages = ["One.", "Two."].map { arc("http://example.org/", http(Array($0.utf8))) }
    #expect(texts(packed(arcFileHead) + pages.flatMap { packed($0) }) == ["One.", "Two."])
  }

  @Test func brokenLengthsCostTheirRecordAlone() {
    let records =
      arcFileHead + arc("http://example.org/1", length: -1, http(Array("One.".utf8)))
      + arc("http://example.org/2", http(Array("Two.".utf8)))
    let found = events(records, named: "x")
    #expect(found.first == "!0 damaged record: its head is broken or cut off")
    #expect(texts(records) == ["Two."])
  }
}
