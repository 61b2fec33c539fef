import WaybillText

/// Years, and parts of years and months: `2024`, `the 1990s`, `early 2025`, `Q3 2024`, `fin septembre`.
extension DateScan {
  /// A year with or without the word, a decade.
  func yearForm(_ at: Int) -> Period? {
    let start = skipThe(at)
    if let word = match(.decade, start), let decade = decade(word.end, needsSuffix: false) { return decade }
    if let decade = decade(start, needsSuffix: true) { return decade }
    if let word = match(.year, start) {
      if let year = yearNumber(word.end, behindWord: true) {
        let end = spanned(year, word.end)
        let last = PartialDate(year: end > year.end ? year.year + 1 : year.year)
        return Period(end: end, from: PartialDate(year: year.year), to: last)
      }
      if isTight(word.end), let short = digits(word.end), short.count == 2,
        let year = fullYear(short.value, 2)
      {
        return Period(end: word.end + 1, PartialDate(year: year))
      }
      return nil
    }
    guard let year = yearNumber(start), start == at || match(.year, at) != nil else { return nil }
    if let month = month(year.end), !month.isAmbiguous, dayNumber(month.end) == nil {
      return Period(end: month.end, PartialDate(year: year.year, month: month.month))
    }
    if !atoms[start].isDigits, lexicon.words.matchBefore(.prep, atoms, end: start, lowest: lowest) == nil {
      return nil
    }
    var period = Period(end: year.end, PartialDate(year: year.year))
    period.isBareYear = true
    return period
  }

  /// Behind the second year of "FY 2024/25".
  private func spanned(_ year: (year: Int, end: Int), _ at: Int) -> Int {
    guard byte(year.end) == 0x2F || byte(year.end) == 0x2D, isTight(year.end),
      let short = digits(year.end + 1),
      short.value % 100 == (year.year + 1) % 100
    else { return year.end }
    return year.end + 2
  }

  private func decade(_ at: Int, needsSuffix: Bool) -> Period? {
    guard let number = digits(at), number.value % 10 == 0 else { return nil }
    let suffix = isTight(at + 1) ? match(.decadesuffix, at + 1) : nil
    guard !needsSuffix || suffix != nil else { return nil }
    guard number.count == 4 || (number.count == 2 && number.value >= 20) else { return nil }
    let year = number.count == 4 ? number.value : 1900 + number.value
    guard (1000...2100).contains(year) else { return nil }
    return Period(end: suffix?.end ?? at + 1, from: PartialDate(year: year), to: PartialDate(year: year + 9))
  }

  /// "early 2025", "mid-May", "la fin de l'année", "fin septembre".
  func part(_ at: Int) -> Period? {
    let start = skipThe(at)
    guard let part = match(.part, start) else { return nil }
    var next = part.end
    if atoms.indices.contains(next), next < limit, atoms[next].kind == .glue { next += 1 }
    next = skip(.of, next)
    next = skipThe(next)
    guard next < limit, var inner = whole(next) ?? whole(part.end) else { return nil }
    if inner.isYearless, inner.month == nil, !inner.isRelative { return nil }
    inner.isBareYear = false
    inner.needsSupport = false
    return part.value == 5 ? rest(of: inner) : cut(inner, Int(part.value))
  }

  /// What lies ahead of a period in which today lies.
  private func rest(of whole: Period) -> Period {
    var period = PartialDates.nearest(whole, to: today)
    guard let today, let first = PartialDates.firstDay(period.from),
      let last = PartialDates.lastDay(period.to)
    else { return whole }
    period.from = first < today && today <= last ? today.date : first.date
    period.to = last.date
    period.isEnd = true
    return period
  }

  /// A year, month, week or the like of which a part is named.
  private func whole(_ at: Int) -> Period? {
    if let period = relativeUnit(at) { return period }
    if let quarter = quarter(at) { return quarter }
    if let month = monthFirst(at), month.from.day == nil { return month }
    if let year = yearForm(at) { return year }
    if let season = season(at) { return season }
    if let unit = match(.unit, at), unit.value >= 7, unit.value <= 3650 {
      return self.unit(Int(unit.value), shift: 0, end: unit.end)
    }
    return nil
  }

  /// The first, middle or last part of a period, by convention thirds.
  private func cut(_ whole: Period, _ part: Int) -> Period {
    var period = whole
    period.isEnd = part == 4
    let third = min(part, 3) - 1
    if whole.isYear, whole.from == whole.to, let year = whole.from.year {
      period.from = PartialDate(year: year, month: 1 + 4 * third)
      period.to = PartialDate(year: year, month: 4 + 4 * third)
    } else if let month = whole.month {
      let last = CivilDay.length(ofMonth: month, year: whole.from.year ?? 2001)
      period.from.day = [1, 11, 21][third]
      period.to.day = [10, 20, last][third]
    } else if whole.isYear, let first = whole.from.year, let last = whole.to.year {
      let length = last - first + 1
      period.from.year = first + third * length / 3
      period.to.year = third == 2 ? last : first + (third + 1) * length / 3
    } else if whole.isWeek, let monday = CivilDay(whole.from) {
      period.from = (monday + [0, 2, 3][third]).date
      period.to = (monday + [2, 4, 6][third]).date
    } else if third == 2 {
      period.from = whole.to
    } else if third == 0 {
      period.to = whole.from
    }
    return period
  }

  /// "earlier this year", "plus tard dans la semaine".
  func soFar(_ at: Int) -> Period? {
    guard let word = match(.sofar, at) else { return nil }
    let next = skipThe(skip(.prep, word.end))
    guard
      let period = relativeUnit(word.end) ?? relativeUnit(next)
        ?? match(.unit, next).map({ unit(Int($0.value), shift: 0, end: $0.end) })
    else { return nil }
    guard let today, let first = PartialDates.firstDay(period.from),
      let last = PartialDates.lastDay(period.to)
    else {
      return period
    }
    var cut = period
    if first <= today, today <= last {
      if word.value < 0 {
        cut.to = first < today ? (today + -1).date : today.date
      } else {
        cut.from = today.date
      }
    } else if word.value < 0 {
      cut.to = (first + (last - first) / 2).date
    }
    cut.from = PartialDates.firstDay(cut.from)?.date ?? cut.from
    cut.to = PartialDates.lastDay(cut.to)?.date ?? cut.to
    return cut
  }

  /// A season with or without year.
  func season(_ at: Int) -> Period? {
    guard let season = match(.season, skipThe(at)) else { return nil }
    let first = PartialDate(year: nil, month: Int(season.value))
    var period = Period(end: season.end, from: first, to: month(first, plus: 2))
    if let year = trailingYear(season.end) {
      period = Period(end: year.end, from: PartialDate(year: year.year, month: first.month), to: period.to)
      period.to.year = (period.to.month ?? 1) < (first.month ?? 1) ? year.year + 1 : year.year
      return period
    }
    // "after the fall of the town"
    if season.isAmbiguous { return nil }
    period.needsSupport = true
    return period
  }

  /// `Q3 2024`, `2019 H2`, `2017-q1`, `third quarter of 2024`, `premier semestre`.
  func quarter(_ at: Int) -> Period? {
    if let code = code(at) {
      if let year = yearOf(code.end) { return parts(code.months, code.index, year.year, end: year.end) }
      guard code.months == 3 else { return nil }
      var period = parts(3, code.index, nil, end: code.end)
      period.needsSupport = true
      return period
    }
    if let year = yearNumber(at), year.end < limit {
      let next = byte(year.end) == 0x2D ? year.end + 1 : year.end
      if let code = code(next) { return parts(code.months, code.index, year.year, end: code.end) }
    }
    return ordinalPart(at)
  }

  private func code(_ at: Int) -> (months: Int, index: Int, end: Int)? {
    let start = skipThe(at)
    guard let letter = match(.code, start), isTight(letter.end), let number = digits(letter.end),
      number.count == 1,
      number.value >= 1, number.value <= 12 / Int(letter.value),
      !(isTight(letter.end + 1) && atoms[letter.end + 1].isWord)
    else { return nil }
    return (Int(letter.value), number.value, letter.end + 1)
  }

  /// The year behind a part of it, by number or relation: "of 2024", "next year", "de l'année prochaine".
  private func yearOf(_ at: Int) -> (year: Int, end: Int)? {
    var next = skip(.of, at)
    if byte(next) == 0x2D, isTight(next) { next += 1 }
    if let year = yearNumber(skip(.year, skipThe(next))) { return year }
    if let relative = relativeUnit(next), relative.isYear, let year = relative.from.year {
      return (year, relative.end)
    }
    guard next > at, let unit = match(.unit, skipThe(next)), unit.value == 365, let year = today?.date.year
    else { return nil }
    return (year, unit.end)
  }

  private func parts(_ months: Int, _ index: Int, _ year: Int?, end: Int) -> Period {
    let first = PartialDate(year: year, month: (index - 1) * months + 1)
    return Period(end: end, from: first, to: PartialDate(year: year, month: index * months))
  }

  /// "next year's first quarter": a year, then its part.
  func possessivePart(_ at: Int) -> Period? {
    guard let year = relativeUnit(at), year.isYear, let ending = match(.possessive, year.end),
      let part = ordinalPart(ending.end), part.isYearless
    else { return nil }
    var period = part
    period.from.year = year.from.year
    period.to.year = year.from.year
    period.needsSupport = false
    return period.relative
  }

  /// "first week of 2015", "last three months of 2021", "second half", "third month of 2021", "15th century".
  func ordinalPart(_ at: Int) -> Period? {
    let start = skipThe(at)
    guard let (index, next) = rank(start) else { return nil }
    var count = 1
    var nounAt = next
    if let number = lexicon.numerals.mayStart(atoms, bytes, min(next, limit - 1)) && next < limit
      ? lexicon.numerals.numeral(atoms, bytes, at: next, limit: limit) : nil, !number.isArticle,
      number.value < 100, number.value >= 1
    {
      count = Int(number.value)
      nounAt = number.end
    }
    guard let unit = match(.unit, nounAt) else { return nil }
    let length = Int(unit.value)
    if length == 36500, index > 0 {
      return Period(
        end: unit.end, from: PartialDate(year: (index - 1) * 100), to: PartialDate(year: index * 100 - 1))
    }
    if length == 90 || length == 180, index != 0 {
      let months = length == 90 ? 3 : 6
      let number = index < 0 ? 12 / months : index
      guard number * months <= 12 else { return nil }
      if let year = yearOf(unit.end) { return parts(months, number, year.year, end: year.end) }
      guard index > 0 else { return nil }
      var period = parts(months, number, nil, end: unit.end)
      period.needsSupport = true
      return period
    }
    guard length == 7 || length == 30 || length == 1 else { return nil }
    let of = skipThe(skip(.of, unit.end))
    guard
      let whole = relativeUnit(skip(.of, unit.end)) ?? monthFirst(of) ?? yearForm(of) ?? currentUnit(of),
      whole.from.day == nil,
      whole.end > unit.end
    else { return nil }
    return slice(PartialDates.nearest(whole, to: today), index, count, length)
  }

  /// "the month", "l'année": the one of today, where something of it is named.
  func currentUnit(_ at: Int) -> Period? {
    guard let unit = match(.unit, at), unit.value == 30 || unit.value == 365, today != nil else { return nil }
    return self.unit(Int(unit.value), shift: 0, end: unit.end)
  }

  private func rank(_ at: Int) -> (Int, Int)? {
    if let found = ordinal(at) { return (found.value, found.end) }
    if let last = match(.shift, at), last.value == -1 { return (-1, last.end) }
    return nil
  }

  /// The `index`th days, weeks or months of a period; from the end where the index is negative.
  private func slice(_ whole: Period, _ index: Int, _ count: Int, _ length: Int) -> Period? {
    guard let first = PartialDates.firstDay(whole.from), let last = PartialDates.lastDay(whole.to) else {
      return nil
    }
    if length == 30 {
      let month =
        index > 0 ? self.month(first.date, plus: (index - 1) * count) : self.month(last.date, plus: -count)
      let start = index > 0 ? month : self.month(month, plus: 1)
      return Period(end: whole.end, from: start, to: self.month(start, plus: count - 1))
    }
    if length == 1 {
      let start = index > 0 ? first + (index - 1) * count : last + (1 - count)
      return Period(end: whole.end, from: start.date, to: (start + (count - 1)).date)
    }
    // A week belongs to the period in which its Thursday lies.
    let start =
      index > 0
      ? (first + 3).monday + 7 * (index - 1) * count
      : (last + -3).monday + 7 * (1 - count)
    return Period(end: whole.end, from: start.date, to: (start + (7 * count - 1)).date)
  }

  /// "week 31", "la semaine 31", "the week of April 10", "w/c 4 February".
  func weekForm(_ at: Int) -> Period? {
    let start = skipThe(at)
    guard let unit = match(.unit, start), unit.value == 7 else { return nil }
    if let number = digits(unit.end), number.count <= 2, (1...53).contains(number.value),
      isClosed(unit.end + 1) || trailingYear(unit.end + 1) != nil
    {
      guard let year = trailingYear(unit.end + 1)?.year ?? today?.date.year else { return nil }
      let monday = (CivilDay(year: year, month: 1, day: 4)).monday + 7 * (number.value - 1)
      return Period(
        end: trailingYear(unit.end + 1)?.end ?? unit.end + 1, from: monday.date, to: (monday + 6).date)
    }
    guard let of = match(.of, unit.end) ?? match(.since, unit.end) else { return nil }
    let next = skipThe(of.end)
    guard let day = numericDate(next) ?? dayThenMonth(next) ?? monthFirst(next), day.from.day != nil,
      let monday = CivilDay(PartialDates.nearest(day, to: today).from)?.monday
    else { return nil }
    return Period(end: day.end, from: monday.date, to: (monday + 6).date)
  }
}
