import Testing
import WaybillText

@testable import WaybillWeb

@Suite("Articles are hostile input")
struct HostileTests {
  static let corpus = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "{{>layout}}{{t.skip}}",
    "<a href=\"javascript:alert(1)\">x</a>", "&lt;script&gt;", "<!--<script>-->", "\u{202E}<b>x</b>",
  ]

  @Test("nothing in an article's fields becomes markup", arguments: corpus)
  func escaping(text: String) async throws {
    let article = Trial.article(
      id: "x" + text, title: text,
      text: "\(text) La France a livré à l'Arménie six canons Caesar le 3 mai 2024 \(text).", publisher: text,
      url: "javascript:alert(1)")
    let trial = try Trial([article])
    let list = try await trial.get("/api/v1/transfers").text
    var addresses = [
      "/", "/register", "/outlets", Address.outlet(text), Address.document("x" + text),
      Address.make("/register", [("text", text)]), Address.make("/register", [("designation", text)]),
      "/country/" + Address.escaped(text), Address.weapon(text), "/transfer/" + Address.escaped(text),
      Address.make("/register", [("stage", text)]), "/register.atom",
    ]
    if let id = list.firstMatch(of: #/"id":"([0-9a-f]{16})"/#)?.1 { addresses.append("/transfer/\(id)") }
    for address in addresses {
      let page = try await trial.get(address).text
      for bad in [
        "<script>", "<img", "<svg onload", "<iframe", "onerror=alert(1)>", "href=\"javascript:", "<b>x",
      ] {
        #expect(!page.contains(bad), "\(bad) in \(address)")
      }
    }
  }

  @Test("addresses that aren't of the web lead nowhere")
  func links() {
    for url in [
      "javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", " javascript:x", "//x", "file:///etc/passwd",
    ] {
      #expect(Address.elsewhere(url) == nil, "\(url)")
    }
    #expect(Address.elsewhere("HTTPS://example.org/a?b") != nil)
  }

  @Test("forms are decoded as browsers write them, whatever stands in them")
  func forms() {
    let fields = FormFields("a=1+2%203&b=%zz%4&c&d=%C3%A9&a=4&=x&%61%62=7")
    #expect(fields["a"] == "1 2 3")
    #expect(fields["b"] == "%zz%4")
    #expect(fields["c"] == nil && fields.isSet("c"))
    #expect(fields["d"] == "é")
    #expect(fields.all("a") == ["1 2 3", "4"])
    #expect(fields["ab"] == "7")
  }
}
