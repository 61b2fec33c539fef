import Testing
import WaybillText

@testable import WaybillSources

/// What pages state of their article, by markup of many kinds.
@Suite struct PageStatementTests {
  private let article =
    "<p>Peru will buy twelve coastal radars from a Danish maker, its ministry of defence said on Monday.</p>"

  private func document(_ head: String, _ body: String = "", url: String? = nil, fetched: String? = nil)
    -> Document?
  {
    let page = "<!DOCTYPE html><html lang=en><head>\(head)</head><body>\(body)\(article)</body></html>"
    guard
      case .document(let document, _) = HTMLPage.document(
        Array(page.utf8), url: url, contentType: nil, fetched: fetched)
    else { return nil }
    return document
  }

  @Test func linkedData() throws {
    let graph = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"Organization","@id":"#o","name":"The Desk"},
      {"@type":["NewsArticle"],"headline":"Radars for Peru","datePublished":"2024-05-02T23:30:00-05:00",
      "dateModified":"2024-05-04","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}],"publisher":{"@id":"#o"},
      "mainEntityOfPage":"https://desk.example.org/1","comment":[{"@type":"Comment","datePublished":"2024-06-01"}]}]}</script>
      <meta property="article:published_time" content="2024-05-09">
      """
    let page = try #require(document(graph))
    #expect(page.title == "Radars for Peru")
    #expect(page.published == "2024-05-03T04:30:00Z")
    #expect(page.updated == "2024-05-04")
    #expect(page.author == "Ann Lee, Bo Ek")
    #expect(page.publisher == "The Desk")
    #expect(page.url == "https://desk.example.org/1")
    #expect(page.declaredLanguage == "en")
    let days = page.statements.filter { $0.field == "published" }
    #expect(days.map(\.reason) == ["JSON-LD datePublished", "meta article:published_time"])
  }

  @Test func openGraphAndNames() throws {
    let head = """
      <title>Radars for Peru | The Desk</title><link rel=canonical href="https://desk.example.org/radars">
      <meta property="og:title" content="Radars for Peru - The Desk"><meta property="og:site_name" content="The Desk">
      <meta name="Author" content="By Ann Lee"><meta name="sailthru.date" content="2024-05-02 10:02:53">
      """
    let page = try #require(document(head))
    #expect(page.title == "Radars for Peru")
    #expect(page.publisher == "The Desk")
    #expect(page.author == "Ann Lee")
    #expect(page.published == "2024-05-02T10:02:53Z")
    #expect(page.url == "https://desk.example.org/radars")
  }

  @Test func microdata() throws {
    let body = """
      <h1 itemprop=headline>Radars for Peru</h1><span itemprop="author"><b>Ann Lee</b></span>
      <time itemprop=datePublished datetime="2024-05-02T10:00+02:00">2 May</time>
      """
    let page = try #require(document("", body))
    #expect(page.title == "Radars for Peru")
    #expect(page.author == "Ann Lee")
    #expect(page.published == "2024-05-02T08:00:00Z")
  }

  /// Dates that only readers see.
  @Test func visibleDates() {
    let cases: [(String, String?)] = [
      ("<p class=date>2 mai 2024 à 10h02</p>", "2024-05-02"),
      ("<p class=date>Donnerstag, 2. Mai 2024</p>", "2024-05-02"),
      ("<p class=published>May 2nd, 2024</p>", "2024-05-02"),
      ("<p class=fecha>2 de mayo de 2024</p>", "2024-05-02"),
      ("<p class=date>2 мая 2024, 12:30</p>", "2024-05-02"),
      ("<p class=date>02.05.2024</p>", "2024-05-02"),
      ("<p class=date>2024年5月2日</p>", "2024-05-02"),
      ("<p class=byline>By Ann Lee on Thursday, May 2nd, 2024</p>", "2024-05-02"),
      ("<p>Posted by Ann on 2 May 2024</p>", "2024-05-02"),
      ("<p class=date>31.02.2024</p>", nil),
      ("<p class=date>2 May</p>", nil),
    ]
    for (markup, day) in cases {
      #expect(document("", "<h1>Radars for Peru</h1>\(markup)")?.published == day, "\(markup)")
    }
  }

  @Test func addresses() {
    let cases: [(String, String?)] = [
      ("https://desk.example.org/2024/05/02/radars", "2024-05-02"),
      ("https://desk.example.org/news/2024-05-02-radars", "2024-05-02"),
      ("https://desk.example.org/a/20240502.html", "2024-05-02"),
      ("https://desk.example.org/2024/05/radars", nil),
      ("https://desk.example.org/a/99999999", nil),
      ("https://desk.example.org/?day=2024/05/02", nil),
    ]
    for (url, day) in cases { #expect(document("", url: url)?.published == day, "\(url)") }
  }

  @Test func datesOfCommentsAndOfTheFutureAreRefused() {
    let comment = "<div class=comments><time datetime='2024-05-09'>9 May</time></div>"
    #expect(document("", "<h1>Radars for Peru</h1>\(comment)")?.published == nil)
    let meta = "<meta property=article:published_time content=2029-01-01>"
    let head = meta + "<meta name=date content=2024-05-02>"
    #expect(document(head, fetched: "2024-05-03T10:00:00Z")?.published == "2024-05-02")
    #expect(document(meta, fetched: "2024-05-03")?.published == nil)
  }

  @Test func bylines() {
    let cases: [(String, String?)] = [
      ("By Ann Lee | May 2, 2024 10:26 AM", "Ann Lee"), ("Par Ann Lee et Bo Ek", "Ann Lee et Bo Ek"),
      ("von Ann Lee", "Ann Lee"), ("Ann Lee @annlee", "Ann Lee"), ("Автор: Анна Ли", "Анна Ли"),
      ("Ann Lee Published 7:07 PM", "Ann Lee"), ("Labels : Reviews, Travel", nil), ("Follow", nil),
      ("3.409", nil),
    ]
    for (line, name) in cases { #expect(HTMLRules.builtIn.bylines.author(visible: line) == name, "\(line)") }
  }
}
