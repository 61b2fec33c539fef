/// What a word does in a date (`months.tsv`, `datewords.tsv`).
enum DateRole: Int, CaseIterable, Sendable {
  /// 1…12.
  case month
  /// 1 for Monday … 7.
  case weekday
  /// A season, by the month in which it starts.
  case season
  /// A day relative to today: 0, -1, 1.
  case day
  /// A unit of time, by its rough length in days: 1, 2 (weekend), 7, 14, 30, 90, 180, 365, 3650, 36500.
  case unit
  /// Plural words, which name no single unit: months, prochains.
  case plural
  /// Behind a unit that isn't the one of today: (cette année-)là.
  case distant
  /// Which unit: 0 this, -1 last, -2 the most recent, -3 the one before, 1 next, 2 the coming.
  case shift
  /// The same behind the unit.
  case shiftafter
  /// Behind a count of units: ago.
  case ago
  /// Before a count of units: il y a.
  case agobefore
  /// Before a count of units, for a day ahead: in, dans.
  case ahead
  /// Behind a count of units, for a day ahead: later.
  case aheadafter
  /// Before a count of units, for all days up to it: within.
  case within
  /// Between a count of units and a date: 1 after, from; -1 before.
  case offset
  /// Speaks of what is to come: will, sera.
  case future
  /// A part of a period: 1 early, 2 mid, 3 late, 4 end.
  case part
  /// Before a period that has begun: -1 earlier (this year), 1 later.
  case sofar
  /// Letters behind the figure of an ordinal: st, er.
  case ordinalsuffix
  /// A letter or word before a digit that counts parts of a year, by their months: 3 Q, 6 H.
  case code
  /// Before a year: the year, FY, l'année.
  case year
  /// Before or behind the years of a decade: années, s.
  case decade, decadesuffix
  /// Before what recurs: every, chaque.
  case every
  /// Joins the parts of a date: of, de.
  case of
  /// Articles.
  case the
  /// Shows that what follows is a date: 1 before years and months (in), 2 before days (on).
  case prep
  /// Bounds the end: 0 inclusive (until), -1 inclusive and ahead (by), 1 exclusive (before).
  case until
  /// Bounds the start: 0 inclusive (from), -1 inclusive and past (since), 1 exclusive (after).
  case since
  /// The same behind the date: or later.
  case sinceafter, untilafter
  /// Opens a range: 1 with "to" (from), 2 with "and" (between), 3 either.
  case opener
  /// Between the ends of a range: 1 to, 2 and; 3 or, which only pairs dates.
  case to
  /// Numeric dates give the day before the month.
  case dayfirst
  /// A month may stand before its day: March 19.
  case monthfirst
  /// Possessive ending: next year's.
  case possessive
}
