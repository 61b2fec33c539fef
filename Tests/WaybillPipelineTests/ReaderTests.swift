import Testing
import WaybillClaims
import WaybillKnowledge
import WaybillText

@testable import WaybillPipeline

@Suite("Whole articles")
struct ReaderTests {
  /// Says where a claim's ranges break the promise that they are exact stretches of the text.
  private func faults(_ read: ReadDocument) -> [String] {
    let text = read.document.text
    func isEdge(_ offset: Int) -> Bool {
      offset == text.count || (offset >= 0 && offset < text.count && text[offset] & 0xC0 != 0x80)
    }
    var faults: [String] = []
    for claim in read.claims {
      if claim.evidence.isEmpty { faults.append("no evidence") }
      for (a, b) in zip(claim.evidence, claim.evidence.dropFirst()) where a.end > b.start {
        faults.append("evidence \(a) and \(b) out of order")
      }
      for range in claim.evidence + claim.spans.map(\.range) {
        if range.isEmpty || !isEdge(range.start) || !isEdge(range.end) {
          faults.append("\(range) is no stretch of the text")
        }
      }
    }
    return faults
  }

  @Test("Values and evidence stand in the text", arguments: ReadingBench.files)
  func spans(file: String) throws {
    let reader = try ReadingBench.reader()
    let articles = ReadingBench.articles(file)
    #expect(articles.count == 40)
    var claims = 0
    for article in articles {
      let read = reader.read(article)
      claims += read.claims.count
      #expect(faults(read) == [], "\(article.id)")
      #expect(read.language == String(file.suffix(2)), "\(article.id)")
    }
    #expect(claims > 0)
  }

  @Test("Every value but the stage, the kind and the stance has a span", arguments: ReadingBench.files)
  func fields(file: String) throws {
    let reader = try ReadingBench.reader()
    for article in ReadingBench.articles(file, step: 4) {
      for claim in reader.read(article).claims {
        let fields = Set(claim.spans.map(\.field))
        if claim.value != nil { #expect(fields.contains("value"), "\(article.id)") }
        if claim.stageDate != nil { #expect(fields.contains("stage_date"), "\(article.id)") }
        if claim.delivery != nil { #expect(fields.contains("delivery"), "\(article.id)") }
        if !claim.speaker.isEmpty { #expect(fields.contains("speaker"), "\(article.id)") }
        for (index, item) in claim.items.enumerated() where item.quantity != nil {
          #expect(fields.contains("items.\(index).quantity"), "\(article.id)")
        }
      }
    }
  }

  @Test("Two readers read the same", arguments: ReadingBench.files)
  func determinism(file: String) throws {
    let first = try ReadingBench.reader()
    let second = try Reader(data: .embedded)
    for article in ReadingBench.articles(file, step: 5) {
      let json = first.read(article).json()
      #expect(first.read(article).json() == json, "\(article.id)")
      #expect(second.read(article).json() == json, "\(article.id)")
    }
  }

  @Test("One document says the same whatever was read before it", arguments: ReadingBench.files)
  func independence(file: String) throws {
    let reader = try ReadingBench.reader()
    let articles = ReadingBench.articles(file, step: 8)
    let forwards = articles.map { reader.read($0).json() }
    let backwards = articles.reversed().map { reader.read($0).json() }
    #expect(forwards == backwards.reversed())
  }

  @Test("Any number of jobs prints the same", arguments: ClaimFormat.allCases)
  func jobs(format: ClaimFormat) throws {
    let reader = try ReadingBench.reader()
    let printer = ClaimPrinter(format, width: 100, hasColour: false, names: try CountryNames(.embedded))
    let articles = ReadingBench.files.flatMap { ReadingBench.articles($0, step: 8) }
    func printed(_ jobs: Int) -> [UInt8] {
      var upcoming = articles[...]
      var sheet = printer.sheet
      var bytes: [UInt8] = []
      processInOrder(
        jobs: jobs, next: { upcoming.popFirst() }, work: { printer.piece(reader.read($0)) },
        emit: { bytes += sheet.add($0) })
      return bytes + sheet.finish()
    }
    #expect(printed(3) == printed(1))
  }

  @Test("Texts without words hold no claims")
  func empty() throws {
    let reader = try ReadingBench.reader()
    for text in ["", " ", "\n", "\r\n\r\n", "\u{FEFF}", ".", "\u{0}", "12", "👍🏽", "((((((", "\u{301}"] {
      let read = reader.read(Document(id: "empty", text: Array(text.utf8)))
      #expect(read.claims.isEmpty, "\(text.debugDescription)")
    }
  }

  @Test("A document in a language without a pack is read, with a note")
  func otherLanguage() throws {
    let text =
      "De regering heeft gisteren besloten dat de levering van twaalf tanks aan Oekraïne niet langer op zich laat wachten."
    let read = try ReadingBench.reader().read(Document(id: "nl", text: Array(text.utf8)))
    #expect(read.language == "nl")
    #expect(read.claims.isEmpty)
    #expect(read.notes == ["no pack for the language 'nl'"])
  }

  @Test("Any text is read, and what is found stands in it", arguments: [1, 2, 3, 4] as [UInt64])
  func strangeTexts(seed: UInt64) throws {
    let reader = try ReadingBench.reader()
    var texts = StrangeTexts(seed: seed)
    var claims = 0
    for length in 0..<40 {
      for text in [texts.mixture(pieces: length * 3), texts.scalars(count: length * 4)] {
        let read = reader.read(Document(id: "strange", text: Array(text.utf8)))
        #expect(faults(read) == [], "\(text.debugDescription)")
        #expect(!read.json().isEmpty)
        claims += read.claims.count
      }
    }
    #expect(claims > 0)
  }

  @Test("Every prefix of an article is read", arguments: ReadingBench.files)
  func prefixes(file: String) throws {
    let reader = try ReadingBench.reader()
    let article = try #require(ReadingBench.articles(file).first)
    let text = String(decoding: article.text, as: UTF8.self).unicodeScalars
    for length in stride(from: 0, to: text.count, by: 37) {
      var part = article
      part.text = Array(String(text.prefix(length)).utf8)
      #expect(faults(reader.read(part)) == [], "\(file), \(length) scalars")
    }
  }

  @Test("One huge line, as one sentence and as many")
  func hugeLines() throws {
    let reader = try ReadingBench.reader()
    let texts = [
      String(repeating: "Norway sold 12 T-72 tanks to Peru, and ", count: 30),
      String(repeating: "Norway sold 12 T-72 tanks to Peru. ", count: 30),
      String(repeating: "La Norvège a vendu 12 chars T-72 au Pérou et ", count: 30),
      String(repeating: "x", count: 20_000), String(repeating: "(", count: 4_000),
      String(repeating: "T-72", count: 1_000),
      String(repeating: "12 ", count: 1_000), String(repeating: "l'", count: 1_000),
    ]
    for text in texts {
      let read = reader.read(Document(id: "huge", text: Array(text.utf8)))
      #expect(faults(read) == [], "\(text.prefix(40))")
    }
  }
}
