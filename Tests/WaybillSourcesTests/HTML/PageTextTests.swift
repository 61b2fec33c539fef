import Testing
import WaybillText

@testable import WaybillSources

/// The article of a page, a line a paragraph, and nothing else of it.
@Suite struct PageTextTests {
  /// Three paragraphs, so that there is an article to find.
  private static let first =
    "Peru will buy twelve coastal radars from a Danish maker, its ministry of defence said on Monday."
  private static let second =
    "The first two are to arrive in spring; the price was not disclosed, but officials spoke of 40 million euros."
  private static let third = "The maker declined to comment."
  private static let article = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"

  private func text(_ page: String) -> String {
    documents("<!DOCTYPE html>\(page)".utf8, named: "x.html").first.map {
      String(decoding: $0.text, as: UTF8.self)
    }
      ?? "none"
  }

  /// What stands around an article and is none of it.
  private static let foreign: [(name: String, page: String)] = [
    ("no semantic markup", "<table><tr><td>Home</td><td>World</td></tr></table><font>\(article)</font>"),
    ("a menu", "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav><div>\(article)</div>"),
    (
      "a menu told by its links alone",
      "<div><a href=/>Home</a> <a href=/w>World news and more of it than anybody needs, every day</a></div><div>\(article)</div>"
    ),
    (
      "related headlines by class",
      "<div class=content>\(article)</div><div class='box teaser-list'><p>Chile orders frigates, the navy says in a long sentence.</p></div>"
    ),
    (
      "related headlines by their wording",
      "<div>\(article)<h3>Read also</h3><ul><li><a href=/1>Chile orders four frigates</a><li><a href=/2>Brazil sells radars</a></ul></div>"
    ),
    (
      "a line that leads elsewhere",
      "<div><p>\(first)</p><p>Lire aussi : <a href=/1>Le Chili commande</a></p><p>\(second)</p><p>\(third)</p></div>"
    ),
    (
      "a caption",
      "<div><figure><img src=x><figcaption>A radar on a cliff, seen in 2019. Photo: Ann Lee</figcaption></figure>\(article)</div>"
    ),
    (
      "a share bar",
      "<div>\(article)<div class=share-buttons>Share this with everybody whom you know, now.</div></div>"
    ),
    (
      "a newsletter box",
      "<div>\(article)<div class='newsletter-signup'>Get all the news by mail every morning, for free.</div></div>"
    ),
    (
      "an author box",
      "<article>\(article)<div class=author-bio>Ann Lee has written about radars for twenty years now.</div></article>"
    ),
    ("tags", "<article>\(article)<ul class=post-tags><li>Peru</li><li>radar</li></ul></article>"),
    ("a rights notice", "<article>\(article)<p>© 2024 The Desk. All rights reserved.</p></article>"),
    (
      "a note about cookies longer than the article",
      "<div>\(article)</div><div id=cookie-notice>"
        + String(
          repeating: "<p>We use cookies for one thing and another, and here is what they do for us.</p>",
          count: 9)
        + "</div>"
    ),
    (
      "scripts and hidden text",
      "<div>\(article)<script>var a = '<p>x</p>'</script><p hidden>Hidden words that nobody sees here.</p></div>"
    ),
    (
      "a sidebar",
      "<div class=main>\(article)</div><aside><p>The weather will be fine tomorrow, with some rain at night in the hills.</p></aside>"
    ),
    (
      "a foot",
      "<div>\(article)</div><footer><p>The Desk, Main Street 1, is published by a firm that has its seat in Oslo.</p></footer>"
    ),
  ]

  @Test func leavesOutWhatIsForeign() {
    let whole = [Self.first, Self.second, Self.third].joined(separator: "\n")
    for (name, page) in Self.foreign { #expect(text(page) == whole, "\(name)") }
  }

  /// What belongs to an article, though it stands apart or looks different.
  private static let own: [(name: String, page: String, lines: [String])] = [
    (
      "the paragraph under the headline",
      "<header><h1>Radars for Peru</h1><p class=standfirst>Lima wants to see what passes along its coast, and Denmark helps.</p></header><div class=article-body>\(article)</div>",
      ["Lima wants to see what passes along its coast, and Denmark helps.", first, second, third]
    ),
    (
      "an article in pieces",
      "<article><div class=article-body><p>\(first)</p></div><div class=ad>Advertisement</div><div class=article-body><p>\(second)</p><p>\(third)</p></div></article>",
      [first, second, third]
    ),
    (
      "a subheading", "<div><p>\(first)</p><h2>What it costs</h2><p>\(second)</p></div>",
      [first, "What it costs", second]
    ),
    (
      "a list",
      "<div><p>\(first)</p><ul><li>two radars in spring</li><li>ten later</li></ul><p>\(second)</p></div>",
      [first, "two radars in spring", "ten later", second]
    ),
    (
      "a table, a line a row",
      "<div><p>\(first)</p><table><tr><th>Year<th>Radars<tr><td>2025<td><p>2</p><tr><td>2026<td>10</table><p>\(second)</p></div>",
      [first, "Year\tRadars", "2025\t2", "2026\t10", second]
    ),
    (
      "line breaks", "<div class=article-body>\(first)<br><br>\(second)<br>\(third)</div>",
      [first, second, third]
    ),
    (
      "inline markup",
      "<div><p>Pe<b>r</b>u will <a href=/x>buy</a> twelve&nbsp;coastal radars from a Danish maker, so its ministry.</p></div>",
      ["Peru will buy twelve\u{A0}coastal radars from a Danish maker, so its ministry."]
    ),
    ("a page with little text", "<p>Peru buys radars.</p>", ["Peru buys radars."]),
  ]

  @Test func keepsWhatIsItsOwn() {
    for (name, page, lines) in Self.own { #expect(text(page) == lines.joined(separator: "\n"), "\(name)") }
  }

  /// Readers' comments stand apart, whatever they are called.
  private static let commentaries = [
    "<div id=comments><p>They bought them from Norway, I have heard.</p></div>",
    "<section class=commentaires><p>They bought them from Norway, I have heard.</p></section>",
    "<ol class=kommentar-liste><li>They bought them from Norway, I have heard.</li></ol>",
    "<div class='user-comments'><p>They bought them from Norway, I have heard.</p></div>",
    "<div id=disqus_thread><p>They bought them from Norway, I have heard.</p></div>",
  ]

  @Test func commentsStandApart() throws {
    for markup in Self.commentaries {
      let page = "<!DOCTYPE html><div>\(Self.article)</div>\(markup)"
      let document = try #require(documents(page.utf8, named: "x.html").first)
      #expect(!String(decoding: document.text, as: UTF8.self).contains("Norway"), "\(markup)")
      #expect(document.comments == ["They bought them from Norway, I have heard."], "\(markup)")
    }
  }

  @Test func aHeadingOfCommentsEndsTheArticle() {
    let rest = "<h3>3 Kommentare</h3><p>They bought them from Norway, I have heard, and it was long ago.</p>"
    #expect(!text("<div>\(Self.article)\(rest)</div>").contains("Norway"))
  }
}
