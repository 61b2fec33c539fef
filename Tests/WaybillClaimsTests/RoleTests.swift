import Testing

@Suite("Who supplies and who receives")
struct RoleTests {
  private func check(_ examples: [String: [(String, String)]], _ language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in examples[language] ?? [] { #expect(bench.roles(text) == expected, "\(text)") }
  }

  @Test("Active sentences", arguments: ["en", "fr", "de", "es"])
  func active(language: String) throws { try check(RoleExamples.active, language) }

  @Test("Passive sentences", arguments: ["en", "fr", "de", "es"])
  func passive(language: String) throws { try check(RoleExamples.passive, language) }

  @Test("Nouns of supply", arguments: ["en", "fr", "de", "es"])
  func nominal(language: String) throws { try check(RoleExamples.nominal, language) }

  @Test("Relative clauses and fronted phrases", arguments: ["en", "fr"])
  func moved(language: String) throws { try check(RoleExamples.moved, language) }

  @Test("Roles that arms give", arguments: ["en", "fr", "de", "es"])
  func arms(language: String) throws { try check(RoleExamples.arms, language) }

  @Test("Cases that mark roles", arguments: ["ru", "sr"])
  func cases(language: String) throws { try check(CaseRoleExamples.all, language) }

  @Test("Known gaps", arguments: ["en", "fr"])
  func notYet(language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in RoleExamples.notYet[language] ?? [] {
      withKnownIssue("\(text)") { #expect(bench.roles(text) == expected) }
    }
  }
}
