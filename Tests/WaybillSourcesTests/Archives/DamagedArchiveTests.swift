import Testing
import WaybillSources

/// Archives that aren't packed, broken by hand.
@Suite struct DamagedArchiveTests {
  private func found(_ bytes: [UInt8]) -> [String] {
    events(bytes, named: "x.warc").filter { !$0.hasPrefix("note") }.map { text in
      text.hasPrefix("!") ? text : String(text.drop { $0 != " " }.dropFirst())
    }
  }

  private func response(_ length: Int, _ text: String) -> [UInt8] {
    let block = http(Array(text.utf8))
    return warc("response", "https://example.org/", length: block.count + length, block)
  }

  @Test func aLengthThatIsTooShort() {
    #expect(
      found(response(-3, "First.") + page(2)) == [
        "Fir", "!0 damaged record: no record starts here", "Page 2.",
      ])
  }

  @Test(arguments: [5, 40, 100_000]) func aLengthThatIsTooLong(by excess: Int) {
    #expect(
      found(response(excess, "First.") + page(2)) == [
        "!0 damaged record: its stated length runs into the next record", "Page 2.",
      ])
  }

  @Test func aPageThatIsWholeByItsOwnHeaderIsRead() {
    let block = http(Array("First.".utf8), more: "Content-Length: 6\r\n")
    let record = warc("response", "https://example.org/", length: block.count + 50, block)
    #expect(found(record) == ["!0 damaged record: it ends too early", "First."])
  }

  @Test func wordsBetweenRecords() {
    #expect(
      found(page(1) + Array("Some words\nWARC/ and more\n\n".utf8) + page(2)) == [
        "Page 1.", "!0 damaged record: no record starts here", "Page 2.",
      ])
  }

  @Test(arguments: [
    "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: x", "X: 1",
  ])
  func aHeadWithoutASoundLength(line: String) {
    let head = "WARC/1.0\r\nWARC-Type: response\r\n\(line)\r\n\r\nText.\r\n\r\n"
    #expect(
      found(Array(head.utf8) + page(2)) == [
        "!0 damaged record: its head is broken or cut off", "Page 2.",
      ])
  }

  @Test func aHugeLengthCostsNothing() {
    let record = warc(
      "resource", "https://example.org/", contentType: "image/png", length: Int.max, [1, 2, 3])
    #expect(found(record) == ["!0 damaged record: it ends too early"])
  }
}
