import Testing

@testable import WaybillWeb

@Suite("Words, numbers and days of the interface")
struct InterfaceTests {
  @Test("every language has the same keys and the same places to fill in")
  func keys() throws {
    let english = try Wording("en")
    for language in Wording.languages {
      let other = try Wording(language)
      #expect(Set(other.words.keys) == Set(english.words.keys), "\(language)")
      for (key, text) in english.words {
        for place in ["%1", "%2"] {
          #expect(text.contains(place) == other.words[key]?.contains(place), "\(language): \(key)")
        }
      }
    }
  }

  @Test("numbers, money and days are written as the language does")
  func figures() throws {
    let (english, french) = (try Wording("en"), try Wording("fr"))
    #expect(english.figure(1_234_567) == "1,234,567")
    #expect(french.figure(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(french.figure(2.5) == "2,5")
    #expect(english.money(2_700_000_000, "EUR") == "2.7 bn EUR")
    #expect(english.money(2_700_000_001, "EUR") == "2,700,000,001 EUR")
    #expect(french.money(75_000_000, "USD") == "75 M USD")
    #expect(english.day("2024-05-03") == "3 May 2024")
    #expect(french.day("2024-05-01") == "1er mai 2024")
    #expect(french.day("2024-08") == "août 2024")
    #expect(english.day("2024") == "2024")
    #expect(english.day("--05-17") == "--05-17")
    #expect(french.count("claims", 0) == "0 affirmation" && english.count("claims", 0) == "0 claims")
    #expect(english.quantity(min: 30, max: 35, isApproximate: false) == "30–35")
    #expect(english.quantity(min: 20, max: nil, isApproximate: false) == "at least 20")
  }

  @Test("templates use words that exist")
  func templates() throws {
    let words = try Wording("en").words
    for path in PageFiles.paths where path.hasSuffix(".mustache") {
      let text = String(decoding: PageFiles.bytes(path) ?? [], as: UTF8.self)
      for match in text.matches(of: #/\{\{t\.([^}]+)\}\}/#) {
        #expect(words[String(match.1)] != nil, "\(path): \(match.1)")
      }
    }
  }
}
