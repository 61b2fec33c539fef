import WaybillKnowledge
import WaybillText

/// The words of dates of one language, with its numerals.
struct DateLexicon: Sendable {
  let words: RoleWords<DateRole>
  let numerals: NumeralGrammar
  private let bounds: BoundGrammar
  /// Numeric dates give the day first.
  let isDayFirst: Bool
  /// A month may stand before its day.
  let hasMonthFirst: Bool
  private let startMask = RoleWords<DateRole>.mask([
    .month, .weekday, .season, .day, .unit, .shift, .agobefore, .ahead, .within, .part, .sofar, .code, .year,
    .decade, .the, .until, .since, .opener,
  ])
  private let numeralMask = RoleWords<NumeralRole>.mask([
    .unit, .teen, .ten, .vigesimal, .ordinal, .article, .bare,
  ])

  init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    words = try RoleWords(data, ["months", "datewords"], language: language, &atomizer)
    numerals = try NumeralGrammar(data, language: language, &atomizer)
    bounds = try BoundGrammar(data, language: language, &atomizer)
    var flags: Set<DateRole> = []
    for table in try data.layered("datewords", language: language) {
      for row in 0..<table.count { flags.insert(try table.value(DateRole.self, row, 0)) }
    }
    isDayFirst = flags.contains(.dayfirst)
    hasMonthFirst = flags.contains(.monthfirst)
  }

  /// True when a date may start at the atom; costs next to nothing.
  @inline(__always)
  func mayStart(_ atom: Atom) -> Bool {
    switch atom.kind {
    case .digits: true
    case .word: words.starts(atom, startMask) || numerals.words.starts(atom, numeralMask)
    case .glue: false
    case .punctuation: words.starts(atom, startMask)
    }
  }

  /// True when a bounding word ends right before an atom.
  func isBounded(_ role: BoundRole, _ atoms: [Atom], before at: Int, _ lowest: Int) -> Bool {
    bounds.words.matchBefore(role, atoms, end: at, lowest: lowest) != nil
  }

  /// Behind a word such as "about".
  func approximate(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Int? {
    bounds.words.match(.approx, atoms, at: at, limit: limit)?.end
      ?? bounds.words.match(.atleast, atoms, at: at, limit: limit)?.end
  }
}
