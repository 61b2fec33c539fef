import WaybillText

/// Dates of figures between signs: `2024-03-19`, `19/01/2024`, `05-Aug-2016`, `12-2015`, `22/04`.
extension DateScan {
  private struct Component {
    var value: Int
    var count: Int
    var isMonth: Bool
    var end: Int
  }

  private func component(_ at: Int) -> Component? {
    if let number = digits(at) {
      return number.count <= 2 || number.count == 4
        ? Component(value: number.value, count: number.count, isMonth: false, end: at + 1) : nil
    }
    guard at < limit, atoms[at].isWord, let found = month(at) else { return nil }
    return Component(value: found.month, count: 0, isMonth: true, end: found.end)
  }

  /// A date of two or three components with the same sign between them.
  func numericDate(_ at: Int) -> Period? {
    if let packed = packed(at) { return packed }
    guard let first = component(at), first.end < limit else { return nil }
    let sign = byte(first.end)
    guard sign == 0x2F || sign == 0x2D || sign == 0x2E, isTight(first.end), isTight(first.end + 1),
      let second = component(first.end + 1)
    else { return spaced(at) }
    if second.end + 1 < limit, byte(second.end) == sign, isTight(second.end), isTight(second.end + 1),
      let third = component(second.end + 1), isFree(third.end), let date = date(first, second, third, sign)
    {
      return Period(end: third.end, date)
    }
    return isFree(second.end) ? short(first, second, sign, at) : nil
  }

  /// True when no letter or digit touches the end.
  private func isFree(_ end: Int) -> Bool {
    guard isTight(end), end < limit else { return true }
    if atoms[end].isWord || atoms[end].isDigits { return false }
    let sign = byte(end)
    return
      !((sign == 0x2F || sign == 0x2E || sign == 0x3A || sign == 0x25) && isTight(end + 1) && end + 1 < limit
      && (atoms[end + 1].isDigits || sign == 0x25))
  }

  /// Eight digits: `20240319`.
  private func packed(_ at: Int) -> Period? {
    guard let number = digits(at), number.count == 8 else { return nil }
    let (year, month, day) = (number.value / 10000, number.value / 100 % 100, number.value % 100)
    guard (1950...2100).contains(year), exists(day, month, year) else { return nil }
    return Period(end: at + 1, PartialDate(year: year, month: month, day: day))
  }

  /// Spaces between the parts: `02 04 2009`.
  private func spaced(_ at: Int) -> Period? {
    guard lexicon.isDayFirst, at == 0 || !atoms[at - 1].isDigits, let first = digits(at), first.count <= 2,
      let second = digits(at + 1), second.count <= 2, let third = digits(at + 2),
      third.count == 4 || third.count == 2,
      !(at + 3 < limit && atoms[at + 3].isDigits), third.count == 4 || isClosed(at + 3) || !isTight(at + 3),
      exists(first.value, second.value), let year = fullYear(third.value, third.count),
      third.count == 4 || third.value > 31
    else { return nil }
    return Period(end: at + 3, PartialDate(year: year, month: second.value, day: first.value))
  }

  private func date(_ a: Component, _ b: Component, _ c: Component, _ sign: UInt8) -> PartialDate? {
    let all = [a, b, c]
    if let month = all.first(where: \.isMonth) {
      guard let year = all.first(where: { $0.count == 4 }) ?? (c.isMonth ? nil : c),
        let day = all.first(where: { !$0.isMonth && $0.count <= 2 && $0.end != year.end }),
        let full = fullYear(year.value, year.count), exists(day.value, month.value, full)
      else { return nil }
      return PartialDate(year: full, month: month.value, day: day.value)
    }
    if a.count == 4 {
      if exists(c.value, b.value, a.value) { return PartialDate(year: a.value, month: b.value, day: c.value) }
      return exists(b.value, c.value, a.value)
        ? PartialDate(year: a.value, month: c.value, day: b.value) : nil
    }
    guard b.count <= 2, let year = fullYear(c.value, c.count),
      c.count == 4 || sign != 0x2D || (a.count == 2 && b.count == 2 && lexicon.isDayFirst)
    else { return nil }
    return ordered(a.value, b.value, year, dayFirst: lexicon.isDayFirst || sign == 0x2E)
  }

  /// Day and month in the order of the language, in the other one where that is impossible.
  private func ordered(_ a: Int, _ b: Int, _ year: Int?, dayFirst: Bool) -> PartialDate? {
    let (day, month) = dayFirst ? (a, b) : (b, a)
    if exists(day, month, year) { return PartialDate(year: year, month: month, day: day) }
    return exists(month, day, year) ? PartialDate(year: year, month: day, day: month) : nil
  }

  private func short(_ a: Component, _ b: Component, _ sign: UInt8, _ at: Int) -> Period? {
    if a.isMonth || b.isMonth {
      let (month, other) = a.isMonth ? (a, b) : (b, a)
      guard !other.isMonth else { return nil }
      if other.count == 4 { return Period(end: b.end, PartialDate(year: other.value, month: month.value)) }
      return exists(other.value, month.value)
        ? Period(end: b.end, PartialDate(year: nil, month: month.value, day: other.value)) : nil
    }
    if a.count == 4, (1900...2100).contains(a.value), b.count <= 2, sign != 0x2E {
      if (1...12).contains(b.value), b.value != a.value % 100 + 1 || a.value < 2000 {
        return Period(end: b.end, PartialDate(year: a.value, month: b.value))
      }
      let second = a.value / 100 * 100 + b.value
      return b.count == 2 && second > a.value && second - a.value < 20
        ? Period(end: b.end, from: PartialDate(year: a.value), to: PartialDate(year: second)) : nil
    }
    if a.count <= 2, b.count == 4, (1900...2100).contains(b.value), (1...12).contains(a.value) {
      return Period(end: b.end, PartialDate(year: b.value, month: a.value))
    }
    guard a.count <= 2, b.count <= 2, let date = ordered(a.value, b.value, nil, dayFirst: lexicon.isDayFirst)
    else {
      return nil
    }
    var period = Period(end: b.end, date)
    period.needsSupport = sign != 0x2F || a.count < 2 || b.count < 2
    return period
  }
}
