import WaybillText

/// A stretch of time that some atoms name, before it is resolved against the reference.
struct Period {
  /// Index of the first atom behind it.
  var end: Int
  /// First day, month or year.
  var from: PartialDate
  /// Last day, month or year.
  var to: PartialDate
  var isRelative = false
  /// A four-digit number and nothing else.
  var isBareYear = false
  /// Only support from the words around makes a date of it.
  var needsSupport = false
  /// The end of something: "before the end of May" reaches to the end.
  var isEnd = false
  /// The day to which a count of units leads.
  var counted: PartialDate?
  /// Bounds that the words of the period bring with them.
  var bound = DateMention.Bound.within

  init(end: Int, _ date: PartialDate) {
    self.end = end
    from = date
    to = date
  }

  init(end: Int, from: PartialDate, to: PartialDate, isRelative: Bool = false) {
    self.end = end
    self.from = from
    self.to = to
    self.isRelative = isRelative
  }

  /// True when the year isn't said.
  var isYearless: Bool { from.year == nil }

  /// True for a single month with or without year.
  var month: Int? { from == to && from.day == nil ? from.month : nil }

  /// True for whole years.
  var isYear: Bool { from.month == nil && to.month == nil && from.year != nil }
}

/// Arithmetic on dates that are known in part.
enum PartialDates {
  static func firstDay(_ date: PartialDate) -> CivilDay? {
    date.year.map { CivilDay(year: $0, month: date.month ?? 1, day: date.day ?? 1) }
  }

  static func lastDay(_ date: PartialDate) -> CivilDay? {
    guard let year = date.year else { return nil }
    let month = date.month ?? 12
    return CivilDay(year: year, month: month, day: date.day ?? CivilDay.length(ofMonth: month, year: year))
  }

  /// The day, month or year before or behind a date, at the date's own precision.
  static func neighbour(_ date: PartialDate, _ step: Int) -> PartialDate {
    guard let year = date.year else { return date }
    guard let month = date.month else { return PartialDate(year: year + step) }
    guard let day = date.day else {
      let all = year * 12 + month - 1 + step
      return PartialDate(year: all / 12, month: all % 12 + 1)
    }
    return (CivilDay(year: year, month: month, day: day) + step).date
  }

  /// Which occurrence of a day without a year is meant.
  enum Lean {
    /// Only the past, only the future.
    case past, future
    /// Rather the past, as news are.
    case either
    /// Rather the future, as the words around say.
    case ahead
  }

  /// The period with the year in which it is nearest to a day.
  ///
  /// News tell more of the past, so the future must be three times as near, unless the words lean to one side.
  static func nearest(_ period: Period, to today: CivilDay?, lean: Lean = .either) -> Period {
    guard period.isYearless, let today, let year = today.date.year else { return period }
    var best: (distance: Int, period: Period)?
    for candidate in [year, year - 1, year + 1, year - 2, year + 2, year - 4, year + 4] {
      guard let dated = dated(period, candidate), let first = firstDay(dated.from),
        let last = lastDay(dated.to)
      else {
        continue
      }
      var distance = 0
      if today < first { distance = (first - today) * (lean == .ahead ? 1 : 3) }
      if last < today { distance = (today - last) * (lean == .ahead ? 3 : 1) }
      if lean == .past && today < first || lean == .future && last < today { distance += 10_000 }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, dated) }
    }
    return best?.period ?? period
  }

  /// The period in a year; nil when a day doesn't exist in it.
  ///
  /// An end before its start lies a year later.
  static func dated(_ period: Period, _ year: Int) -> Period? {
    var dated = period
    if dated.from.year == nil { dated.from.year = year }
    if dated.to.year == nil { dated.to.year = isBefore(period.to, period.from) ? year + 1 : year }
    for date in [dated.from, dated.to] {
      if let day = date.day, let month = date.month, let year = date.year,
        day > CivilDay.length(ofMonth: month, year: year)
      {
        return nil
      }
    }
    return dated
  }

  /// Compares months and days alone.
  static func isBefore(_ a: PartialDate, _ b: PartialDate) -> Bool {
    (a.month ?? 1, a.day ?? (b.day ?? 1)) < (b.month ?? 1, b.day ?? (a.day ?? 1))
  }
}
