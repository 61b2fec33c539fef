import CZlib
import Testing
import WaybillSources

/// Bodies as they were sent, within a record.
@Suite struct HTTPBodyTests {
  private let text = Array("Some text of a page.".utf8)

  private func found(_ body: [UInt8], _ more: String, limit: Int = 1 << 20) -> [String] {
    let record = warc("response", "https://example.org/", http(body, more: more))
    return events(record, named: "x", limit: limit).dropLast().map { event in
      event.hasPrefix("!") || event.hasPrefix("note") ? event : String(event.drop { $0 != " " }.dropFirst())
    }
  }

  private let read = ["Some text of a page."]
  private let chunked = "Transfer-Encoding: chunked\r\n"

  @Test(arguments: [
    "5\r\nSome \r\nf\r\ntext of a page.\r\n0\r\n\r\n", "0005;x=y\r\nSome \r\nF \r\ntext of a page.\r\n0\r\n",
    "5\nSome \nf\ntext of a page.\n0\n\n", "14\r\nSome text of a page.\r\n",
  ])
  func chunksAreJoined(body: String) { #expect(found(Array(body.utf8), chunked) == read) }

  @Test func falseChunksAreToldAndUsedAsTheyAre() {
    let note = "note said to be chunked, which it isn't, so it is used as it is"
    #expect(found(text, chunked) == [note] + read)
  }

  @Test func chunksThatBreakOff() {
    #expect(
      found(Array("9\r\nSome text\r\nof".utf8), chunked) == [
        "note the chunks break off, read as far as they go", "Some text",
      ])
    #expect(
      found(Array("5\r\nSome \r\nff\r\ntext".utf8), chunked) == [
        "note the last chunk is cut off, read as far as it goes", "Some text",
      ])
  }

  @Test func codingsAreUndone() {
    #expect(found(packed(text), "Content-Encoding: gzip\r\n") == read)
    #expect(found(zstd(text), "Content-Encoding: zstd\r\n") == read)
    #expect(found(deflated(text, window: 15), "Content-Encoding: deflate\r\n") == read)
    #expect(found(deflated(text, window: -15), "Content-Encoding: deflate\r\n") == read)
    #expect(found(packed(zstd(text)), "Content-Encoding: zstd, gzip\r\n") == read)
  }

  @Test(arguments: ["gzip", "zstd", "identity"]) func plainBodiesUnderACoding(coding: String) {
    #expect(found(text, "Content-Encoding: \(coding)\r\n") == read)
  }

  @Test func unknownCodingsAreTold() {
    #expect(found([1, 2, 3], "Content-Encoding: br\r\n") == ["!0 a body packed with 'br' is not read yet"])
  }

  @Test func bombsAreRefused() {
    let bomb = packed([UInt8](repeating: 0x41, count: 1 << 20))
    #expect(
      found(bomb, "Content-Encoding: gzip\r\n", limit: 1 << 16) == [
        "!0 the document is larger than 65536 bytes (--max-document)"
      ])
  }

  @Test func packedBodiesThatBreakOff() {
    let body = packed(text)
    #expect(
      found(Array(body.dropLast(4)), "Content-Encoding: gzip\r\n") == [
        "note its packed body is cut off, read as far as it goes", "Some text of a page.",
      ])
    #expect(
      found(Array(body.prefix(6)), "Content-Encoding: gzip\r\n") == [
        "!0 damaged record: its packed body can't be read (it ends too early)"
      ])
  }

  private func deflated(_ bytes: [UInt8], window: Int32) -> [UInt8] {
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
        return Array(target[..<Int(stream.total_out)])
      }
    }
  }
}
