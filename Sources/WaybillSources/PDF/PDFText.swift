import WaybillText

/// Makes a document of a PDF file, with the programs of poppler.
enum PDFText {
  private static let tool = "pdftotext"
  private static let infoTool = "pdfinfo"
  private static let package = "poppler-utils"

  /// The file's text by paragraphs, and what its own information says of title, author and date.
  static func document(_ bytes: [UInt8], limit: Int) throws(SourceError.Problem) -> Document {
    let limits = ChildProcess.Limits(outputBytes: limit)
    let lines: [UInt8]
    do throws(ChildProcess.Failure) {
      lines = try ChildProcess.output(
        of: tool, ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: bytes, limits)
    } catch {
      throw problem(error)
    }
    guard firstInvalidUTF8(lines.span) == nil else { throw .failedTool(tool, "its output is no UTF-8") }
    let text = PDFParagraphs(String(decoding: lines, as: UTF8.self)).text
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw .notADocument("the PDF holds no text (perhaps pictures of pages)")
    }
    var document = Document(id: "", text: Array(text.utf8))
    document.page = Page(bytes: bytes, mediaType: "application/pdf")
    // Where this fails the text is there nonetheless.
    if let output = try? ChildProcess.output(of: infoTool, ["-isodates", "-enc", "UTF-8", "-"], input: bytes)
    {
      PDFInfo(String(decoding: output, as: UTF8.self)).fill(&document)
    }
    document.id = ContentID.of(document)
    return document
  }

  private static func problem(_ failure: ChildProcess.Failure) -> SourceError.Problem {
    switch failure {
    case .missing: .missingTool(tool, package: package)
    case .tookTooLong(let seconds): .failedTool(tool, "it took more than \(seconds) s")
    case .wroteTooMuch(let bytes): .tooLarge(limit: bytes)
    case .ended(1): .failedTool(tool, "it is damaged or needs a password")
    case .ended(3): .failedTool(tool, "its author forbids to take the text")
    case .ended(let status): .failedTool(tool, "status \(status)")
    case .system(let reason): .failedTool(tool, reason)
    }
  }
}

/// What `pdfinfo` says of a file, as far as it is of use.
struct PDFInfo {
  private var values: [Substring: String] = [:]

  /// Reads lines of `Name:   value`.
  init(_ output: String) {
    for line in output.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      if !value.isEmpty { values[line[..<colon]] = String(value) }
    }
  }

  /// Gives the document what it says.
  func fill(_ document: inout Document) {
    if let title = values["Title"], !Self.isFileName(title) { document.title = title }
    if let author = values["Author"], !author.contains("@"), author.contains(" ") { document.author = author }
    document.published = values["CreationDate"].flatMap(Self.date)
  }

  /// Word processors put the name of their file where the title belongs.
  private static func isFileName(_ title: String) -> Bool {
    let name = title.lowercased()
    let ends = [".doc", ".docx", ".pdf", ".indd", ".qxd", ".rtf", ".odt", ".ppt", ".pptx", ".tex", ".dvi"]
    return name.hasPrefix("microsoft ") || name.hasPrefix("untitled") || !name.contains(" ")
      || ends.contains { name.hasSuffix($0) }
  }

  /// `2024-05-02T10:00:00+02`: the offset often has hours alone.
  private static func date(_ text: String) -> String? {
    ISODate.normalized(text) ?? ISODate.normalized(text + ":00")
      ?? ISODate.normalized(String(text.prefix(10)))
  }
}
