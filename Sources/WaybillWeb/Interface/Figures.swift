/// Numbers and days as the language writes them.
extension Wording {
  /// A number in groups of three, with all its digits.
  func figure(_ number: Double) -> String {
    guard number.magnitude < 1e15, number.isFinite else { return "\(number)" }
    let whole = Int64(number.magnitude)
    var digits = ""
    for (place, digit) in String(whole).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { digits = self("group_separator") + digits }
      digits = String(digit) + digits
    }
    let rest = ((number.magnitude - Double(whole)) * 10_000).rounded()
    if rest > 0 {
      let decimals = String(Int(rest) + 10_000).dropFirst()
      digits += self("decimal_separator") + decimals.reversed().drop { $0 == "0" }.reversed()
    }
    return (number < 0 ? "−" : "") + digits
  }

  /// A sum of money, shortened where nothing is lost: `2.7 bn EUR`.
  func money(_ amount: Double, _ currency: String) -> String {
    for (unit, key) in [(1e9, "billion"), (1e6, "million")] where amount >= unit {
      let short = (amount / unit * 1000).rounded() / 1000
      if short * unit == amount { return figure(short) + " " + self(key) + " " + currency }
    }
    return figure(amount) + " " + currency
  }

  /// A day, a month or a year as the register writes it; anything else as it stands.
  func day(_ date: String) -> String {
    let parts = date.prefix(10).split(separator: "-").map(String.init)
    guard parts.count > 1, parts.count < 4, let month = Int(parts[1]), (1...12).contains(month),
      !date.hasPrefix("-")
    else { return String(date.prefix(10)) }
    let name = self("month_\(month)")
    guard parts.count == 3, let number = Int(parts[2]) else { return "\(name) \(parts[0])" }
    return "\(number == 1 ? self("first_of_month") : String(number)) \(name) \(parts[0])"
  }

  /// How many: `33`, `about 33`, `30–35`, `at least 20`.
  func quantity(min: Double?, max: Double?, isApproximate: Bool) -> String {
    switch (min, max) {
    case (let min?, let max?) where min == max:
      isApproximate ? self("about", figure(min)) : figure(min)
    case (let min?, let max?): "\(figure(min))–\(figure(max))"
    case (let min?, nil): self("at_least", figure(min))
    case (nil, let max?): self("at_most", figure(max))
    case (nil, nil): ""
    }
  }
}
