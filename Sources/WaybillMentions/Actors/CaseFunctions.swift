import WaybillKnowledge

/// What a noun phrase without preposition does by its case, and which case tells two senses of a preposition apart.
///
/// `cases.tsv` gives each case a function of `grammar.tsv`: the genitive is `of`, the dative `to`, the instrumental `by`.
struct CaseFunctions: Sendable {
  private var functions: [(cases: GrammaticalCases, function: GrammarFunction)] = []

  /// Reads a language's table; a language without it marks nothing by case.
  init(_ data: DataFolder, language: String) throws(DataError) {
    guard let table = try data.table("cases", language: language) else { return }
    let (name, function) = (try table.column("case"), try table.column("function"))
    for row in 0..<table.count {
      guard let cases = GrammaticalCases(named: table.string(row, name)) else {
        throw DataError(
          file: table.path, line: table.line(row), problem: "'\(table.string(row, name))' is no case")
      }
      functions.append((cases, try table.value(GrammarFunction.self, row, function)))
    }
  }

  /// What a phrase in one of these cases does; nil where it may be subject or object.
  ///
  /// Behind a noun the case that makes
  /// it a complement of the noun comes first, else the one of the recipient.
  func function(_ cases: GrammaticalCases, isBehindNoun: Bool) -> GrammarFunction? {
    guard !cases.isEmpty, !cases.contains(.nominative) else { return nil }
    let found = functions.filter { !$0.cases.isDisjoint(with: cases) }.map(\.function)
    if isBehindNoun, found.contains(.of) { return .of }
    if cases.contains(.accusative) { return nil }
    return found.first { $0 != .of } ?? found.first
  }

  /// "в Китай" is a goal, "в Китае" a place: with the locative a word of both is one of place.
  func isPlace(_ cases: GrammaticalCases) -> Bool {
    !cases.isEmpty && cases.contains(.locative) && !cases.contains(.accusative)
  }
}
