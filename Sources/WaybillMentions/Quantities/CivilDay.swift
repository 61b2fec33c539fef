/// A day of the proleptic Gregorian calendar as a count, for arithmetic.
struct CivilDay: Hashable, Sendable, Comparable {
  /// Days since 1 March of the year 0.
  var number: Int

  init(number: Int) { self.number = number }

  init(year: Int, month: Int, day: Int) {
    // Years that start in March put the leap day at the end.
    let shifted = month > 2 ? month - 3 : month + 9
    let years = month > 2 ? year : year - 1
    let leaps = Self.floor(years, 4) - Self.floor(years, 100) + Self.floor(years, 400)
    number = 365 * years + leaps + (153 * shifted + 2) / 5 + day - 1
  }

  /// The day of a full date; nil when a part of it lacks.
  init?(_ date: PartialDate) {
    guard let year = date.year, let month = date.month, let day = date.day else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

  /// The date of the day.
  var date: PartialDate {
    let era = Self.floor(number, 146_097)
    let inEra = number - era * 146_097
    let years = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * years + years / 4 - years / 100)
    let shifted = (5 * inYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PartialDate(
      year: years + era * 400 + (month <= 2 ? 1 : 0), month: month, day: inYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 1 for Monday … 7 for Sunday.
  var weekday: Int {
    let days = (number + 2) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// The Monday of the day's week.
  var monday: CivilDay { self + (1 - weekday) }

  /// Moved by whole months; days that the month lacks become its last.
  func adding(months: Int) -> CivilDay {
    let date = date
    let all = (date.year ?? 0) * 12 + (date.month ?? 1) - 1 + months
    let year = Self.floor(all, 12)
    let month = all - year * 12 + 1
    return CivilDay(
      year: year, month: month, day: min(date.day ?? 1, Self.length(ofMonth: month, year: year)))
  }

  /// The number of days in a month; February has 29 where the year isn't known.
  static func length(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
  static func - (a: CivilDay, b: CivilDay) -> Int { a.number - b.number }
  static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
}
