import WaybillText

/// One attempt to read a date at a place of a text.
struct DateScan {
  let lexicon: DateLexicon
  let atoms: [Atom]
  let bytes: [UInt8]
  let limit: Int
  /// No mention reaches before this atom.
  var lowest: Int
  /// The day on which the text is read.
  let today: CivilDay?

  /// The roles whose phrases may start at each atom of the range that is scanned.
  private let starts: [UInt64]
  private let first: Int

  init(
    _ lexicon: DateLexicon, _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, today: CivilDay?
  ) {
    self.lexicon = lexicon
    self.atoms = atoms
    self.bytes = bytes
    self.today = today
    limit = range.upperBound
    lowest = range.lowerBound
    first = range.lowerBound
    starts = lexicon.words.starts(atoms, range)
  }

  func match(_ role: DateRole, _ at: Int) -> RoleWords<DateRole>.Match? {
    guard at < limit else { return nil }
    guard at >= first else { return lexicon.words.match(role, atoms, at: at, limit: limit) }
    // An atom that joins before the phrase is skipped.
    let start = atoms[at].kind == .glue ? at + 1 : at
    guard start < limit, starts[start - first] & (1 << UInt64(role.rawValue)) != 0 else { return nil }
    return lexicon.words.matchStarting(role, atoms, at: start, limit: limit)
  }

  /// Behind an optional word of a role.
  func skip(_ role: DateRole, _ at: Int) -> Int { match(role, at)?.end ?? at }

  /// Behind an optional article.
  func skipThe(_ at: Int) -> Int { skip(.the, at) }

  func byte(_ at: Int) -> UInt8 { at >= 0 && at < limit ? bytes[Int(atoms[at].start)] : 0 }

  func isTight(_ at: Int) -> Bool { at < limit && !atoms[at].hasSpaceBefore }

  func digits(_ at: Int) -> (value: Int, count: Int)? {
    guard at < limit, let value = Digits.value(atoms[at], bytes) else { return nil }
    return (value, Int(atoms[at].end - atoms[at].start))
  }

  func month(_ at: Int) -> (month: Int, end: Int, isAmbiguous: Bool)? {
    guard let found = match(.month, at) else { return nil }
    // An abbreviation may have its full stop.
    let isShort = found.end - at == 1 && atoms[found.end - 1].end - atoms[found.end - 1].start <= 5
    let hasDot =
      isShort && byte(found.end) == 0x2E && isTight(found.end) && found.end + 1 < limit
      && (atoms[found.end + 1].isDigits || byte(found.end + 1) == 0x2C)
    return (Int(found.value), hasDot ? found.end + 1 : found.end, found.isAmbiguous)
  }

  /// The ordinal in words or with its ending, from 1.
  func ordinal(_ at: Int) -> (value: Int, end: Int)? {
    guard at < limit else { return nil }
    if let number = digits(at), number.count <= 2, isTight(at + 1),
      let suffix = match(.ordinalsuffix, at + 1),
      suffix.end == at + 2
    {
      return (number.value, suffix.end)
    }
    let numerals = lexicon.numerals.words
    var value = 0
    var next = at
    if let ten = numerals.match(.ten, atoms, at: at, limit: limit) {
      value = Int(ten.value)
      next = ten.end
    }
    guard next < limit, let found = numerals.match(.ordinal, atoms, at: next, limit: limit),
      value == 0 || found.value < 10
    else { return nil }
    return (value + Int(found.value), found.end)
  }

  /// A day of the month in figures or words.
  func dayNumber(_ at: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    guard at < limit else { return nil }
    if atoms[at].isDigits, at > 0, isMoneySign(at - 1) { return nil }
    if let found = ordinal(at) {
      return (1...31).contains(found.value) ? (found.value, found.end, true) : nil
    }
    if let number = digits(at) {
      guard number.count <= 2, (1...31).contains(number.value) else { return nil }
      if isTight(at + 1), atoms[at + 1].isWord { return nil }
      return (number.value, at + 1, false)
    }
    guard atoms[at].isWord, lexicon.numerals.mayStart(atoms, bytes, at),
      let number = lexicon.numerals.numeral(atoms, bytes, at: at, limit: limit), !number.isArticle,
      !number.isApproximate, number.value >= 1, number.value <= 31, number.value == number.value.rounded()
    else { return nil }
    return (Int(number.value), number.end, false)
  }

  /// A year: four digits, or in words.
  func yearNumber(_ at: Int, wide: Bool = false, behindWord: Bool = false) -> (year: Int, end: Int)? {
    guard at < limit else { return nil }
    if let number = digits(at) {
      guard number.count == 4,
        wide ? (1000...2999).contains(number.value) : (1900...2100).contains(number.value),
        !isPartOfFigure(at, behindWord: behindWord)
      else { return nil }
      return (number.value, at + 1)
    }
    guard atoms[at].isWord, lexicon.numerals.mayStart(atoms, bytes, at),
      let number = lexicon.numerals.numeral(atoms, bytes, at: at, limit: limit), !number.isArticle
    else { return nil }
    if number.value >= 1950, number.value <= 2100, number.value == number.value.rounded() {
      return (Int(number.value), number.end)
    }
    guard number.value == 19 || number.value == 20, number.end < limit, atoms[number.end].isWord,
      let rest = lexicon.numerals.numeral(atoms, bytes, at: number.end, limit: limit), !rest.isArticle,
      rest.value >= 10, rest.value < 100
    else { return nil }
    return (Int(number.value * 100 + rest.value), rest.end)
  }

  /// True for digits that letters, decimals or signs of money touch.
  private func isPartOfFigure(_ at: Int, behindWord: Bool) -> Bool {
    if isTight(at + 1) {
      if atoms[at + 1].isWord { return true }
      let sign = byte(at + 1)
      if sign == 0x2E || sign == 0x2C || sign == 0x25, isTight(at + 2), atoms[at + 2].isDigits || sign == 0x25
      {
        return true
      }
    }
    guard at > 0, !atoms[at].hasSpaceBefore, !behindWord else { return false }
    let before = atoms[at - 1]
    if before.isWord { return true }
    let sign = byte(at - 1)
    if sign == 0x2E || sign == 0x2C { return at > 1 && atoms[at - 2].isDigits && !before.hasSpaceBefore }
    return isMoneySign(at - 1)
  }

  /// $, £, ¥ and the block of currency signs.
  private func isMoneySign(_ at: Int) -> Bool {
    let start = Int(atoms[at].start)
    switch bytes[start] {
    case 0x24: return true
    case 0xC2: return (0xA2...0xA5).contains(bytes[start + 1])
    case 0xE2: return bytes[start + 1] == 0x82
    default: return false
    }
  }

  /// The year of two digits, by a window that ends thirty years into this century.
  func fullYear(_ value: Int, _ count: Int) -> Int? {
    if count == 4 { return (1000...2999).contains(value) ? value : nil }
    guard count == 2 else { return nil }
    return value < 40 ? 2000 + value : 1900 + value
  }

  /// The year that may follow a day and month: `2024`, `, 2024`, `of 2024`, `'24`.
  func trailingYear(_ at: Int, hasDay: Bool = false) -> (year: Int, end: Int)? {
    guard at < limit else { return nil }
    var next = at
    if byte(next) == 0x2C { next += 1 }
    let of = match(.of, next)
    next = of?.end ?? next
    if let relative = relativeYear(next) { return relative }
    next = skip(.year, next)
    if let found = yearNumber(next, wide: next > at || !atoms[at].isDigits || isClosed(next + 1)) {
      return found
    }
    if of != nil || (hasDay && next == at), let short = digits(next), short.count == 2, short.value > 31,
      isClosed(next + 1)
    {
      return fullYear(short.value, 2).map { ($0, next + 1) }
    }
    return nil
  }

  /// "last year" behind a month: "in November last year".
  private func relativeYear(_ at: Int) -> (year: Int, end: Int)? {
    guard at < limit, !atoms[at].isDigits, let found = shiftedUnit(at), found.unit == 365,
      let year = today?.date.year
    else {
      return nil
    }
    return (year + min(1, max(-1, found.shift)), found.end)
  }

  /// True at the end or before punctuation that closes.
  func isClosed(_ at: Int) -> Bool {
    at >= limit || (atoms[at].kind == .punctuation && byte(at) != 0x2D && byte(at) != 0x24)
  }

  /// True when a day of the month exists.
  func exists(_ day: Int, _ month: Int, _ year: Int? = nil) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= CivilDay.length(ofMonth: month, year: year)
  }
}
