import WaybillText

/// Days and months by name: `19 mars 2024`, `March 19, 2024`, `Friday, June 15`, `lundi prochain`.
extension DateScan {
  /// A day, then its month: `19 March 2024`, `le 1er juin`, `the 15th day of next month`.
  func dayThenMonth(_ at: Int) -> Period? {
    guard let day = dayNumber(skipThe(at)) else { return nil }
    var next = day.end
    if let unit = match(.unit, next), unit.value == 1 { next = unit.end }
    next = skip(.of, next)
    next = skipThe(next)
    if let found = month(next), exists(day.day, found.month) {
      var date = PartialDate(year: nil, month: found.month, day: day.day)
      var end = found.end
      if let year = trailingYear(end, hasDay: true), exists(day.day, found.month, year.year) {
        date.year = year.year
        end = year.end
      }
      return Period(end: end, date)
    }
    guard next > day.end || day.isOrdinal || match(.unit, next) != nil,
      var period = relativeUnit(next) ?? (next > day.end ? currentUnit(next) : nil),
      let month = period.month, exists(day.day, month, period.from.year)
    else { return nil }
    period.from.day = day.day
    period.to.day = day.day
    return period
  }

  /// A month with what follows: `March 19, 2024`, `March 2024`, `November 18-19`, `March`.
  func monthFirst(_ at: Int) -> Period? {
    if let unit = match(.unit, at), unit.value == 30, let of = match(.of, unit.end), month(of.end) != nil {
      return monthFirst(of.end)
    }
    guard let found = month(at) else { return nil }
    var period = Period(end: found.end, PartialDate(year: nil, month: found.month))
    if let year = trailingYear(joined(found.end)) {
      period = Period(end: year.end, PartialDate(year: year.year, month: found.month))
      return period
    }
    if let day = dayNumber(skipThe(found.end)), exists(day.day, found.month),
      isDay(day, at, found.isAmbiguous)
    {
      period = Period(end: day.end, PartialDate(year: nil, month: found.month, day: day.day))
      if let year = trailingYear(day.end, hasDay: true) {
        period.from.year = year.year
        period.to.year = year.year
        period.end = year.end
      }
      return period
    }
    // "sept ans": an abbreviation that is a number too is no month by itself.
    if found.isAmbiguous, lexicon.numerals.mayStart(atoms, bytes, at) { return nil }
    period.needsSupport = found.isAmbiguous
    return period
  }

  /// Behind a sign that joins month and year: `Dec-2018`, `December/2018`.
  private func joined(_ at: Int) -> Int {
    isTight(at) && (byte(at) == 0x2F || byte(at) == 0x2D) && isTight(at + 1) ? at + 1 : at
  }

  /// True when the number behind a month is its day and not a count of what follows.
  private func isDay(_ day: (day: Int, end: Int, isOrdinal: Bool), _ month: Int, _ isAmbiguous: Bool) -> Bool
  {
    let end = day.end
    if isClosed(end) || day.isOrdinal || trailingYear(end) != nil { return true }
    // "they march 20 km", "it may 30": in lower case such a word is no month.
    if isAmbiguous, !atoms[month].isCapitalised { return false }
    if atoms[end].kind == .glue, end + 1 < limit, atoms[end + 1].isDigits { return true }
    guard lexicon.hasMonthFirst else { return match(.to, end) != nil || match(.shift, end) != nil }
    return lexicon.words.matchBefore(.prep, atoms, end: month, lowest: lowest).flatMap {
      match(.prep, $0)?.value
    } != 1
  }

  /// A weekday with what follows or precedes it.
  func weekdayFirst(_ at: Int) -> Period? {
    let shiftBefore = match(.shift, at)
    var start = shiftBefore?.end ?? at
    if let again = match(.shift, start) { start = again.end }
    guard let weekday = match(.weekday, start) else { return weekThenDay(at) }
    var next = weekday.end
    if byte(next) == 0x2E, isTight(next), next + 1 < limit, atoms[next + 1].isDigits { next += 1 }
    if let shift = match(.shiftafter, next) {
      if let dated = dateBehind(shift.end, relative: true) { return dated }
      return resolvedWeekday(weekday, Int(shift.value), end: shift.end)
    }
    if let dated = dateBehind(next, relative: shiftBefore != nil) { return dated }
    if let of = match(.of, next), let week = relativeUnit(skipThe(of.end)), let monday = week.from.weekStart,
      week.isWeek
    {
      return Period(end: week.end, (monday + (Int(weekday.value) - 1)).date).relative
    }
    if let week = relativeUnit(next), week.isWeek, let monday = week.from.weekStart {
      return Period(end: week.end, (monday + (Int(weekday.value) - 1)).date).relative
    }
    let day = skipThe(next)
    if let number = dayNumber(day), isClosed(number.end) || number.isOrdinal || !atoms[number.end].isWord,
      let date = date(weekday: Int(weekday.value), day: number.day)
    {
      return Period(end: number.end, date).relative
    }
    let kind = shiftBefore.map { Int(start > $0.end ? doubled($0.value, start) : $0.value) }
    var period = resolvedWeekday(weekday, kind, end: weekday.end)
    period.needsSupport = weekday.isAmbiguous && shiftBefore == nil
    return period
  }

  /// "this past Wednesday", "ce vendredi à venir": the second word counts.
  private func doubled(_ first: Double, _ end: Int) -> Double {
    guard
      let second = lexicon.words.matchBefore(.shift, atoms, end: end, lowest: lowest).flatMap({
        match(.shift, $0)
      })
    else { return first }
    return second.value
  }

  /// The full date that a weekday goes before: `Friday, June 15`, `friday (jun-15)`.
  private func dateBehind(_ at: Int, relative: Bool) -> Period? {
    var next = at
    let isOpen = byte(next) == 0x28
    if byte(next) == 0x2C || isOpen
      || (atoms.indices.contains(next) && next < limit && atoms[next].kind == .glue)
    {
      next += 1
    }
    guard next < limit, var period = numericDate(skipThe(next)) ?? dayThenMonth(next) ?? monthFirst(next),
      period.from.day != nil, period.from == period.to
    else { return nil }
    period.needsSupport = false
    if isOpen, byte(period.end) == 0x29 { period.end += 1 }
    if relative, period.from.year == nil, let today, let year = today.date.year {
      period.from.year = year
      period.to.year = year
    }
    return period
  }

  /// "next week Wednesday", "la semaine prochaine mardi".
  private func weekThenDay(_ at: Int) -> Period? {
    guard let week = relativeUnit(at), week.isWeek, let monday = week.from.weekStart else { return nil }
    var next = week.end
    if byte(next) == 0x2D { next += 1 }
    guard let weekday = match(.weekday, next) else { return nil }
    return Period(end: weekday.end, (monday + (Int(weekday.value) - 1)).date).relative
  }

  /// The day of a weekday: the last one up to today, or as the word beside it says.
  private func resolvedWeekday(_ weekday: RoleWords<DateRole>.Match, _ shift: Int?, end: Int) -> Period {
    guard let today else {
      var period = Period(end: end, PartialDate(year: nil))
      period.isRelative = true
      return period
    }
    let back = (today.weekday - Int(weekday.value) + 7) % 7
    let inWeek = today.monday + (Int(weekday.value) - 1)
    let day: CivilDay
    switch shift {
    case nil: day = today + -back
    case 0: day = inWeek
    case 1: day = inWeek + 7
    case 2: day = today + (7 - back)
    case -2: day = today + -(back == 0 ? 7 : back)
    case -3: day = inWeek + -7
    default:
      // The day before yesterday is not called "last Tuesday" yet; three days and more back it is.
      let recent = back == 0 ? 7 : back
      day = today + -(recent <= 2 && inWeek < today ? recent + 7 : recent)
    }
    return Period(end: end, day.date).relative
  }

  /// The nearest day of the month that falls on a weekday.
  private func date(weekday: Int, day: Int) -> PartialDate? {
    guard let today, let year = today.date.year, let month = today.date.month else { return nil }
    var best: CivilDay?
    for offset in -14...14 {
      let all = year * 12 + month - 1 + offset
      guard exists(day, all % 12 + 1, all / 12) else { continue }
      let candidate = CivilDay(year: all / 12, month: all % 12 + 1, day: day)
      guard candidate.weekday == weekday else { continue }
      if best.map({ abs(candidate - today) < abs($0 - today) }) ?? true { best = candidate }
    }
    return best?.date
  }
}

extension Period {
  /// The same, marked as relative.
  var relative: Period {
    var period = self
    period.isRelative = true
    return period
  }

  /// True for seven days from a Monday.
  var isWeek: Bool {
    guard let first = CivilDay(from), let last = CivilDay(to) else { return false }
    return last - first == 6 && first.weekday == 1
  }
}

extension PartialDate {
  /// The Monday of the day's week.
  var weekStart: CivilDay? { CivilDay(self)?.monday }
}
