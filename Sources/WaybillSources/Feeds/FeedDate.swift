/// Dates as feeds state them, in Waybill's form.
enum FeedDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// Hours behind UTC by RFC 822, and names that are met beside them.
  private static let zones: [String: String] = [
    "ut": "+0000", "utc": "+0000", "gmt": "+0000", "z": "+0000", "est": "-0500", "edt": "-0400",
    "cst": "-0600",
    "cdt": "-0500", "mst": "-0700", "mdt": "-0600", "pst": "-0800", "pdt": "-0700", "et": "-0500",
    "ct": "-0600",
    "mt": "-0700", "pt": "-0800", "cet": "+0100", "cest": "+0200", "msk": "+0300", "bst": "+0100",
    "eet": "+0200", "eest": "+0300", "jst": "+0900", "kst": "+0900",
  ]

  /// `YYYY-MM-DD`, with `THH:MM:SSZ` where a time is stated; nil for what is no whole date.
  static func normalized(_ text: String) -> String? {
    let bytes = Array(text.utf8).map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    let trimmed = String(decoding: trimmed(bytes[...]), as: UTF8.self)
    return ISODate.normalized(trimmed) ?? loose(trimmed) ?? RFC822(trimmed)?.date
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// ISO 8601 without hyphens (`20240502`, `20240502T1000Z`), or with a space before the offset.
  private static func loose(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    if digits == 8 {
      let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))"
      let rest = text.dropFirst(8)
      guard rest.first == "T", rest.count >= 5, !rest.contains(":") else {
        return ISODate.normalized("\(day)\(rest)")
      }
      let clock = rest.dropFirst().prefix { $0.isNumber }
      let written = [clock.prefix(2), clock.dropFirst(2).prefix(2), clock.dropFirst(4)].filter { !$0.isEmpty }
      return ISODate.normalized("\(day)T\(written.joined(separator: ":"))\(rest.dropFirst(1 + clock.count))")
    }
    guard digits == 4, bytes.count > 16 else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count > 1, let last = parts.last else { return nil }
    let zone = zones[last.lowercased()] ?? String(last)
    return ISODate.normalized(parts.dropLast().joined(separator: " ") + zone)
  }

  /// The parts of an e-mail date in whatever order they come.
  private struct RFC822 {
    var year: Int?
    var month: Int?
    var day: Int?
    var time = ""
    var zone = ""

    init?(_ text: String) {
      let words = text.split { " ,()".contains($0) }.flatMap { word in
        // `01-Jan-2004`, but no offset.
        word.first?.isNumber == true && !word.contains(":") ? word.split(separator: "-") : [word]
      }
      for word in words { take(String(word).lowercased()) }
      if let written = year, written < 100 { year = written + (written < 69 ? 2000 : 1900) }
      guard year != nil, month != nil, day != nil else { return nil }
    }

    private mutating func take(_ word: String) {
      if let number = Int(word), word.first?.isNumber == true {
        if day == nil, number <= 31, word.utf8.count <= 2 {
          day = number
        } else if year == nil {
          year = number
        }
      } else if word.contains(":") {
        time = word
      } else if (word.first == "+" || word.first == "-") && word.utf8.count >= 3 {
        zone = word
      } else if let known = zones[word] {
        if zone.isEmpty { zone = known }
      } else if word.utf8.count >= 3, month == nil, let at = months.firstIndex(of: String(word.prefix(3))) {
        month = at + 1
      } else if word.hasPrefix("gmt") || word.hasPrefix("utc") {
        zone = String(word.dropFirst(3))
      }
    }

    var date: String? {
      guard let year, let month, let day, year < 10_000 else { return nil }
      let written = [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
      guard ISODate.normalized(written) != nil else { return nil }
      if time.isEmpty { return written }
      let clock = time.split(separator: ":").map { padded(Int($0.prefix { $0.isNumber }) ?? -1, 2) }
      let moment = written + "T" + clock.joined(separator: ":")
      return ISODate.normalized(moment + zone) ?? ISODate.normalized(moment) ?? written
    }

    private func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
  }
}
