import WaybillText

/// From periods to mentions: bounds, ranges, and which readings the context supports.
extension DateScan {
  /// Behind digits that aren't a date, so that no date starts inside a figure.
  func endOfFigure(_ at: Int) -> Int {
    guard atoms[at].isDigits else { return at + 1 }
    let figure = lexicon.numerals.style.figure(atoms, bytes, at: at, limit: limit)
    guard let figure, !figure.isPlain else { return at + 1 }
    return figure.end
  }

  /// The mention that starts at an atom; two for "18 and 19 June".
  func mentions(_ at: Int) -> [DateMention] {
    if at > 0, !atoms[at].hasSpaceBefore, atoms[at - 1].isWord || atoms[at - 1].isDigits { return [] }
    if lexicon.words.matchBefore(.every, atoms, end: at, lowest: lowest) != nil { return [] }
    if let bounded = bounded(at) { return [bounded] }
    if let opener = match(.opener, at),
      let range = range(skipThe(opener.end), from: at, opener: Int(opener.value))
    {
      return [range]
    }
    if let pair = dayPair(at) ?? monthPair(at) { return pair }
    let period = period(at)
    if let range = range(at, first: period, from: at, opener: 0) { return [range] }
    guard let period, isSupported(period, at) else { return [] }
    return [mention(nearest(period, at), from: at)]
  }

  /// A period with its year, as the tense of the words around suggests.
  private func nearest(_ period: Period, _ at: Int) -> Period {
    guard period.isYearless, today != nil else { return period }
    return PartialDates.nearest(period, to: today, lean: isAhead(at) ? .ahead : .either)
  }

  /// True when a word of the same sentence speaks of what is to come.
  private func isAhead(_ at: Int) -> Bool {
    let reach = 14
    var before = at
    while before > lowest, before > at - reach, !endsSentence(before - 1) {
      before -= 1
      if match(.future, before) != nil { return true }
    }
    var behind = at
    while behind < min(limit, at + reach), !endsSentence(behind) {
      if match(.future, behind) != nil { return true }
      behind += 1
    }
    return false
  }

  /// True for a full stop or another sign that closes a sentence, with space or nothing behind it.
  private func endsSentence(_ at: Int) -> Bool {
    guard atoms[at].kind == .punctuation, at + 1 >= limit || atoms[at + 1].hasSpaceBefore else {
      return false
    }
    return [0x2E, 0x3F, 0x21, 0x3B].contains(byte(at))
  }

  /// The longest period that starts at an atom.
  func period(_ at: Int) -> Period? {
    guard at < limit else { return nil }
    var best: Period?
    func consider(_ period: Period?) {
      guard let period, period.end > (best?.end ?? at) else { return }
      best = period
    }
    if atoms[at].isDigits { consider(numericDate(at)) }
    let start = skipThe(at)
    guard start < limit else { return best }
    if start > at, atoms[start].isDigits { consider(numericDate(start)) }
    consider(dayThenMonth(at))
    if !atoms[at].isDigits {
      if match(.month, start) != nil { consider(numericDate(start)) }
      consider(monthFirst(start))
      consider(weekdayFirst(start))
      consider(relativeDay(start))
      consider(possessivePart(at))
      consider(relativeUnit(at))
      consider(part(at))
      consider(soFar(at))
      consider(season(at))
      consider(weekForm(at))
      consider(weekend(start))
    }
    consider(counted(at))
    consider(quarter(at))
    consider(yearForm(at))
    if best == nil { consider(dayOfMonth(at)) }
    return best
  }

  /// "the 18th", "le 23": a day of this or the next month.
  private func dayOfMonth(_ at: Int) -> Period? {
    let start = skipThe(at)
    guard start < limit, atoms[start].isDigits else { return nil }
    let isOn =
      lexicon.words.matchBefore(.prep, atoms, end: at, lowest: lowest).flatMap { match(.prep, $0) }?.value
      == 2
    guard start > at || (isOn && ordinal(at) != nil), let today, let day = dayNumber(start),
      atoms[start].isDigits, isClosed(day.end),
      day.isOrdinal || lexicon.isDayFirst, let year = today.date.year, let month = today.date.month
    else { return nil }
    for step in [0, 1] {
      let all = year * 12 + month - 1 + step
      let candidate = PartialDate(year: all / 12, month: all % 12 + 1, day: day.day)
      if exists(day.day, all % 12 + 1, all / 12), step == 1 || day.day >= (today.date.day ?? 1) {
        return Period(end: day.end, candidate).relative
      }
    }
    return nil
  }

  /// True when the context allows the reading.
  private func isSupported(_ period: Period, _ at: Int) -> Bool {
    guard period.needsSupport else { return true }
    if period.isRelative { return false }
    let start = skipThe(at)
    if lexicon.words.matchBefore(.prep, atoms, end: at, lowest: lowest) != nil { return true }
    if lexicon.words.matchBefore(.prep, atoms, end: start, lowest: lowest) != nil { return true }
    if lexicon.words.matchBefore(.shift, atoms, end: at, lowest: lowest) != nil { return true }
    return at == 0 && period.end == limit
  }

  /// "by 2030", "since May", "before the end of next year".
  private func bounded(_ at: Int) -> DateMention? {
    // "avant-hier" is a day, not "before yesterday".
    if let day = match(.day, at), day.end > (match(.until, at) ?? match(.since, at))?.end ?? limit {
      return nil
    }
    let until = match(.until, at)
    let since = until == nil ? match(.since, at) : nil
    guard let word = until ?? since, word.end < limit else { return nil }
    var next = skipThe(word.end)
    while let prep = match(.prep, next) { next = skipThe(prep.end) }
    if until == nil, match(.opener, at) != nil, range(next, from: at, opener: 3) != nil { return nil }
    guard let raw = period(word.end) ?? period(next), raw.bound == .within,
      !(raw.isRelative && raw.needsSupport)
    else { return nil }
    // "after eleven months" tells no date.
    if since != nil, word.value == 1, raw.isRelative, count(word.end) != nil { return nil }
    let lean: PartialDates.Lean = word.value >= 0 ? .either : until == nil ? .past : .future
    var period = lean == .either ? nearest(raw, at) : PartialDates.nearest(raw, to: today, lean: lean)
    period.isBareYear = false
    if until != nil {
      if word.value <= 0 || period.isEnd { return mention(period, from: at, .until) }
      var end = period
      end.to = period.from.year == nil ? period.from : PartialDates.neighbour(period.from, -1)
      return mention(end, from: at, .until)
    }
    if word.value == 1 { period.from = PartialDates.neighbour(period.to, 1) }
    return mention(period, from: at, .since)
  }

  /// A mention of a resolved period.
  private func mention(_ period: Period, from at: Int, _ bound: DateMention.Bound? = nil) -> DateMention {
    var bound = bound ?? period.bound
    var end = period.end
    if bound == .within, let word = match(.sinceafter, end), isClosed(word.end) {
      bound = .since
      end = word.end
    } else if bound == .within, let word = match(.untilafter, end), isClosed(word.end) {
      bound = .until
      end = word.end
    }
    let isKnown = period.from.year != nil || period.from.month != nil
    return DateMention(
      atoms: at..<end, from: isKnown && bound != .until ? period.from : nil,
      to: isKnown && bound != .since ? period.to : nil, bound: bound, isRelative: period.isRelative,
      isBareYear: period.isBareYear && !isYearByContext(at, end),
      counted: bound == .within ? period.counted : nil)
  }

  /// True when brackets or a preposition show that a bare number is a year.
  private func isYearByContext(_ at: Int, _ end: Int) -> Bool {
    if lexicon.words.matchBefore(.prep, atoms, end: at, lowest: lowest) != nil { return true }
    if at > lowest, byte(at - 1) == 0x28 || byte(at - 1) == 0x2C, end < limit,
      byte(end) == 0x29 || byte(end) == 0x2C
    {
      return true
    }
    return match(.year, at) != nil
  }

  /// "from 2025 to 2028", "2015-2018", "du 4 au 9 mai", "Nov-Feb 2017".
  private func range(_ at: Int, from start: Int, opener: Int) -> DateMention? {
    at < limit ? range(at, first: period(at), from: start, opener: opener) : nil
  }

  private func range(_ at: Int, first: Period?, from start: Int, opener: Int) -> DateMention? {
    let dayOnly = dayNumber(skipThe(at))
    for (period, end) in [(first, first?.end), (nil, dayOnly?.end)] {
      guard let end, let next = connector(end, opener: opener) else { continue }
      guard let second = self.period(skipThe(next)) ?? self.period(next) else {
        if let period, let day = trailingDay(period, next) { return mention(day, from: start) }
        continue
      }
      var low: Period
      if let period {
        low = period
      } else if let dayOnly, second.from.day != nil, second.from.month != nil {
        low = Period(end: end, second.from)
        low.from.day = dayOnly.day
        low.to.day = dayOnly.day
      } else {
        continue
      }
      if let day = period.flatMap({ trailingDay($0, next) }), day.end >= second.end {
        return mention(day, from: start)
      }
      if let joined = joined(low, second) { return mention(joined, from: start) }
    }
    return nil
  }

  /// "November 18-19", "april 9th through 17th".
  private func trailingDay(_ first: Period, _ at: Int) -> Period? {
    guard let day = first.from.day, first.isYearless, first.from == first.to, let month = first.from.month,
      let second = dayNumber(skipThe(at)), second.day > day, exists(second.day, month),
      !isFollowedByMonth(second.end),
      byte(second.end) != 0x3A
    else { return nil }
    var period = first
    period.end = second.end
    period.to.day = second.day
    if let year = trailingYear(second.end) {
      period.from.year = year.year
      period.to.year = year.year
      period.end = year.end
    }
    return nearest(period, at)
  }

  private func isFollowedByMonth(_ at: Int) -> Bool { month(skip(.of, at)) != nil }

  /// One period from the start of one to the end of another.
  private func joined(_ first: Period, _ second: Period) -> Period? {
    var low = first
    var high = second
    if low.isYearless, high.isYearless, byte(high.end) == 0x2C, let year = trailingYear(high.end) {
      high = PartialDates.dated(high, year.year) ?? high
      high.end = year.end
    }
    if low.isYearless, high.isYearless, low.from.month != nil, high.to.month != nil {
      // The whole range is placed, so that "from May to September" in August is this year's.
      return nearest(Period(end: high.end, from: low.from, to: high.to), first.end)
    }
    if low.isYearless, let year = high.from.year, !high.isRelative || first.from.month != nil {
      low = PartialDates.dated(low, PartialDates.isBefore(second.from, low.from) ? year - 1 : year) ?? low
    }
    if high.isYearless, let year = low.from.year {
      high = PartialDates.dated(high, PartialDates.isBefore(high.from, low.from) ? year + 1 : year) ?? high
    }
    if low.isRelative, high.isRelative, let a = CivilDay(low.from), let b = CivilDay(high.from), b <= a,
      a - b <= 14
    {
      // "from next Monday to Friday": the Friday behind that Monday.
      high.from = (b + (a - b + 6) / 7 * 7).date
      high.to = high.from
    }
    if let a = PartialDates.firstDay(low.from), let b = PartialDates.lastDay(high.to) {
      guard a < b else { return nil }
    } else if low.isYearless != high.isYearless || (low.isRelative && low.from.month == nil) {
      return nil
    }
    return Period(
      end: high.end, from: low.from, to: high.to, isRelative: low.isRelative || high.isRelative)
  }

  /// Behind what joins the ends of a range.
  private func connector(_ at: Int, opener: Int) -> Int? {
    guard at < limit else { return nil }
    if let word = match(.to, at) {
      if word.value == 1 || (opener >= 2 && word.value == 2) { return word.end }
      return nil
    }
    let sign = byte(at)
    if sign == 0x7E { return at + 1 }
    if sign == 0x2D { return at + 1 }
    let start = Int(atoms[at].start)
    let isDash = sign == 0xE2 && bytes[start + 1] == 0x80 && (0x90...0x94).contains(bytes[start + 2])
    return isDash ? at + 1 : nil
  }

  /// "in March or April 2025": the year belongs to both.
  private func monthPair(_ at: Int) -> [DateMention]? {
    guard let month = match(.month, at), let first = monthFirst(at), first.end == month.end, first.isYearless,
      let and = match(.to, first.end), and.value >= 2, let second = monthFirst(and.end), second.month != nil,
      let year = second.from.year, let dated = PartialDates.dated(first, year)
    else { return nil }
    return [mention(dated, from: at), mention(second, from: and.end)]
  }

  /// "18 and 19 June": two days of one month.
  private func dayPair(_ at: Int) -> [DateMention]? {
    guard atoms[at].isDigits || match(.the, at) != nil, let first = dayNumber(skipThe(at)),
      let and = match(.to, first.end), and.value >= 2, let second = dayThenMonth(and.end),
      second.from.day != nil
    else { return nil }
    var one = Period(end: first.end, second.from)
    one.from.day = first.day
    one.to.day = first.day
    return [
      mention(nearest(one, at), from: at),
      mention(nearest(second, at), from: and.end),
    ]
  }
}
