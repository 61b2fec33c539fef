/// Reads dates as pages write them, by numbers or with the names of months in many languages.
struct PageDate: Sendable {
  /// The number of a month by its name in lower case.
  private let months: [String: Int]

  init(months: [String: Int]) { self.months = months }

  /// The years in which pages can have been written.
  private static let years = 1990...2100

  /// A stated date: `YYYY-MM-DD`, with `THH:MM:SSZ` where a time and its offset are stated.
  func stated(_ text: String) -> String? {
    let trimmed = text.trimmedASCII
    if let date = FeedDate.normalized(trimmed) { return Self.isPossible(date) ? date : nil }
    if let moment = Self.epoch(trimmed) { return moment }
    // The offset or the time may be broken where the day is sound.
    let day = String(decoding: trimmed.utf8.prefix(10), as: UTF8.self)
    if let date = ISODate.normalized(day), Self.isPossible(date) { return date }
    return written(trimmed)
  }

  static func isPossible(_ date: String) -> Bool { years.contains(Int(date.prefix(4)) ?? 0) }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ text: String) -> String? {
    guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int(text), number > 0 else {
      return nil
    }
    let date = ISODate.moment(from1970: text.utf8.count == 13 ? number / 1000 : number)
    return date.flatMap { isPossible($0) ? $0 : nil }
  }

  private struct Word {
    var number: Int?
    var digits = 0
    var month: Int?
    /// The byte behind it.
    var next: UInt8 = 0
  }

  /// The first whole date in a line: `12 mai 2024`, `May 12, 2024`, `12.05.2024`, `2024年5月12日`.
  func written(_ text: String, isMonthFirst: Bool = false) -> String? {
    let words = words(text)
    for at in words.indices {
      let rest = Array(words[at...].prefix(3))
      if rest.count == 3, let date = triple(rest, isMonthFirst) { return date }
    }
    return nil
  }

  private func triple(_ words: [Word], _ isMonthFirst: Bool) -> String? {
    let (a, b, c) = (words[0], words[1], words[2])
    if let month = b.month, let day = a.number, a.digits <= 2, let year = c.number, c.digits == 4 {
      return Self.day(year, month, day)
    }
    if let month = a.month, let day = b.number, b.digits <= 2, let year = c.number, c.digits == 4 {
      return Self.day(year, month, day)
    }
    if let year = a.number, a.digits == 4, let month = b.month, let day = c.number, c.digits <= 2 {
      return Self.day(year, month, day)
    }
    guard let first = a.number, let second = b.number, let third = c.number, Self.isSeparator(a.next),
      Self.isSeparator(b.next)
    else { return nil }
    if a.digits == 4, b.digits <= 2, c.digits <= 2 { return Self.day(first, second, third) }
    guard a.digits <= 2, b.digits <= 2, c.digits == 4 || (c.digits == 2 && a.next == 0x2E) else { return nil }
    let year = c.digits == 4 ? third : 2000 + third
    if second > 12 || (isMonthFirst && a.next == 0x2F && first <= 12) { return Self.day(year, first, second) }
    return Self.day(year, second, first)
  }

  /// Full stop, slash, hyphen, and the first byte of the ideographs for year, month and day.
  private static func isSeparator(_ byte: UInt8) -> Bool { [0x2E, 0x2F, 0x2D, 0xE5, 0xE6].contains(byte) }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard years.contains(year), ISODate.isDay(year, month, day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Numbers and names of months; ordinal endings, "de", "of" and names of days are left out.
  private func words(_ text: String) -> [Word] {
    let bytes = Array(text.utf8.prefix(400))
    var words: [Word] = []
    var at = 0
    while at < bytes.count {
      let start = at
      if Self.isDigit(bytes[at]) {
        var number = 0
        while at < bytes.count, Self.isDigit(bytes[at]), at - start < 9 {
          number = number * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        words.append(Word(number: number, digits: at - start, next: at < bytes.count ? bytes[at] : 0))
        if at < bytes.count, bytes[at] == 0x3A { at = Self.behindTime(bytes, at) }
      } else if Self.isLetter(bytes[at]) {
        while at < bytes.count, Self.isLetter(bytes[at]) { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        if let month = months[name] { words.append(Word(month: month)) }
      } else {
        at += 1
      }
    }
    return words
  }

  /// Minutes and seconds are no parts of a day.
  private static func behindTime(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, isDigit(bytes[at]) || bytes[at] == 0x3A { at += 1 }
    return at
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0xC3 && byte != 0xE2
      || byte >= 0x80 && byte < 0xC0
  }

  /// The day in an address's path: `/2024/05/12/`, `/2024-05-12-`, `/20240512`.
  static func inAddress(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    guard let scheme = bytes.firstIndex(of: 0x3A),
      let path = bytes[scheme...].dropFirst(3).firstIndex(of: UInt8(ascii: "/"))
    else { return nil }
    var at = path
    while at < bytes.count, bytes[at] != UInt8(ascii: "?"), bytes[at] != UInt8(ascii: "#") {
      if !isDigit(bytes[at]) {
        at += 1
        continue
      }
      let run = bytes[at...].prefix { isDigit($0) }
      if run.count == 4, let date = separated(bytes, at) { return date }
      if run.count == 8 || run.count > 8 && run.count <= 10, let date = packed(Array(run.prefix(8))) {
        return date
      }
      at = run.endIndex
    }
    return nil
  }

  private static func separated(_ bytes: [UInt8], _ start: Int) -> String? {
    var parts: [Int] = []
    var at = start
    while at < bytes.count, parts.count < 3 {
      let run = bytes[at...].prefix { isDigit($0) }
      guard !run.isEmpty, run.count <= 4, parts.isEmpty || run.count <= 2 else { break }
      parts.append(run.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      at = run.endIndex
      if parts.count == 3 {
        return at < bytes.count && isLetter(bytes[at]) ? nil : day(parts[0], parts[1], parts[2])
      }
      guard at < bytes.count, [0x2F, 0x2D, 0x5F, 0x2E].contains(bytes[at]) else { break }
      at += 1
    }
    return nil
  }

  private static func packed(_ digits: [UInt8]) -> String? {
    let values = digits.map { Int($0 - 0x30) }
    return day(
      values[0] * 1000 + values[1] * 100 + values[2] * 10 + values[3], values[4] * 10 + values[5],
      values[6] * 10 + values[7])
  }
}
