import WaybillKnowledge
import WaybillText

/// The words of dates of one language, with its numerals.
///
/// A class, since every attempt to read a date holds it.
final class DateLexicon: Sendable {
  let words: RoleWords<DateRole>
  let numerals: NumeralGrammar
  private let bounds: BoundGrammar
  /// Numeric dates give the day first.
  let isDayFirst: Bool
  /// A month may stand before its day.
  let hasMonthFirst: Bool
  /// Words that carry a date by themselves.
  private let contentMask = RoleWords<DateRole>.mask([
    .month, .weekday, .season, .day, .unit, .code, .year, .decade, .part,
  ])
  /// Words that lead to one.
  private let leadMask = RoleWords<DateRole>.mask([
    .shift, .agobefore, .ahead, .within, .sofar, .the, .until, .since, .opener,
  ])
  private let prepMask = RoleWords<DateRole>.mask([.prep])
  private let numeralMask = RoleWords<NumeralRole>.mask([
    .unit, .teen, .ten, .vigesimal, .ordinal, .article, .bare,
  ])

  init(_ data: DataFolder, language: String, _ numbers: NumberReader, _ atomizer: inout Atomizer)
    throws(DataError)
  {
    words = try RoleWords(data, ["months", "datewords"], language: language, &atomizer)
    numerals = numbers.numerals
    bounds = numbers.bounds
    var flags: Set<String> = []
    for table in try data.layered("datewords", language: language) {
      for row in 0..<table.count { flags.insert(table.string(row, 0)) }
    }
    isDayFirst = flags.contains("\(DateRole.dayfirst)")
    hasMonthFirst = flags.contains("\(DateRole.monthfirst)")
  }

  /// True when a date may start at the atom; cheap, since it is asked of every atom.
  ///
  /// Articles, prepositions and numbers count only where a word of dates or a figure follows soon.
  func mayStart(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Bool {
    let atom = atoms[at]
    switch atom.kind {
    case .glue: return false
    case .digits:
      let length = atom.end - atom.start
      if length == 4 || length == 8 { return true }
      guard at + 1 < limit else { return at == 0 || words.starts(atoms[at - 1], leadMask | prepMask) }
      return !atoms[at + 1].hasSpaceBefore || atoms[at + 1].isDigits || hasContent(atoms, at + 1, limit)
    case .word, .punctuation:
      if words.starts(atom, contentMask) { return true }
      if words.starts(atom, leadMask) { return hasContent(atoms, at + 1, limit, orDigits: true) }
      guard numerals.words.starts(atom, numeralMask) else { return false }
      return hasContent(atoms, at + 1, limit) || (at > 0 && words.starts(atoms[at - 1], prepMask))
    }
  }

  /// True when one of the next atoms belongs to dates.
  private func hasContent(_ atoms: [Atom], _ at: Int, _ limit: Int, orDigits: Bool = false) -> Bool {
    for next in at..<max(at, min(limit, at + 7)) {
      let atom = atoms[next]
      if atom.isDigits { if orDigits { return true } } else if words.starts(atom, contentMask) { return true }
      if orDigits, numerals.words.starts(atom, numeralMask) { return true }
    }
    return false
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
