import Testing
import WaybillKnowledge

/// Who publishes an address or bears a name, and how far they are independent.
@Suite struct OutletTests {
  @Test(arguments: [
    ("https://www.lemonde.fr/international/article/2024/05/03/x.html", "Le Monde"),
    ("http://lemonde.fr", "Le Monde"), ("https://rs.n1info.com/vesti/a?b=c", "N1"),
    ("https://english.ahram.org.eg/News/1.aspx", "Al-Ahram"), ("HTTPS://User:pw@WWW.TASS.COM:443/a", "TASS"),
    ("https://www.dsca.mil/press-media", "Defense Security Cooperation Agency"),
    ("https://www.navy.mil/news", "US military"), ("www.janes.com/defence-news", "Janes"),
    ("https://www.afp.com./fr", "Agence France-Presse"),
  ])
  func addressesAreKnown(url: String, name: String) throws {
    #expect(try OutletTable(.embedded).outlet(url: url)?.name == name)
  }

  @Test(arguments: [
    "https://notlemonde.fr/a", "https://lemonde.fr.example.org/a", "https://example.org/?u=lemonde.fr",
    "https://example.org/lemonde.fr", "", "://", "https://", "mailto:a@lemonde", "http://[::1]/",
  ])
  func lookalikesAreNot(url: String) throws {
    #expect(try OutletTable(.embedded).outlet(url: url) == nil)
  }

  @Test(arguments: [
    ("AFP", "Agence France-Presse"), ("Agence france-presse", "Agence France-Presse"),
    ("Guardian", "The Guardian"), ("THE GUARDIAN", "The Guardian"), ("Liberation", "Libération"),
    ("Танјуг", "Tanjug"), ("reuters.com", "Reuters"), ("Hürriyet", "Hürriyet"),
  ])
  func namesAreKnown(name: String, outlet: String) throws {
    #expect(try OutletTable(.embedded).outlet(named: name)?.name == outlet)
  }

  @Test func theAddressGoesBeforeTheName() throws {
    let table = try OutletTable(.embedded)
    #expect(table.outlet(url: "https://www.lemonde.fr/a", publisher: "AFP")?.name == "Le Monde")
    #expect(table.outlet(url: "https://example.org/a", publisher: "AFP")?.name == "Agence France-Presse")
    #expect(table.outlet(url: nil, publisher: "Tanjug")?.grade == .stateAligned)
    #expect(table.outlet(url: "https://example.org/a", publisher: "Example Gazette") == nil)
    #expect(table.outlet(url: nil, publisher: nil) == nil)
  }

  @Test func theWorldIsCovered() throws {
    let outlets = try OutletTable(.embedded).outlets
    #expect(outlets.count >= 400)
    #expect(outlets.count { $0.grade != .unknown } >= 120)
    #expect(Set(outlets.map(\.country)).count >= 80)
    for type in OutletType.allCases {
      #expect(outlets.contains { $0.type == type }, "\(type.rawValue)")
    }
    for language in ["en", "fr", "de", "es", "ru", "sr", "it", "pt", "ro"] {
      #expect(outlets.count { $0.languages.contains(language) } >= 12, "\(language)")
    }
  }

  @Test(arguments: [
    ("A\ta.org\t\t\tFR\tfr\t\tportal\tunknown\t\t", ""),
    ("A\twww.a.org\t\t\tFR\tfr\t\tportal\tunknown\t\t", "'www.a.org' is no domain"),
    ("A\ta.org\t\t\tZZ\tfr\t\tportal\tunknown\t\t", "the code 'ZZ' is unknown"),
    ("A\ta.org\t\t\tFR\tfra\t\tportal\tunknown\t\t", "'fra' is no code"),
    ("A\ta.org\t\t\tFR\tfr\t\tblog\tunknown\t\t", "'blog' is no type"),
    ("A\ta.org\t\t\tFR\tfr\t\tportal\tgood\t\t", "'good' is no grade"),
    (
      "A\ta.org\t\t\tFR\tfr\t\tportal\tindependent\t\thttps://b.org/c",
      "the grade 'independent' without a reason"
    ),
    ("A\ta.org\t\t\tFR\tfr\t\tportal\tindependent\twhy\tb.org", "the grade 'independent' without an http(s)"),
    ("A\ta.org\t\t\tFR\tfr\t\tportal\tunknown\twhy\t", "a reason or reference without a grade"),
    ("A\ta.org\t\tAA\tFR\tfr\t\tportal\tunknown\t\t", "tags of what is no agency"),
    ("A\ta.org\t\t\tFR\tfr\t\tportal\tofficial\twhy\thttps://b.org/c", "only a government's own"),
    (
      "A\ta.org\t\t\tFR\tfr\t\tportal\tunknown\t\t\nB\ta.org\t\t\tFR\tfr\t\tportal\tunknown\t\t",
      "the domain 'a.org' has a row already"
    ),
  ])
  func lintFindsFaults(rows: String, problem: String) throws {
    let header =
      "# FORMAT name\tdomains\taliases\ttags\tcountry\tlanguages\towner\ttype\tgrade\treason\treference\n"
    let codes = try Table(path: "actors/codes.tsv", bytes: Array("# FORMAT code\tname\nFR\tFrance\n".utf8))
    let table = try Table(path: "outlets/x.tsv", bytes: Array((header + rows + "\n").utf8))
    let problems = DataLint.outletFindings([codes, table]).map(\.error.problem)
    #expect(problem.isEmpty ? problems.isEmpty : problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }
}
