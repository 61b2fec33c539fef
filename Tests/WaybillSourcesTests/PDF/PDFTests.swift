import Glibc
import Testing
import WaybillText

@testable import WaybillSources

/// A PDF file whose pages hold these lines; an empty line leaves a gap.
private func pdf(_ pages: [[String]], info: String = "") -> [UInt8] {
  let first = 5
  let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
  var objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>", "<< \(info) >>",
  ]
  for (number, lines) in pages.enumerated() {
    let content = lines.enumerated().filter { !$0.element.isEmpty }.map { at, line in
      "BT /F1 10 Tf 72 \(720 - 12 * at) Td (\(line)) Tj ET"
    }.joined(separator: "\n")
    objects.append(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(first + 2 * number + 1) 0 R "
        + "/Resources << /Font << /F1 3 0 R >> >> >>")
    objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
  }
  var file = "%PDF-1.4\n"
  var offsets: [Int] = []
  for (at, object) in objects.enumerated() {
    offsets.append(file.utf8.count)
    file += "\(at + 1) 0 obj\n\(object)\nendobj\n"
  }
  let table = offsets.map { String(String(10_000_000_000 + $0).dropFirst()) + " 00000 n \n" }.joined()
  let start = file.utf8.count
  file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table)"
  file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  return Array(file.utf8)
}

private var hasTool: Bool { access("/usr/bin/pdftotext", X_OK) == 0 }

@Suite struct PDFTests {
  @Test(.enabled(if: hasTool)) func paragraphsTitleAuthorAndDate() throws {
    let file = pdf(
      [
        [
          "The ministry has signed a con-", "tract for twelve howitzers of", "the type Caesar.", "", "",
          "The price is secret.",
        ]
      ],
      info: "/Title (Twelve howitzers) /Author (Jana Novak) /CreationDate (D:20240502100000+02'00')")
    let document = try #require(documents(file, named: "x").first)
    let text = String(decoding: document.text, as: UTF8.self)
    #expect(
      text
        == "The ministry has signed a contract for twelve howitzers of the type Caesar.\n\nThe price is secret."
    )
    #expect(document.title == "Twelve howitzers")
    #expect(document.author == "Jana Novak")
    #expect(document.published == "2024-05-02T08:00:00Z")
    #expect(document.page?.mediaType == "application/pdf")
  }

  @Test(.enabled(if: hasTool)) func withoutTextOrDamaged() {
    #expect(
      events(pdf([[]]), named: "x") == [
        "!0 not a document: the PDF holds no text (perhaps pictures of pages)"
      ])
    #expect(
      events("%PDF-1.4 and no more".utf8, named: "x") == [
        "!0 pdftotext could not read it: it is damaged or needs a password"
      ])
  }

  @Test(.enabled(if: hasTool)) func inAnArchive() {
    let record = warc(
      "response", "https://example.org/a.pdf", http(pdf([["Some words."]]), type: "application/pdf"))
    let found = documents(record, named: "x")
    #expect(found.map(\.text) == [Array("Some words.".utf8)])
    #expect(found.map(\.url) == ["https://example.org/a.pdf"])
  }

  @Test func missingToolsAreNamedWithTheirPackage() {
    #expect(throws: ChildProcess.Failure.missing) {
      try ChildProcess.output(of: "waybill-no-such-tool", [], input: [])
    }
    let problem = SourceError.Problem.missingTool("pdftotext", package: "poppler-utils")
    #expect(
      problem.sentence == "pdftotext is missing, which reads this (on Debian: apt install poppler-utils)")
  }
}

@Suite struct ChildProcessTests {
  @Test func bytesGoInAndOut() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try ChildProcess.output(of: "cat", [], input: bytes) == bytes)
  }

  @Test func argumentsStayAsTheyAre() throws {
    let words = ["a b", "$HOME", "'\"", ""]
    let output = try ChildProcess.output(of: "printf", ["%s|"] + words, input: [])
    #expect(String(decoding: output, as: UTF8.self) == words.map { $0 + "|" }.joined())
  }

  @Test func limitsHold() {
    #expect(throws: ChildProcess.Failure.tookTooLong(seconds: 1)) {
      try ChildProcess.output(of: "sleep", ["60"], input: [], ChildProcess.Limits(seconds: 1))
    }
    #expect(throws: ChildProcess.Failure.wroteTooMuch(bytes: 1000)) {
      try ChildProcess.output(of: "yes", [], input: [], ChildProcess.Limits(outputBytes: 1000))
    }
  }

  @Test func theStatusIsTold() {
    #expect(throws: ChildProcess.Failure.ended(status: 1)) {
      try ChildProcess.output(of: "false", [], input: [])
    }
  }
}

@Suite struct PDFParagraphsTests {
  /// What `pdftotext` prints, and the text that is made of it.
  private static let cases: [(output: String, text: String)] = [
    ("One line that\ngoes on here.\n\nAnother.\n", "One line that goes on here.\n\nAnother."),
    ("a con-\ntract and F-\n16 and Anglo-\nFrench", "a contract and F-16 and Anglo-French"),
    ("a medium-range missile and a medium-\nrange radar", "a medium-range missile and a medium-range radar"),
    ("a soft\u{AD}\nened word", "a softened word"),
    (
      "The list of what is delivered now:\n• ten tanks\n• two ships",
      "The list of what is delivered now:\n• ten tanks\n• two ships"
    ),
    (
      "Title of it\nA much longer line of running text that goes\non.",
      "Title of it\nA much longer line of running text that goes on."
    ),
    ("It runs over the\n\u{0C}page here.\n\u{0C}", "It runs over the page here."),
    ("It ends.\n\n1\n\u{0C}Another page.\n\n- 2 -\n\u{0C}", "It ends.\n\nAnother page."),
    (
      "News 1\n\nOne is here.\n\u{0C}News 2\n\nTwo is here.\n\u{0C}News 3\n\nThree is here.\n",
      "One is here.\n\nTwo is here.\n\nThree is here."
    ),
  ]

  @Test(arguments: cases) func paragraphs(output: String, text: String) {
    #expect(PDFParagraphs(output).text == text)
  }
}
