import Testing

/// Sentences and their clauses: the clause's number before each stretch of it.
private let examples: [String: [(String, [String])]] = [
  "en": [
    ("Norway sold tanks.", ["0 Norway sold tanks."]),
    ("Norway sold tanks; Peru paid.", ["0 Norway sold tanks", "1 ; Peru paid."]),
    ("Norway, which sold tanks, paid.", ["0 Norway,", "1 which sold tanks, paid."]),
    ("Norway (rich) sold tanks.", ["0 Norway", "1 (rich)", "0 sold tanks."]),
    ("Norway (rich [very]) sold.", ["0 Norway", "1 (rich", "2 [very]", "1 )", "0 sold."]),
    ("Norway sold tanks but Peru paid.", ["0 Norway sold tanks", "1 but Peru paid."]),
    ("Norway sold tanks – Peru paid.", ["0 Norway sold tanks", "1 – Peru paid."]),
    (") Norway sold.", ["0 ) Norway sold."]),
  ],
  "fr": [
    ("La Norvège vend des chars.", ["0 La Norvège vend des chars."]),
    ("La Norvège, qui vend des chars, paie.", ["0 La Norvège,", "1 qui vend des chars, paie."]),
    ("La Norvège vend mais le Pérou paie.", ["0 La Norvège vend", "1 mais le Pérou paie."]),
    ("La Norvège (riche) vend.", ["0 La Norvège", "1 (riche)", "0 vend."]),
  ],
]

@Suite("Clauses")
struct ClauseTests {
  @Test("Where clauses start and end", arguments: ["en", "fr"])
  func clauses(language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in examples[language] ?? [] { #expect(bench.clauses(text) == expected, "\(text)") }
  }
}
