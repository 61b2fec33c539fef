import Testing

/// Texts with ambiguous names, and the items that stay; see `AnalysisBench.items`.
private let support: [String: [(String, String)]] = [
  "en": [
    ("A leopard sleeps. A Leopard sleeps.", ""),
    ("A Leopard tank rolls.", "1 Leopard"),
    ("A Leopard tank rolls. The Leopard stops.", "1 Leopard; Leopard"),
    ("The F-16 flies. Twelve Leopards roll.", "F-16; 12 Leopard"),
    ("Twelve Leopards sleep.", ""),
    ("The F-16 flies. A Leopard sleeps.", "F-16"),
    ("Peru bought twelve missiles. The Javelin is light.", "12 (missile); Javelin"),
    ("The Leopard 2A6 rolls.", "Leopard 2A6"),
  ],
  "fr": [
    ("Le mistral souffle. Le Mistral souffle.", ""),
    ("Le missile Mistral vole.", "Mistral"),
    ("Le missile Mistral vole. Le Mistral touche.", "Mistral; Mistral"),
    ("La rafale passe.", ""),
    ("Dix-huit avions Rafale volent. Le Rafale brille.", "18 Rafale; Rafale"),
  ],
]

/// Texts in which a count or a general word stands for arms named before.
private let ellipsis: [String: [(String, String)]] = [
  "en": [
    ("Peru bought twelve T-72 tanks. It ordered another five.", "12 T-72; ~5 T-72"),
    ("Peru bought twelve T-72 tanks. It signed for 152.", "12 T-72; ~152 T-72"),
    ("Peru bought twelve T-72 tanks. The tanks are old.", "12 T-72; ?(tank)"),
    ("Peru bought twelve T-72 tanks and wants six more.", "12 T-72; ~6 T-72"),
    ("It ordered another five.", "?5 (other)"),
    (
      "Peru has two Mi-17 helicopters and six tanks. Four helicopters fly.",
      "2 Mi-17; 6 (tank); 4 (helicopter)"
    ),
  ],
  "fr": [
    ("Le Pérou a acheté douze chars T-72. Il en a commandé cinq de plus.", "12 T-72; ~5 T-72"),
    ("Le Pérou a acheté douze chars T-72. Six exemplaires roulent.", "12 T-72; ~6 T-72"),
    ("Le Pérou a acheté douze chars T-72. Les chars sont vieux.", "12 T-72; ?(tank)"),
    ("Le Pérou veut douze chars T-72, puis six autres.", "12 T-72; ~6 T-72"),
    ("Il en a commandé cinq.", "?5 (other)"),
  ],
]

@Suite("Support of names and ellipsis")
struct SupportTests {
  @Test("Ambiguous names need support in the document", arguments: ["en", "fr"])
  func names(language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in support[language] ?? [] { #expect(bench.items(text) == expected, "\(text)") }
  }

  @Test("Counts without a name take it from before", arguments: ["en", "fr"])
  func counts(language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in ellipsis[language] ?? [] { #expect(bench.items(text) == expected, "\(text)") }
  }

  @Test("Known gaps")
  func notYet() throws {
    let english = try AnalysisBench.of("en")
    withKnownIssue("a verb that is no cue follows the count") {
      #expect(english.items("Peru bought 24 T-72 tanks. In 2019 another 12 followed.") == "24 T-72; ~12 T-72")
    }
  }
}
