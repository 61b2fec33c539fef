import WaybillText

/// Dates that are told from the day of reading: `last month`, `il y a deux ans`, `in five years`.
extension DateScan {
  /// A day by its relation to today: yesterday, hier.
  func relativeDay(_ at: Int) -> Period? {
    guard let word = match(.day, at) else { return nil }
    var period = Period(end: word.end, today.map { ($0 + Int(word.value)).date } ?? PartialDate(year: nil))
      .relative
    period.needsSupport = word.isAmbiguous
    return period
  }

  /// "last month", "cette année", "l'année dernière", "next August", "this spring", "fin d'année" without its "fin".
  func relativeUnit(_ at: Int) -> Period? {
    let start = skipThe(at)
    if let shift = match(.shift, at) ?? match(.shift, start) {
      var next = shift.end
      var value = Int(shift.value)
      if let again = match(.shift, next) {
        value = Int(again.value)
        next = again.end
      }
      guard let period = named(next, shift: value) else { return nil }
      return isPlural(at..<period.end) ? nil : period
    }
    guard let noun = nounEnd(start), let shift = match(.shiftafter, noun) else { return nil }
    guard var period = named(start, shift: Int(shift.value)) else { return nil }
    period.end = shift.end
    return isPlural(at..<period.end) ? nil : period
  }

  /// True when a word of the range is a plural ("the coming months" names none of them), and where the
  /// word behind it points elsewhere ("cette année-là").
  private func isPlural(_ range: Range<Int>) -> Bool {
    match(.distant, range.upperBound) != nil || range.contains { match(.plural, $0) != nil }
  }

  /// A unit with the word that shifts it, either way round.
  func shiftedUnit(_ at: Int) -> (unit: Int, shift: Int, end: Int)? {
    let start = skipThe(at)
    if let shift = match(.shift, start), let unit = match(.unit, shift.end) {
      return (Int(unit.value), Int(shift.value), unit.end)
    }
    guard let unit = match(.unit, start), let shift = match(.shiftafter, unit.end) else { return nil }
    return (Int(unit.value), Int(shift.value), shift.end)
  }

  /// Behind the unit, month or season at an atom.
  private func nounEnd(_ at: Int) -> Int? {
    if let unit = match(.unit, at) { return unit.end }
    return month(at)?.end ?? match(.season, at)?.end
  }

  /// A unit, month or season moved by a shift.
  private func named(_ at: Int, shift: Int) -> Period? {
    if let unit = match(.unit, at), !atoms[at].isDigits {
      if unit.value >= 3650, shift == -2 { return run(1, Int(unit.value), shift, end: unit.end) }
      var period = self.unit(Int(unit.value), shift: shift, end: unit.end)
      if Int(unit.value) == 30, shift == 0, let of = match(.of, unit.end), let found = month(of.end) {
        period = month(found.month, shift: 0, end: found.end)
      }
      return period
    }
    if let found = month(at) { return month(found.month, shift: shift, end: found.end) }
    if let season = match(.season, at) {
      let first = Int(season.value)
      return month(first, shift: shift, end: season.end, length: 3)
    }
    return nil
  }

  /// A month of this, the last or the next year, whichever the shift means.
  private func month(_ month: Int, shift: Int, end: Int, length: Int = 1) -> Period {
    guard let today, var year = today.date.year, let current = today.date.month else {
      return Period(end: end, PartialDate(year: nil, month: month)).relative
    }
    if shift < 0, month >= current { year -= 1 }
    if shift > 0, month <= current { year += 1 }
    let first = PartialDate(year: year, month: month)
    return Period(
      end: end, from: first, to: length == 1 ? first : self.month(first, plus: length - 1), isRelative: true)
  }

  func month(_ date: PartialDate, plus months: Int) -> PartialDate {
    let all = (date.year ?? 0) * 12 + (date.month ?? 1) - 1 + months
    return PartialDate(year: date.year == nil ? nil : all / 12, month: (all % 12 + 12) % 12 + 1)
  }

  /// A calendar unit moved from the one of today.
  func unit(_ unit: Int, shift: Int, end: Int) -> Period {
    // -4 and 4 are one further: the year before last, übernächste Woche.
    let step = shift.signum() * (abs(shift) == 4 ? 2 : 1)
    guard let today, let year = today.date.year, let month = today.date.month else {
      return Period(end: end, PartialDate(year: nil)).relative
    }
    let here = PartialDate(year: year, month: month)
    switch unit {
    case 1: return Period(end: end, (today + step).date).relative
    case 2:
      let saturday = today.monday + (5 + 7 * step)
      return Period(end: end, from: saturday.date, to: (saturday + 1).date, isRelative: true)
    case 5:
      let monday = today.monday + 7 * step
      return Period(end: end, from: monday.date, to: (monday + 4).date, isRelative: true)
    case 7, 14:
      let monday = today.monday + unit * step
      return Period(end: end, from: monday.date, to: (monday + (unit - 1)).date, isRelative: true)
    case 30: return Period(end: end, self.month(here, plus: step)).relative
    case 90, 180:
      let length = unit == 90 ? 3 : 6
      let first = self.month(
        PartialDate(year: year, month: (month - 1) / length * length + 1), plus: step * length)
      return Period(end: end, from: first, to: self.month(first, plus: length - 1), isRelative: true)
    case 365: return Period(end: end, PartialDate(year: year + step)).relative
    default:
      let length = unit / 365
      let first = (year / length + step) * length
      return Period(
        end: end, from: PartialDate(year: first), to: PartialDate(year: first + length - 1), isRelative: true)
    }
  }

  /// "the weekend": the one nearest to today.
  func weekend(_ at: Int) -> Period? {
    guard let word = match(.unit, at), word.value == 2 else { return nil }
    guard let today else { return unresolved(word.end) }
    return unit(2, shift: today.weekday <= 3 ? -1 : 0, end: word.end)
  }

  /// A count of units: value, unit, and the end.
  func count(_ at: Int) -> (count: Int, unit: Int, end: Int)? {
    let grammar = lexicon.numerals
    guard at < limit, atoms[at].isDigits || atoms[at].isWord, grammar.mayStart(atoms, bytes, at) else {
      return nil
    }
    if let unit = match(.unit, at), unit.value == 14, !atoms[at].isDigits { return (1, 14, unit.end) }
    guard let number = grammar.numeral(atoms, bytes, at: at, limit: limit), number.value >= 1,
      number.value < 1000,
      number.value == number.value.rounded(), let unit = match(.unit, number.end), unit.end > number.end
    else { return nil }
    return (Int(number.value), Int(unit.value), unit.end)
  }

  /// Today moved by a count of units.
  func moved(_ day: CivilDay, _ count: Int, _ unit: Int) -> CivilDay {
    switch unit {
    case 1, 7, 14: day + count * unit
    case 2, 5: day + count * 7
    case 30: day.adding(months: count)
    case 90: day.adding(months: 3 * count)
    case 180: day.adding(months: 6 * count)
    default: day.adding(months: 12 * count * (unit / 365))
    }
  }

  /// The day to which a count leads, as precisely as its unit means it.
  private func reckoned(_ day: CivilDay, _ unit: Int, end: Int) -> Period {
    let date = day.date
    var period: Period
    switch unit {
    case 365...: period = Period(end: end, PartialDate(year: date.year))
    case 30...: period = Period(end: end, PartialDate(year: date.year, month: date.month))
    default: period = Period(end: end, date)
    }
    period.counted = date
    period.isRelative = true
    return period
  }

  private func unresolved(_ end: Int) -> Period { Period(end: end, PartialDate(year: nil)).relative }

  /// "two years ago", "dans trois ans", "within five years", "the next 3 days", "3 days after January 12".
  func counted(_ at: Int) -> Period? {
    if let word = match(.agobefore, at), let (number, unit, end) = count(skipApprox(word.end)) {
      guard let today else { return unresolved(end) }
      return reckoned(moved(today, -number, unit), unit, end: end)
    }
    if let run = runOfUnits(at) { return run }
    if let word = match(.within, at), let (number, unit, end) = count(skipThe(word.end)) {
      guard let today else { return unresolved(end) }
      var period = reckoned(moved(today, number, unit), unit, end: end)
      period.counted = nil
      period.bound = .until
      return period
    }
    if let word = match(.ahead, at), let (number, unit, end) = count(skipApprox(word.end)) {
      if let offset = offset(number, unit, end) { return offset }
      guard let today else { return unresolved(end) }
      return reckoned(moved(today, number, unit), unit, end: end)
    }
    guard let (number, unit, end) = count(at) else { return nil }
    if let word = match(.ago, end) {
      guard let today else { return unresolved(word.end) }
      return reckoned(moved(today, -number, unit), unit, end: word.end)
    }
    if let word = match(.aheadafter, end) {
      guard let today else { return unresolved(word.end) }
      return reckoned(moved(today, number, unit), unit, end: word.end)
    }
    guard let period = offset(number, unit, end) else { return nil }
    return bounded(period, before: at, end)
  }

  /// "more than 2 weeks before today": the words before the count bound what it reckons.
  private func bounded(_ period: Period, before at: Int, _ unitEnd: Int) -> Period {
    var period = period
    guard let sign = match(.offset, unitEnd)?.value else { return period }
    if lexicon.isBounded(.atleast, atoms, before: at, lowest) {
      period.bound = sign < 0 ? .until : .since
    } else if lexicon.isBounded(.atmost, atoms, before: at, lowest), sign > 0, let anchor = anchor(unitEnd) {
      period.from = PartialDates.nearest(anchor, to: today).from
    }
    return period
  }

  /// The date from which a count reckons.
  private func anchor(_ at: Int) -> Period? {
    guard let word = match(.offset, at) else { return nil }
    let next = skipThe(word.end)
    return relativeDay(next) ?? weekdayFirst(next) ?? fullDate(next)
  }

  private func skipApprox(_ at: Int) -> Int {
    at < limit ? lexicon.approximate(atoms, at, limit) ?? at : at
  }

  /// "3 days after January 12", "deux jours avant hier".
  private func offset(_ number: Int, _ unit: Int, _ end: Int) -> Period? {
    guard let word = match(.offset, end), let anchor = anchor(end) else { return nil }
    var base = PartialDates.nearest(anchor, to: today)
    if anchor.isRelative, match(.weekday, skipThe(word.end)) != nil,
      match(.weekday, skipThe(word.end))?.end == anchor.end,
      word.value > 0, let today, let day = CivilDay(anchor.from), day < today
    {
      base.from = (day + 7).date
    }
    if anchor.from.year == nil, let today, let day = CivilDay(base.from), day < today, word.value > 0,
      let later = PartialDates.dated(anchor, (today.date.year ?? 0) + 1)
    {
      base = later
    }
    guard let day = CivilDay(base.from) else { return unresolved(anchor.end) }
    let moved = moved(day, word.value < 0 ? -number : number, unit)
    var period = Period(end: anchor.end, moved.date)
    period.isRelative = true
    return period
  }

  /// A day with its month, however it is written.
  private func fullDate(_ at: Int) -> Period? {
    for period in [numericDate(at), dayThenMonth(at), monthFirst(at)] {
      if let period, period.from.day != nil, period.from == period.to { return period }
    }
    return nil
  }

  /// "the next 3 days", "les trois derniers mois", "10 semaines précédentes".
  private func runOfUnits(_ at: Int) -> Period? {
    var start = match(.ahead, at)?.end ?? at
    start = skipThe(start)
    let grammar = lexicon.numerals
    var number: Int?
    var next = start
    var shift = match(.shift, start)
    if let before = shift { next = before.end }
    guard next < limit, grammar.mayStart(atoms, bytes, next) || shift != nil else { return nil }
    if grammar.mayStart(atoms, bytes, next),
      let found = grammar.numeral(atoms, bytes, at: next, limit: limit),
      !found.isArticle, found.value >= 1, found.value < 1000
    {
      number = Int(found.value)
      next = found.end
    }
    if shift == nil {
      shift = match(.shift, next)
      next = shift?.end ?? next
    }
    guard let unit = match(.unit, next) else { return nil }
    next = unit.end
    if shift == nil {
      shift = match(.shiftafter, next)
      next = shift?.end ?? next
    }
    guard let shift, shift.value != 0, number != nil || unit.value == 14,
      number ?? 1 < 2 || isPlural(start..<next)
    else { return nil }
    return run(number ?? 1, Int(unit.value), Int(shift.value), end: next)
  }

  /// So many units before or after today.
  private func run(_ count: Int, _ unit: Int, _ shift: Int, end: Int) -> Period? {
    guard let today else { return unresolved(end) }
    if unit == 90 || unit == 180 {
      let nearest = self.unit(unit, shift: shift, end: end)
      let more = (unit == 90 ? 3 : 6) * (count - 1)
      if shift > 0 {
        return Period(end: end, from: nearest.from, to: month(nearest.to, plus: more), isRelative: true)
      }
      return Period(end: end, from: month(nearest.from, plus: -more), to: nearest.to, isRelative: true)
    }
    if shift > 0 {
      return Period(
        end: end, from: (today + 1).date, to: (moved(today + 1, count, unit) + -1).date, isRelative: true)
    }
    var first = moved(today, -count, unit)
    var last = end
    // "the last 3 months and 2 weeks"
    while let and = match(.to, last), and.value == 2, let more = self.count(and.end),
      match(.ago, more.end) == nil
    {
      first = moved(first, -more.count, more.unit)
      last = more.end
    }
    return Period(end: last, from: first.date, to: (today + -1).date, isRelative: true)
  }
}
