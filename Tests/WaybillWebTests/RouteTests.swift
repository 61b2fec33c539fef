import HTTPTypes
import HummingbirdTesting
import Testing

@testable import WaybillWeb

@Suite("What the pages answer")
struct RouteTests {
  @Test(
    "each page is there, with its heading",
    arguments: [
      ("/", "What the register says"), ("/register", "1 transfer"), ("/countries", "Armenia"),
      ("/country/AM", "Armenia"), ("/country/france", "France"), ("/weapon?name=CAESAR", "Caesar"),
      ("/outlets", "La Lettre"), ("/outlet?name=La+Lettre", "La Lettre"),
      ("/document?id=caesar", "Caesar pour Erevan"), ("/review", "Review"), ("/add", "Add"),
    ])
  func pages(address: String, heading: String) async throws {
    let trial = try Trial([Trial.article()])
    let response = try await trial.get(address)
    #expect(response.status == .ok)
    #expect(response.text.contains(heading), "\(address)")
    #expect(response.text.contains("</html>"))
  }

  @Test("a transfer shows its value, the sentence and the source")
  func transfer() async throws {
    let trial = try Trial([Trial.article()])
    let list = try await trial.get("/api/v1/transfers")
    let id = try #require(list.text.firstMatch(of: #/"id":"([0-9a-f]{16})"/#)?.1)
    let page = try await trial.get("/transfer/\(id)").text
    for expected in ["France", "Armenia", "Caesar", "La Lettre", "delivered", "3 May 2024", "f-supplier"] {
      #expect(page.contains(expected), "\(expected)")
    }
  }

  @Test(
    "filters narrow the list",
    arguments: [
      ("supplier=FR", 1), ("supplier=France", 1), ("supplier=Frankreich", 0),
      ("recipient=AM&stage=delivered", 1),
      ("category=tank", 0), ("since=2024&until=2024-05", 1), ("since=2025", 0), ("text=canons", 1),
      ("conflict=1", 0), ("conflict=0", 1),
    ])
  func filters(query: String, count: Int) async throws {
    let trial = try Trial([Trial.article()])
    let json = try await trial.get("/api/v1/transfers?" + query).text
    #expect(json.contains("\"total\":\(count),"), "\(query)")
  }

  @Test(
    "what can't be asked is said, as a page or as problem details",
    arguments: [
      ("/register?stage=sold", 400), ("/register?since=yesterday", 400), ("/register?min-value=nan", 400),
      ("/register?page=0", 400), ("/transfer/0123456789abcdef", 404), ("/nowhere", 404),
      ("/assets/..%2Fx", 404),
      ("/document?id=nothing", 404), ("/api/v1/transfers?limit=201", 400), ("/api/v1/nowhere", 404),
      ("/api/v1/transfers/0123456789abcdef", 404), ("/register?text=%00", 400),
    ])
  func refusals(address: String, status: Int) async throws {
    let response = try await Trial([]).get(address)
    #expect(response.status.code == status, "\(address)")
    let isAPI = address.hasPrefix("/api")
    #expect(
      response.headers[.contentType] == (isAPI ? "application/problem+json" : "text/html; charset=utf-8"))
    #expect(response.text.contains(String(status)))
  }

  @Test("every answer carries the headers of safety; scripts and styles are ours alone")
  func headers() async throws {
    let trial = try Trial([])
    for address in ["/", "/nowhere", "/api/v1/transfers", "/assets/style.css"] {
      let headers = try await trial.get(address).headers
      let policy = try #require(headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      #expect(headers[.xContentTypeOptions] == "nosniff")
    }
  }

  @Test(
    "only known names are answered to",
    arguments: [
      ("localhost:8080", true), ("127.0.0.1", true), ("[::1]:8080", true), ("Register.Example.org", true),
      ("evil.example.org", false), ("localhost.evil.example.org", false), ("", false),
    ])
  func names(host: String, isKnown: Bool) {
    var settings = SiteSettings(register: "register.sqlite")
    settings.names = ["register.example.org"]
    #expect(settings.answers(to: host) == isKnown)
  }

  @Test("the language is chosen by the switch, else by the browser")
  func languages() async throws {
    let trial = try Trial([Trial.article()])
    let french = try await trial.get("/register", [.acceptLanguage: "de, fr-CA;q=0.8, en;q=0.5"]).text
    #expect(french.contains("lang=\"fr\"") && french.contains("1 transfert") && french.contains("Arménie"))
    let switched = try await trial.get("/register", [.acceptLanguage: "en", .cookie: "a=b; lang=fr"]).text
    #expect(switched.contains("lang=\"fr\""))
    let back = try await trial.get("/language?to=fr&back=//evil.example.org")
    #expect(back.headers[.location] == "/")
    #expect(back.headers[.setCookie]?.contains("SameSite=Lax") == true)
  }

  @Test("a page that hasn't changed isn't sent again")
  func tags() async throws {
    let trial = try Trial([Trial.article()])
    let first = try await trial.get("/api/v1/transfers")
    let tag = try #require(first.headers[.eTag])
    #expect(try await trial.get("/api/v1/transfers", [.ifNoneMatch: tag]).status == .notModified)
    #expect(try await trial.get("/api/v1/countries", [.ifNoneMatch: tag]).status == .ok)
  }

  @Test("a filter is a feed, a table and JSON")
  func exports() async throws {
    let trial = try Trial([Trial.article()])
    #expect(try await trial.get("/register.atom?supplier=FR").text.contains("<entry><title>France → Armenia"))
    #expect(try await trial.get("/register.csv?supplier=FR").text.contains("\r\n") == true)
    #expect(try await trial.get("/register.csv?supplier=DE").text.hasPrefix("id,"))
    #expect(try await trial.get("/api/v1/openapi.json").text.contains("\"3.1.0\""))
  }
}
