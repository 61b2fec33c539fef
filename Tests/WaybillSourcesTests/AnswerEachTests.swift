import Glibc
import Testing

@testable import WaybillSources

/// Who sends one document after the other through a pipe gets each one read before the next is sent.
struct AnswerEachTests {
  @Test func aWholeObjectOnTheFirstLineIsEnoughToTellTheKind() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[1]) }
    let line = Array("{\"id\":\"a\",\"text\":\"Norway gives Ukraine six M109.\"}\n".utf8)
    try #require(Glibc.write(ends[1], line, line.count) == line.count)
    // The pipe stays open: a look ahead for more bytes would wait for ever.
    let buffer = SourceBuffer(try ByteStream(path: "/dev/fd/\(ends[0])"))
    close(ends[0])
    #expect(Array(buffer.peekHead(SourceKind.window)) == line)
  }
}
