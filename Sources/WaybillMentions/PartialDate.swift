/// A date of the proleptic Gregorian calendar as far as a text tells it: a year, a month of a
/// year, a day, or a day and month without a year. No time zones, no locale.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// The year, when known.
  public var year: Int?
  /// The month 1…12, when known.
  public var month: Int?
  /// The day of the month 1…31, when known; then the month is known too.
  public var day: Int?

  /// Makes a date of its known parts.
  public init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
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
  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at the start of a text; nil for anything else.
  public init?(iso text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let year = first, (1...9999).contains(year), parts.count <= 3 else { return nil }
    self.init(year: year)
    if parts.count > 1 {
      guard let month = parts[1], (1...12).contains(month) else { return nil }
      self.month = month
    }
    if parts.count > 2 {
      guard let day = parts[2], (1...31).contains(day) else { return nil }
      self.day = day
    }
  }
}
