import Testing
import WaybillText

@testable import WaybillSources

/// Each entry of a feed is a document, in the feed's order.
@Suite struct FeedTests {
  private func rss(_ item: String, head: String = "") -> [Document] {
    documents("<rss version=\"2.0\"><channel>\(head)<item>\(item)</item></channel></rss>".utf8, named: "x")
  }

  private func atom(_ entry: String, head: String = "") -> [Document] {
    documents(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(head)<entry>\(entry)</entry></feed>".utf8, named: "x")
  }

  @Test func rssEntry() throws {
    let item = """
      <title>Frigate &amp;amp; missiles for Norway</title><link> https://news.example.org/1 </link>
      <pubDate>Thu, 02 May 2024 10:00:00 +0200</pubDate><author>desk@example.org (Ann Reed)</author>
      <description>Short.</description>
      <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Norway ordered
      one frigate.</p><p>It pays in <b>euros</b>.<br>So it said.</p><script>x()</script>]]></content:encoded>
      """
    let document = try #require(rss(item, head: "<title>The Desk</title><language>en</language>").first)
    #expect(document.title == "Frigate & missiles for Norway")
    #expect(document.url == "https://news.example.org/1")
    #expect(document.published == "2024-05-02T08:00:00Z")
    #expect(document.author == "Ann Reed")
    #expect(document.publisher == "The Desk")
    #expect(document.declaredLanguage == "en")
    #expect(document.text == Array("Norway ordered one frigate.\n\nIt pays in euros.\nSo it said.".utf8))
  }

  @Test func atomEntry() throws {
    let entry = """
      <title type="html">Six &lt;i>Rafale&lt;/i></title>
      <link rel="self" href="x"/><link rel="alternate" type="text/html" href="a/1"/>
      <published>2024-05-02T10:00:00Z</published><updated>2024-05-03T00:30:00+01:00</updated>
      <author><name>Ann Reed</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><ul><li>Two</li></ul></div></content>
      """
    let head = "<title>The Desk</title><link href=\"https://no.example.org/\"/>"
    let document = try #require(atom(entry, head: head).first)
    #expect(document.title == "Six Rafale")
    #expect(document.url == "a/1")
    #expect(document.published == "2024-05-02T10:00:00Z")
    #expect(document.updated == "2024-05-02T23:30:00Z")
    #expect(document.author == "Ann Reed")
    #expect(document.text == Array("One.\n\nTwo".utf8))
  }

  @Test func rdfEntry() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Desk</title></channel>
      <item rdf:about="https://news.example.org/2"><dc:title>T</dc:title><dc:date>2024-05-02</dc:date></item></rdf:RDF>
      """
    let document = try #require(documents(feed.utf8, named: "x").first)
    #expect(document.title == "T")
    #expect(document.url == "https://news.example.org/2")
    #expect(document.published == "2024-05-02")
    #expect(document.publisher == "Desk")
    #expect(document.text == [])
  }

  @Test func jsonFeed() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "language": "fr", "items": [
      {"id": "1", "url": "https://news.example.org/3", "title": "T", "content_html": "<p>Six avions.</p>",
       "date_published": "2024-05-02T10:00:00+02:00", "authors": [{"name": "A"}, {"name": "B"}]}, {"id": "2"}]}
      """
    let found = documents(feed.utf8, named: "x.json")
    #expect(found.count == 2)
    let document = try #require(found.first)
    #expect(document.url == "https://news.example.org/3")
    #expect(document.published == "2024-05-02T08:00:00Z")
    #expect(document.author == "A, B")
    #expect(document.declaredLanguage == "fr")
    #expect(document.text == Array("Six avions.".utf8))
  }

  @Test func titlesByTheirType() {
    let cases: [(String, String?)] = [
      ("<title type=\"text\">The &lt;blink&gt; tag</title>", "The <blink> tag"),
      ("<title type=\"html\">a&lt;script>x()&lt;/script> b &amp;amp; c</title>", "a b & c"),
      (
        "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a &lt;b&gt;</div></title>", "a <b>"
      ),
      ("<title type=\"\">plain</title>", "plain"), ("<title/>", nil),
      ("<media:title xmlns:media=\"http://search.yahoo.com/mrss/\">picture</media:title>", nil),
    ]
    for (title, text) in cases { #expect(atom(title).first?.title == text, "\(title)") }
    #expect(rss("<title>5 &lt; 6 and AT&T</title>").first?.title == "5 < 6 and AT&T")
  }

  @Test func relativeLinks() {
    let cases: [(base: String, link: String, found: String)] = [
      ("https://e.example/a/b", "c?d#e", "https://e.example/a/c?d#e"),
      ("https://e.example/a/", "../c", "https://e.example/c"),
      ("https://e.example", "/c/./d", "https://e.example/c/d"),
      ("https://e.example/a", "//f.example/g", "https://f.example/g"),
      ("https://e.example/a", "https://f.example/", "https://f.example/"), ("a/b", "c", "c"),
    ]
    for (base, link, found) in cases {
      let entry = "<link xml:base=\"\(base)\" href=\"\(link)\"/>"
      #expect(atom(entry).first?.url == found, "\(base) \(link)")
    }
    #expect(rss("<guid isPermaLink=\"false\">7</guid>").first?.url == nil)
    #expect(rss("<guid>https://e.example/7</guid>").first?.url == "https://e.example/7")
  }

  @Test func dates() {
    let cases: [(String, String?)] = [
      ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
      ("1 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"),
      ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"), ("01-Jan-2004", "2004-01-01"),
      ("20040101", "2004-01-01"),
      ("20040101T194821Z", "2004-01-01T19:48:21Z"), ("2004-01-01 19:48:21 +0100", "2004-01-01T18:48:21Z"),
      ("2004-01-01T19:48Z", "2004-01-01T19:48:00Z"), ("31 Feb 2004", nil), ("2004", nil), ("soon", nil),
      ("", nil),
    ]
    for (text, date) in cases { #expect(FeedDate.normalized(text) == date, "\(text)") }
  }

  @Test func brokenFeedsAreReadAsFarAsTheyGo() {
    let broken = "<rss><channel><item><title>A</title><item><title>B &eacute;&nosuch; <b></title>"
    #expect(documents(broken.utf8, named: "x").map(\.title) == ["A", "B é&nosuch;"])
    #expect(events(broken.utf8, named: "x").first == "note not well-formed XML, read as far as it goes")
    #expect(events("<rss></rss>".utf8, named: "x") == ["note the feed has no entries"])
  }

  @Test func entitiesAreNotExpanded() {
    let feed = """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>x &b; &f; y</title></item></channel></rss>
      """
    let title = documents(feed.utf8, named: "x").first?.title ?? ""
    #expect(!title.contains("aaa") && !title.contains("root"))
  }

  @Test func charsets() {
    let body = "<rss><channel><item><title>"
    let end = "</title></item></channel></rss>"
    let cases: [(head: String, bytes: [UInt8], title: String)] = [
      ("<?xml version=\"1.0\" encoding=\"euc-kr\"?>", [0xB3, 0xE2], "년"),
      ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>", [0xCC, 0xE8, 0xF0], "Мир"),
      ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", [0x80], "€"),
      ("<?xml version=\"1.0\" encoding=\"bogus\"?>", Array("é".utf8), "é"),
    ]
    for (head, bytes, title) in cases {
      let feed = Array((head + body).utf8) + bytes + Array(end.utf8)
      #expect(documents(feed, named: "x").map(\.title) == [title], "\(head)")
    }
    let wide = (body + "T" + end).utf8.flatMap { (byte: UInt8) -> [UInt8] in [0, 0, 0, byte] }
    #expect(documents(wide, named: "x").map(\.title) == ["T"])
  }
}
