/// A date of the proleptic Gregorian calendar as far as a text tells it.
///
/// A year, a month of a year, a day, or a day and month without a year. No time zones, no locale.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  private var knownYear: Int32 = .min
  private var knownMonth: Int16 = 0
  private var knownDay: Int16 = 0

  /// The year, when known.
  public var year: Int? {
    get { knownYear == .min ? nil : Int(knownYear) }
    set { knownYear = newValue.map { Int32(clamping: $0) } ?? .min }
  }
  /// The month 1…12, when known.
  public var month: Int? {
    get { knownMonth == 0 ? nil : Int(knownMonth) }
    set { knownMonth = newValue.map { Int16(clamping: $0) } ?? 0 }
  }
  /// The day of the month 1…31, when known; then the month is known too.
  public var day: Int? {
    get { knownDay == 0 ? nil : Int(knownDay) }
    set { knownDay = newValue.map { Int16(clamping: $0) } ?? 0 }
  }

  /// Makes a date of its known parts.
  public init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024`, `2024-01` or `2024-01-11`; nil for anything else and for days that don't exist.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(String(Substring(part))) : nil
    }
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = numbers[0] else { return nil }
    self.init(year: year)
    if parts.count > 1 {
      guard parts[1].count == 2, let month = numbers[1], (1...12).contains(month) else { return nil }
      self.month = month
    }
    if parts.count > 2, let month {
      guard parts[2].count == 2, let day = numbers[2], day >= 1,
        day <= CivilDay.length(ofMonth: month, year: year)
      else { return nil }
      self.day = day
    }
  }

  /// `2024`, `2024-01`, `2024-01-11`, or `--01-11` where the year isn't known.
  public var description: String {
    var text = year.map { Self.padded($0, 4) } ?? "-"
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return text
  }

  /// The number with leading zeros up to `width` digits.
  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate {
  /// How two dates lie to each other, as far as both tell.
  public enum Order: Sendable { case orderedBefore, same, orderedAfter }

  /// Compares year, then month, then day, as far as both have them; unknown years compare as the same.
  public func compare(_ other: PartialDate) -> Order {
    guard let year, let otherYear = other.year else { return .same }
    if year != otherYear { return year < otherYear ? .orderedBefore : .orderedAfter }
    guard let month, let otherMonth = other.month else { return .same }
    if month != otherMonth { return month < otherMonth ? .orderedBefore : .orderedAfter }
    guard let day, let otherDay = other.day else { return .same }
    return day == otherDay ? .same : day < otherDay ? .orderedBefore : .orderedAfter
  }
}

extension PartialDate {
  /// What two ends of a period have in common: its day, month or year; nil where they lie in different years.
  ///
  /// An end that is open says nothing, so that the other one stands.
  public static func common(_ from: PartialDate?, _ to: PartialDate?) -> PartialDate? {
    guard let from, let to, from != to else { return from ?? to }
    guard from.year == to.year else { return nil }
    guard let month = from.month, month == to.month else { return from.year.map { PartialDate(year: $0) } }
    return PartialDate(year: from.year, month: month, day: from.day == to.day ? from.day : nil)
  }
}

extension PartialDate {
  /// Days since 1 March of the year 0, proleptic; nil where a part of the date lacks.
  public var dayNumber: Int? { CivilDay(self)?.number }
}
