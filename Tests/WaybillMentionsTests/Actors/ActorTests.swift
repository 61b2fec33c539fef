import Testing

@Suite("Actors")
struct ActorTests {
  private func check(_ examples: [String: [(String, String)]], _ language: String) throws {
    let bench = try SentenceBench.of(language)
    for (text, expected) in examples[language] ?? [] { #expect(bench.actors(text) == expected, "\(text)") }
  }

  @Test("States, organisations and makers by name", arguments: ["en", "fr"])
  func states(language: String) throws { try check(ActorExamples.states, language) }

  @Test("What a nationality word belongs to", arguments: ["en", "fr"])
  func heads(language: String) throws { try check(ActorExamples.heads, language) }

  @Test("Governing words and lists", arguments: ["en", "fr"])
  func governed(language: String) throws { try check(ActorExamples.governed, language) }

  @Test("Datelines are no parties", arguments: ["en", "fr"])
  func datelines(language: String) throws { try check(ActorExamples.datelines, language) }

  @Test("Names that only hold the name of a state", arguments: ["en", "fr"])
  func others(language: String) throws { try check(ActorExamples.others, language) }

  @Test("Known gaps", arguments: ["en", "fr"])
  func notYet(language: String) throws {
    let bench = try SentenceBench.of(language)
    for (text, expected) in ActorExamples.notYet[language] ?? [] {
      withKnownIssue("\(text)") { #expect(bench.actors(text) == expected) }
    }
  }
}
