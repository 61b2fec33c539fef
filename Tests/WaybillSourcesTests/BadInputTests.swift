import Testing
import WaybillSources

/// What can't be read is told by file and line, and all else is read.
@Suite struct BadInputTests {
  private let good = #"{"id":"a","text":"one"}"#
  private let other = #"{"id":"b","text":"two"}"#

  private func lines(_ middle: [UInt8]) -> [UInt8] {
    Array(good.utf8) + [0x0A] + middle + [0x0A] + Array(other.utf8) + [0x0A]
  }

  @Test func missingFileDoesNotStopTheRest() {
    let files = Files()
    let path = files.write("a.jsonl", good.utf8)
    let found = events(DocumentReader(paths: ["/nonexistent/x.txt", path]))
    #expect(found == ["!0 cannot be read: No such file or directory", "a: one"])
  }

  @Test func folder() {
    #expect(events(DocumentReader(paths: ["/tmp"])) == ["!0 cannot be read: Is a directory"])
  }

  @Test(arguments: ["x.txt", "x.jsonl"]) func emptyFile(_ name: String) {
    #expect(events([], named: name) == ["!0 the file is empty"])
    #expect(events(" \n \n".utf8, named: "x.txt") == ["!0 the file is empty"])
    #expect(events(packed([]), named: name) == ["!0 the file is empty"])
  }

  @Test func brokenLines() {
    let cases: [(String, String)] = [
      (#"{"text":"x",}"#, "broken JSON at byte 13: a key in quotes is due"),
      (#"{"text":"x""#, "broken JSON at byte 12: a comma or a closing brace is due"),
      (#"{"text":"\ud800 x"}"#, "broken JSON at byte 10: a lone surrogate escape"),
      (#"{"text":"\udc00"}"#, "broken JSON at byte 10: a lone surrogate escape"),
      (#"{"text":"\x"}"#, "broken JSON at byte 11: an unknown escape"),
      (#"{"text":01}"#, "broken JSON at byte 10: a comma or a closing brace is due"),
      (#"{"text":nul}"#, "broken JSON at byte 9: an unknown word"),
      ("{\"text\":\"a\tb\"}", "broken JSON at byte 11: a control character in a string"),
      (#"{"text":"x"} {}"#, "broken JSON at byte 14: something stands after the value"),
      (#"{"title":"x"}"#, "not a document: it has no 'text'"),
      (#"{"text":7}"#, "not a document: 'text' is no string"),
      (#"[1]"#, "not a document: the line is no JSON object"),
      ("{\"text\":\"a\0b\"}", "a NUL byte, so this is no text"),
      (#"{"text":"a\u0000b"}"#, "a NUL byte, so this is no text"),
    ]
    for (line, problem) in cases {
      #expect(events(lines(Array(line.utf8)), named: "x.jsonl") == ["a: one", "!2 \(problem)", "b: two"])
    }
    let nested = String(repeating: "[", count: 100_000)
    #expect(events(lines(Array("{\"text\":\(nested)".utf8)), named: "x.jsonl").count == 3)
  }

  @Test func invalidUTF8InJSONL() {
    let bad: [[UInt8]] = [
      [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ]
    for bytes in bad {
      let line = Array(#"{"text":""#.utf8) + bytes + Array("\"}".utf8)
      #expect(
        events(lines(line), named: "x.jsonl") == ["a: one", "!2 not UTF-8 (byte 10 of the line)", "b: two"])
    }
  }

  @Test func oversizedDocuments() {
    let long = Array("{\"text\":\"\(String(repeating: "x", count: 300_000))\"}".utf8)
    let refused = "!2 the document is larger than 1000 bytes (--max-document)"
    #expect(events(lines(long), named: "x.jsonl", limit: 1000) == ["a: one", refused, "b: two"])
    #expect(
      events(long.dropFirst(9), named: "x.txt", limit: 1000) == [
        "!1 the document is larger than 1000 bytes (--max-document)"
      ])
  }

  @Test func nulInPlainText() {
    #expect(events("a\nb\0c\n".utf8, named: "x.txt") == ["!2 a NUL byte, so this is no text"])
  }

  @Test func damagedGzip() {
    let whole = packed(lines(Array(#"{"id":"c","text":"three"}"#.utf8)))
    var changed = whole
    changed[whole.count - 6] ^= 0xFF
    #expect(
      events(changed, named: "x.gz") == [
        "a: one", "c: three", "b: two", "!3 damaged gzip data: incorrect data check",
      ])
    let cut = Array(whole.dropLast(4))
    #expect(events(cut, named: "x.gz").last == "!3 damaged gzip data: it ends too early")
    #expect(
      events(packed("plain text".utf8).dropLast(2), named: "x.gz") == [
        "!0 damaged gzip data: it ends too early"
      ])
    #expect(
      events(whole + Array("rest".utf8), named: "x.gz").last == "!3 damaged gzip data: incorrect header check"
    )
  }

  @Test func kindsThatAreNotReadYet() {
    let cases: [(String, String)] = [
      ("<?xml version='1.0'?><a>", "XML"),
      ("[{\"text\":\"x\"}]", "JSON that is not one document a line"),
      ("{\n \"text\": \"x\"}", "JSON that is not one document a line"),
    ]
    for (text, kind) in cases { #expect(events(text.utf8, named: "x.txt") == ["!0 \(kind) is not read yet"]) }
  }

  @Test func arbitraryBytesNeverTrap() {
    var state: UInt64 = 7
    for round in 0..<500 {
      var bytes: [UInt8] =
        round % 3 == 0 ? [0x1F, 0x8B, 8, 0] : round % 3 == 1 ? Array("{\"text\":".utf8) : []
      for _ in 0..<Int(state >> 58) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = events(bytes, named: "x")
    }
  }
}
