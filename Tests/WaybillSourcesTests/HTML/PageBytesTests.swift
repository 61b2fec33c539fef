import Testing
import WaybillText

@testable import WaybillSources

/// Charsets, damage and size.
@Suite struct PageBytesTests {
  private func text(_ bytes: [UInt8], contentType: String? = nil) -> String {
    guard case .document(let document, _) = HTMLPage.document(bytes, url: nil, contentType: contentType)
    else {
      return "refused"
    }
    return String(decoding: document.text, as: UTF8.self)
  }

  private func page(_ line: [UInt8], meta: String = "") -> [UInt8] {
    Array("<!DOCTYPE html><html><head>\(meta)</head><body><p>".utf8) + line + Array("</p></body></html>".utf8)
  }

  /// A line in a charset, what declares it, and the line as it is meant.
  private static let lines: [(bytes: [UInt8], meta: String, header: String?, text: String)] = [
    (Array("Le char fut livré.".utf8), "<meta charset=utf-8>", nil, "Le char fut livré."),
    ([0x6C, 0x69, 0x76, 0x72, 0xE9, 0x2E], "<meta charset=iso-8859-1>", nil, "livré."),
    ([0x93, 0x6F, 0x6B, 0x94, 0x2E], "<meta charset=iso-8859-1>", nil, "“ok”."),
    ([0xB3, 0x75, 0x6B, 0x2E], "<meta charset=iso-8859-2>", nil, "łuk."),
    ([0xB3, 0x75, 0x6B, 0x2E], "", "text/html; charset=windows-1250", "łuk."),
    ([0xF2, 0xE0, 0xED, 0xEA, 0x2E], "<meta charset=windows-1251>", nil, "танк."),
    (
      [0xD4, 0xC1, 0xCE, 0xCB, 0x2E], "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
      nil, "танк."
    ),
    // What is sound UTF-8 is UTF-8, whatever is declared.
    (Array("Le char fut livré.".utf8), "<meta charset=iso-8859-1>", nil, "Le char fut livré."),
    // What isn't, isn't.
    ([0x6C, 0x69, 0x76, 0x72, 0xE9, 0x2E], "<meta charset=utf-8>", nil, "livré."),
    // The header stands above the page.
    (
      [0xF2, 0xE0, 0xED, 0xEA, 0x2E], "<meta charset=iso-8859-1>", "text/html; charset=windows-1251", "танк."
    ),
  ]

  @Test func charsets() {
    for (bytes, meta, header, wanted) in Self.lines {
      #expect(text(page(bytes, meta: meta), contentType: header) == wanted, "\(meta) \(header ?? "")")
    }
  }

  @Test func utf16() {
    let page = "<!DOCTYPE html><meta charset=utf-16><p>Six chars livrés."
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in page.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(text(little) == "Six chars livrés.")
    #expect(text(big) == "Six chars livrés.")
    #expect(documents(little, named: "x").first?.text == Array("Six chars livrés.".utf8))
  }

  /// What is a page, by its content.
  @Test func kinds() {
    let pages = [
      "<!DOCTYPE html><p>Six tanks came.", "\n <html lang=\"fr\"><p>Six tanks came.", "<P>Six tanks came.",
      "<!-- x --><div>Six tanks came.", "<b>Warning</b>: no database<html><p>Six tanks came.",
      "<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><p>Six tanks came.</p></html>",
    ]
    for page in pages {
      let found = documents(page.utf8, named: "x.txt").first.map { String(decoding: $0.text, as: UTF8.self) }
      #expect(found?.hasSuffix("Six tanks came.") == true, "\(page)")
    }
    #expect(documents(packed(pages[0].utf8), named: "x.html.gz").first?.text == Array("Six tanks came.".utf8))
  }

  @Test func thePageIsKept() {
    let bytes = Array("<!DOCTYPE html><p>Six tanks came.".utf8)
    #expect(documents(bytes, named: "x").first?.page == Page(bytes: bytes, mediaType: "text/html"))
  }

  @Test func tooLargePagesAreRefused() {
    let page = "<!DOCTYPE html><p>" + String(repeating: "x", count: 5000)
    #expect(
      events(page.utf8, named: "x", limit: 1000) == [
        "!1 the document is larger than 1000 bytes (--max-document)"
      ])
  }

  @Test func deepPages() {
    let page = "<!DOCTYPE html>" + String(repeating: "<div>", count: 100_000) + "<p>Six tanks came."
    #expect(events(page.utf8, named: "x").first?.hasPrefix("note nested more than") == true)
    let closed = "<!DOCTYPE html>" + String(repeating: "<table><tr><td>", count: 300) + "Six tanks came."
    #expect(text(Array(closed.utf8)) == "Six tanks came.")
  }

  /// A page with everything in it, cut, doubled and changed at every turn: never a crash, always sound UTF-8,
  /// and sections within the text.
  @Test func brokenPagesNeverTrap() {
    let whole = Array(
      """
      <!DOCTYPE html><html lang=fr><head><meta charset="windows-1252"><title>A &amp; B | C</title>
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-02","author":[{"name":"Ann"}]}</script>
      <meta property="og:title" content="A &quot;B&quot;"></head><body class="has-comments"><nav><a href=/>x</a></nav>
      <article><h1>A &amp; B</h1><time datetime=2024-05-02>2 mai</time><p>Un char fut livr\u{E9}, dit-on, &#x1F600; &nbsp;
      &lt;hier&gt;.</p><table><tr><td>1<td>2</table><ul><li>a<li>b</ul><figure><figcaption>c</figcaption></figure>
      <blockquote>d<br>e</blockquote></article><div id=comments><p>f</p></div></body></html>
      """.utf8)
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    for _ in 0..<1500 {
      var bytes = whole
      for _ in 0...random(6) {
        let (from, length) = (random(bytes.count), random(60))
        let part = Array(bytes[from..<min(bytes.count, from + length)])
        switch random(4) {
        case 0: bytes.removeSubrange(from..<from + part.count)
        case 1: bytes.insert(contentsOf: part, at: random(bytes.count))
        case 2: bytes[from] = UInt8(random(256))
        default: bytes.removeLast(random(bytes.count / 2))
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      guard case .document(let document, _) = HTMLPage.document(bytes, url: nil, contentType: nil) else {
        continue
      }
      #expect(String(validating: document.text, as: UTF8.self) != nil)
      #expect(document.sections.allSatisfy { $0.range.end <= document.text.count })
    }
  }
}
