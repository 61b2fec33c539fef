import Testing
import WaybillSources
import WaybillText

@Suite struct DocumentReaderTests {
  @Test func jsonLinesKeepWhatTheySay() throws {
    let line =
      #"{"id":"n1","url":"https://e.example/1","title":"T","published":"2024-05-02T10:00:00+02:00","#
      + #""publisher":"P","author":null,"lang":"fr","text":"L\u2019été\n\ud83d\ude80","comments":["c"],"x":[{}]}"#
    let document = try #require(documents(line.utf8, named: "x").first)
    #expect(document.id == "n1")
    #expect(document.url == "https://e.example/1")
    #expect(document.title == "T")
    #expect(document.published == "2024-05-02T08:00:00Z")
    #expect(document.publisher == "P")
    #expect(document.author == nil)
    #expect(document.text == Array("L’été\n🚀".utf8))
    #expect(document.comments == ["c"])
  }

  @Test func lineEndsAndMarksAreNoMatter() {
    let line = #"{"id":"1","text":"x"}"#
    let mark = "\u{FEFF}"
    #expect(events("\(mark)\(line)\r\n\r\n\(line)".utf8, named: "x") == ["1: x", "1: x"])
  }

  @Test func contentTellsTheKindAndTheNameBreaksTies() {
    let line = #"{"id":"1","text":"x"}"#
    #expect(events(line.utf8, named: "x.txt") == ["1: x"])
    #expect(events("Just words".utf8, named: "x.jsonl").first?.hasSuffix(": Just words") == true)
    let late = events("broken\n\(line)".utf8, named: "x.jsonl")
    #expect(late == ["!1 broken JSON at byte 1: no value starts here", "1: x"])
    #expect(documents("broken\n\(line)".utf8, named: "x.txt").count == 1)
  }

  @Test func gzipIsToldByItsFirstBytes() {
    let line = #"{"id":"1","text":"x"}"# + "\n"
    #expect(events(packed(line.utf8) + packed(line.utf8) + [0, 0], named: "x.txt") == ["1: x", "1: x"])
    #expect(documents(packed("Plain.".utf8), named: "x").map(\.text) == [Array("Plain.".utf8)])
  }

  @Test func filesAreReadInOrder() {
    let files = Files()
    let first = files.write("1.jsonl", #"{"id":"1","text":"x"}"#.utf8)
    let second = files.write("2.jsonl.gz", packed(#"{"id":"2","text":"y"}"#.utf8))
    #expect(events(DocumentReader(paths: [second, first, second])) == ["2: y", "1: x", "2: y"])
  }

  @Test func idsComeFromContent() {
    let a = documents("Some text.".utf8, named: "a.txt").first
    let b = documents("Some text.".utf8, named: "b.txt").first
    #expect(a?.id == b?.id)
    #expect(a?.id.utf8.count == 16)
    #expect(a?.id != documents("Some text!".utf8, named: "a.txt").first?.id)
    #expect(documents(#"{"id":17,"text":"x"}"#.utf8, named: "x").first?.id == "17")
    #expect(documents(#"{"text":"x"}"#.utf8, named: "x").first?.id.utf8.count == 16)
  }

  @Test func hashIsSHA256() {
    #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    var hash = SHA256()
    for _ in 0..<1_000 { hash.update([UInt8](repeating: 0x61, count: 1_000)) }
    #expect(hash.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func headlines() {
    #expect(
      documents("Serbie : six avions\n\nBelgrade a reçu.".utf8, named: "x").first?.title
        == "Serbie : six avions")
    #expect(documents("A first sentence.\nA second.".utf8, named: "x").first?.title == nil)
    #expect(documents("Only one line".utf8, named: "x").first?.title == nil)
  }

  @Test func charsetsOfPlainText() {
    let cases: [(text: String, charset: String, bytes: [UInt8])] = [
      (
        "L’été à 10 €", "windows-1252",
        [0x4C, 0x92, 0xE9, 0x74, 0xE9, 0x20, 0xE0, 0x20, 0x31, 0x30, 0x20, 0x80]
      ),
      ("Москва", "windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]),
      ("Москва", "KOI8-R", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1]),
      ("Москва", "ISO-8859-5", [0xBC, 0xDE, 0xE1, 0xDA, 0xD2, 0xD0]),
      ("źródło śmig", "windows-1250", [0x9F, 0x72, 0xF3, 0x64, 0xB3, 0x6F, 0x20, 0x9C, 0x6D, 0x69, 0x67]),
      ("źródło śmig", "ISO-8859-2", [0xBC, 0x72, 0xF3, 0x64, 0xB3, 0x6F, 0x20, 0xB6, 0x6D, 0x69, 0x67]),
      ("été", "UTF-16LE", [0xFF, 0xFE, 0xE9, 0, 0x74, 0, 0xE9, 0]),
      ("🚀", "UTF-16BE", [0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x80]),
    ]
    for (text, charset, bytes) in cases {
      #expect(documents(bytes, named: "x").first?.text == Array(text.utf8), "\(charset)")
      #expect(events(bytes, named: "x").first == "note no UTF-8, read as \(charset)")
    }
    #expect(
      events([0x41, 0x81, 0x8D, 0x42, 0x98, 0xFF], named: "x") == ["!0 not UTF-8, and no known charset fits"])
  }

  @Test func dates() {
    let cases: [(String, String?)] = [
      ("2024-02-29", "2024-02-29"), ("2023-02-29", nil), ("2024-13-01", nil), ("2024-1-1", nil),
      ("yesterday", nil),
      ("2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z"),
      ("2024-12-31T23:59:59.5-0100", "2025-01-01T00:59:59Z"),
      ("2024-05-02 10:00", "2024-05-02T10:00:00Z"), ("2024-05-02T10:00:00Z", "2024-05-02T10:00:00Z"),
      ("2024-05-02T25:00", nil), ("0000-01-01T00:00:00+02:00", nil),
    ]
    for (text, date) in cases { #expect(ISODate.normalized(text) == date, "\(text)") }
  }
}
