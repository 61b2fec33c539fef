/// A day, or a moment in UTC, as Waybill writes it: `YYYY-MM-DD`, possibly with `THH:MM:SSZ`.
public enum ISODate {
  /// A stated date in that form; nil when it is none.
  ///
  /// Takes ISO 8601 dates with or without a time, fractions of a second and an offset from UTC;
  /// a time without an offset is taken as UTC.
  public static func normalized(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes, 0, 4),
      let month = number(bytes, 5, 2), let day = number(bytes, 8, 2), isDay(year, month, day)
    else { return nil }
    if bytes.count == 10 { return String(decoding: bytes, as: UTF8.self) }
    guard bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      let (seconds, offset) = time(bytes[11...])
    else { return nil }
    return moment(dayNumber(year, month, day) * 86_400 + seconds - offset)
  }

  /// Seconds since 1970 of a date in the normal form, of a day those of its start.
  public static func secondsSince1970(_ date: String) -> Int? {
    let bytes = Array(date.utf8)
    guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
      isDay(year, month, day)
    else { return nil }
    let clock = bytes.count > 10 ? time(bytes[11...])?.0 ?? 0 : 0
    return (dayNumber(year, month, day) - dayNumber(1970, 1, 1)) * 86_400 + clock
  }

  /// True when the calendar has such a day.
  public static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= daysInMonth(year, month)
  }

  private static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[at..<at + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Seconds since midnight and the offset from UTC in seconds, of `HH:MM[:SS[.f]][Z|±HH[:]MM]`.
  private static func time(_ rest: ArraySlice<UInt8>) -> (Int, Int)? {
    let bytes = Array(rest)
    guard let hour = number(bytes, 0, 2), bytes.count >= 5, bytes[2] == 0x3A,
      let minute = number(bytes, 3, 2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    var at = 5
    if at < bytes.count, bytes[at] == 0x3A {
      guard let value = number(bytes, at + 1, 2), value <= 60 else { return nil }
      second = min(value, 59)
      at += 3
      if at < bytes.count, bytes[at] == 0x2E {
        at += 1
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
      }
    }
    guard let offset = offset(Array(bytes[at...])) else { return nil }
    return (hour * 3600 + minute * 60 + second, offset)
  }

  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes.isEmpty || bytes == [0x5A] || bytes == [0x7A] { return 0 }
    guard bytes[0] == 0x2B || bytes[0] == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard digits.count == 4, let hours = number(digits, 0, 2), let minutes = number(digits, 2, 2), hours < 24,
      minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (bytes[0] == 0x2B ? 1 : -1)
  }

  /// Days since 1 March of the year 0.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + floorDivided(y, 4) - floorDivided(y, 100) + floorDivided(y, 400) + (153 * m + 2) / 5
      + day - 1
  }

  private static func floorDivided(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

  /// The moment so many seconds after 1970 began, in UTC.
  public static func moment(from1970 seconds: Int) -> String? {
    moment(seconds + dayNumber(1970, 1, 1) * 86_400)
  }

  private static func moment(_ seconds: Int) -> String? {
    let days = floorDivided(seconds, 86_400)
    let rest = seconds - days * 86_400
    var year = floorDivided(days, 365) + 1
    while dayNumber(year, 1, 1) > days { year -= 1 }
    var month = 1
    while month < 12, dayNumber(year, month + 1, 1) <= days { month += 1 }
    let day = days - dayNumber(year, month, 1) + 1
    guard (0...9999).contains(year) else { return nil }
    let date = [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
    return date + "T" + time + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
