public import WaybillKnowledge
public import WaybillText

/// Reads the sums of money of a text.
public struct MoneyReader: Sendable {
  let numerals: NumeralGrammar
  let bounds: BoundGrammar
  let currencies: CurrencyLexicon

  /// A sum before its bounds.
  struct Sum {
    var core: Range<Int>
    var low: Double
    var high: Double
    var currency: Currency
    var isApproximate = false
    var scale = 1.0
    var isIndian = false
  }

  /// Reads the language's `currencies.tsv`, `numerals.tsv` and `numberwords.tsv`.
  ///
  /// `numbers` is the language's reader of numbers, where there is one already.
  public init(
    _ data: DataFolder, language: String, numbers: NumberReader? = nil, _ atomizer: inout Atomizer
  ) throws(DataError) {
    let own: NumberReader
    if let numbers { own = numbers } else { own = try NumberReader(data, language: language, &atomizer) }
    numerals = own.numerals
    bounds = own.bounds
    currencies = try CurrencyLexicon(data, language: language, &atomizer)
  }

  /// The sums in a range of atoms, ascending, without overlap; `numbers` are those that the
  /// number reader found there.
  public func money(
    _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, numbers: [NumberMention]
  ) -> [MoneyMention] {
    var sums: [Sum] = []
    var next = 0
    var at = range.lowerBound
    let limit = range.upperBound
    while at < limit {
      while next < numbers.count, numbers[next].core.lowerBound < at { next += 1 }
      let isNumber = next < numbers.count && numbers[next].core.lowerBound == at
      var sum: Sum?
      if isNumber || atoms[at].isDigits {
        if atoms[at].hasSpaceBefore || at == 0 || !atoms[at - 1].isWord {
          sum = figureFirst(atoms, bytes, at, limit)
        }
      }
      if sum == nil, !atoms[at].isDigits,
        let sign = currencies.match(atoms, at: at, limit: limit, beforeFigure: true)
          ?? currencies.match(atoms, at: at, limit: limit, beforeFigure: false), atoms[at].kind != .glue
      {
        sum = signFirst(sign, atoms, bytes, at, limit)
      }
      guard var sum else {
        at += 1
        continue
      }
      takeMinor(&sum, atoms, bytes, limit)
      at = sum.core.upperBound
      if !merge(sum, into: &sums, atoms, bytes, lowest: range.lowerBound) { sums.append(sum) }
    }
    return mentions(sums, atoms, range)
  }

  private func mentions(_ sums: [Sum], _ atoms: [Atom], _ range: Range<Int>) -> [MoneyMention] {
    var found: [MoneyMention] = []
    var lowest = range.lowerBound
    for sum in sums {
      let divisor = sum.currency.divisor
      var amount = Quantity(min: sum.low / divisor, max: sum.high / divisor, isApproximate: sum.isApproximate)
      var span = bounds.apply(to: &amount, sum.core, atoms, lowest: lowest, limit: range.upperBound)
      if sum.low < sum.high,
        let opener = bounds.words.matchBefore(.opener, atoms, end: span.lowerBound, lowest: lowest)
      {
        span = opener..<span.upperBound
      }
      let currency = currencies.resolved(sum.currency, isIndian: sum.isIndian)
      found.append(
        MoneyMention(
          atoms: span, amount: amount, currency: currency.code,
          plainUnit: currency.code == nil ? currency.unit : nil))
      lowest = span.upperBound
    }
    return found
  }

  /// One or two numbers and what scales them, without currency; `sign` is where a sign before them stands.
  private func amount(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int, sign: Int? = nil) -> Sum? {
    guard let first = numerals.numeral(atoms, bytes, at: at, limit: limit) else { return nil }
    var sum = Sum(
      core: at..<first.end, low: first.value, high: first.value, currency: Currency(),
      isApproximate: first.isApproximate, scale: first.hasScale ? scale(first, atoms, limit) : 1,
      isIndian: first.isIndian)
    takeMoneyScale(&sum, atoms, limit, money: sign != nil)
    let start = sign ?? at
    let opener = bounds.words.matchBefore(.opener, atoms, end: start, lowest: max(0, start - 4))
    if let next = bounds.connector(
      sum.core.upperBound, isOpened: bounds.opensPair(opener, atoms, start), atoms, bytes, limit),
      next < limit,
      let second = numerals.numeral(atoms, bytes, at: next, limit: limit), !second.isArticle
    {
      var other = Sum(
        core: next..<second.end, low: second.value, high: second.value, currency: Currency(),
        scale: second.hasScale ? scale(second, atoms, limit) : 1, isIndian: second.isIndian)
      takeMoneyScale(&other, atoms, limit, money: sign != nil)
      let low =
        sum.scale == 1 && sum.low < other.high / other.scale ? Numeral.product(sum.low, other.scale) : sum.low
      if low < other.high, sign != nil || currency(atoms, other, limit) != nil {
        sum.low = low
        sum.high = other.high
        sum.scale = other.scale
        sum.isIndian = other.isIndian
        sum.core = at..<other.core.upperBound
      }
    }
    return sum
  }

  private func takeMoneyScale(_ sum: inout Sum, _ atoms: [Atom], _ limit: Int, money: Bool) {
    let end = sum.core.upperBound
    guard sum.scale == 1, end < limit,
      let suffix = numerals.words.match(.moneysuffix, atoms, at: end, limit: limit)
        ?? numerals.words.match(.suffix, atoms, at: end, limit: limit)
    else { return }
    // "$101 m", but not "$5 M. Smith"; behind a mere figure a currency must follow.
    let isAbbreviation = suffix.end < limit && !atoms[suffix.end].hasSpaceBefore && atoms[end].isCapitalised
    let isTight = !atoms[end].hasSpaceBefore || atoms[end].end - atoms[end].start > 1
    guard (money && (isTight || !isAbbreviation)) || isCurrency(atoms, at: suffix.end, limit) else { return }
    sum.low = Numeral.product(sum.low, suffix.value)
    sum.high = Numeral.product(sum.high, suffix.value)
    sum.scale = suffix.value
    sum.core = sum.core.lowerBound..<suffix.end
  }

  /// True when a currency follows, with or without an "of" before it.
  private func isCurrency(_ atoms: [Atom], at: Int, _ limit: Int) -> Bool {
    if currencies.match(atoms, at: at, limit: limit, beforeFigure: false) != nil { return true }
    guard let of = bounds.words.match(.of, atoms, at: at, limit: limit) else { return false }
    return currencies.match(atoms, at: of.end, limit: limit, beforeFigure: false) != nil
  }

  private func scale(_ number: Numeral, _ atoms: [Atom], _ limit: Int) -> Double {
    for role in [NumeralRole.scale, .indian, .suffix] {
      for at in number.start..<number.end {
        if let word = numerals.words.match(role, atoms, at: at, limit: limit), word.end == number.end {
          return word.value
        }
      }
    }
    return 1000
  }

  /// The currency behind an amount, with the "of" before it.
  private func currency(_ atoms: [Atom], _ sum: Sum, _ limit: Int) -> CurrencyLexicon.Match? {
    let end = sum.core.upperBound
    guard end < limit else { return nil }
    if let found = currencies.match(atoms, at: end, limit: limit, beforeFigure: false) {
      return found.isAmbiguous && sum.scale < 1000 ? nil : found
    }
    guard let of = bounds.words.match(.of, atoms, at: end, limit: limit), of.end < limit else { return nil }
    return sum.scale > 1 || sum.isApproximate
      ? currencies.match(atoms, at: of.end, limit: limit, beforeFigure: false) : nil
  }

  /// "300 M€", "2.2 billion dollars", "75 USD million", "un milliard d'euros".
  private func figureFirst(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Sum? {
    guard let (amount, found) = amountAndCurrency(atoms, bytes, at, limit) else { return nil }
    var sum = amount
    // "12 $75" is a sum behind a number when the sign touches the figure that follows.
    if found.end < limit, atoms[found.end].isDigits, !atoms[found.end].hasSpaceBefore,
      atoms[sum.core.upperBound].hasSpaceBefore
    {
      return nil
    }
    sum.currency = found.currency
    sum.core = at..<found.end
    if sum.scale == 1, let word = numerals.words.match(.scale, atoms, at: found.end, limit: limit) {
      sum.low = Numeral.product(sum.low, word.value)
      sum.high = Numeral.product(sum.high, word.value)
      sum.scale = word.value
      sum.core = at..<word.end
    }
    applyOwnScale(&sum)
    return sum
  }

  /// The amount and the currency behind it; "34 cents" are cents, not hundreds, before other readings fail.
  private func amountAndCurrency(
    _ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int
  ) -> (Sum, CurrencyLexicon.Match)? {
    if let sum = amount(atoms, bytes, at, limit), let found = currency(atoms, sum, limit) {
      return isArticle(atoms, sum, limit) ? nil : (sum, found)
    }
    guard let figure = numerals.style.figure(atoms, bytes, at: at, limit: limit), let value = figure.value
    else {
      return nil
    }
    let sum = Sum(core: at..<figure.end, low: value, high: value, currency: Currency())
    return currency(atoms, sum, limit).map { (sum, $0) }
  }

  private func isArticle(_ atoms: [Atom], _ sum: Sum, _ limit: Int) -> Bool {
    numerals.words.match(.article, atoms, at: sum.core.lowerBound, limit: limit)?.end == sum.core.upperBound
  }

  private func applyOwnScale(_ sum: inout Sum) {
    guard sum.currency.scale > 1 else { return }
    sum.low = Numeral.product(sum.low, sum.currency.scale)
    sum.high = Numeral.product(sum.high, sum.currency.scale)
    sum.scale = sum.currency.scale
  }

  /// "$75m", "USD 374.96 million", "Rs 2,000 crore".
  private func signFirst(
    _ sign: CurrencyLexicon.Match, _ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int
  ) -> Sum? {
    guard sign.end < limit, atoms[sign.end].isDigits || isWordNumber(atoms, sign.end),
      var sum = amount(atoms, bytes, sign.end, limit, sign: at)
    else { return nil }
    // "rupees 500 crore": before a figure, a name counts only where millions show that money is meant.
    guard sign.isSign || (sum.scale >= 1000 && !sign.isAmbiguous) else { return nil }
    sum.currency = sign.currency
    sum.core = at..<sum.core.upperBound
    applyOwnScale(&sum)
    if let behind = currencies.match(atoms, at: sum.core.upperBound, limit: limit, beforeFigure: false),
      behind.end >= limit || !atoms[behind.end].isDigits, !behind.isAmbiguous
    {
      if sum.currency.code == nil { sum.currency = behind.currency }
      sum.core = at..<behind.end
    }
    return sum
  }

  private func isWordNumber(_ atoms: [Atom], _ at: Int) -> Bool {
    atoms[at].isWord && numerals.words.match(.unit, atoms, at: at, limit: at + 1) != nil
  }

  /// "15 dollars and 15 cents", "15 dollars 50".
  private func takeMinor(_ sum: inout Sum, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int) {
    guard sum.scale == 1, sum.low == sum.high, sum.low == sum.low.rounded(), sum.currency.divisor == 1 else {
      return
    }
    let end = sum.core.upperBound
    let next = bounds.words.match(.and, atoms, at: end, limit: limit)?.end ?? end
    guard next < limit, numerals.mayStart(atoms, bytes, next), atoms[next].hasSpaceBefore,
      let (number, unit) = cents(atoms, bytes, next, limit), number.value > 0, number.value < 100,
      number.value == number.value.rounded()
    else { return }
    if let minor = unit {
      guard minor.currency.divisor == 100 else { return }
      sum.core = sum.core.lowerBound..<minor.end
    } else {
      let isClosed = number.end >= limit || atoms[number.end].kind == .punctuation
      guard isClosed || (next > end && numerals.words.match(.and, atoms, at: number.end, limit: limit) != nil)
      else { return }
      sum.core = sum.core.lowerBound..<number.end
    }
    sum.low += number.value / 100
    sum.high = sum.low
  }

  /// A number with the currency behind it; a figure stands without a "cents" that could be hundreds.
  private func cents(
    _ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int
  ) -> (Numeral, CurrencyLexicon.Match?)? {
    if let figure = numerals.style.figure(atoms, bytes, at: at, limit: limit), let value = figure.value,
      let unit = currencies.match(atoms, at: figure.end, limit: limit, beforeFigure: false)
    {
      return (Numeral(start: at, end: figure.end, value: value), unit)
    }
    guard let number = numerals.numeral(atoms, bytes, at: at, limit: limit), !number.isArticle else {
      return nil
    }
    return (number, currencies.match(atoms, at: number.end, limit: limit, beforeFigure: false))
  }

  /// Joins "between $10 million" and "$12 million" to one range.
  private func merge(
    _ sum: Sum, into sums: inout [Sum], _ atoms: [Atom], _ bytes: [UInt8], lowest: Int
  ) -> Bool {
    guard var before = sums.last, before.low == before.high, sum.low == sum.high else { return false }
    let start = before.core.lowerBound
    let opener = bounds.words.matchBefore(.opener, atoms, end: start, lowest: max(lowest, start - 4))
    let isOpened = bounds.opensPair(opener, atoms, start)
    guard
      let next = bounds.connector(
        before.core.upperBound, isOpened: isOpened, atoms, bytes, sum.core.lowerBound + 1),
      next == sum.core.lowerBound
    else { return false }
    if before.currency.code == nil, before.currency.unit == sum.currency.unit || sum.currency.code != nil {
      before.currency = sum.currency
    }
    guard before.currency == sum.currency || sum.currency.unit != nil else { return false }
    let low =
      before.scale == 1 && before.low < sum.low / sum.scale
      ? Numeral.product(before.low, sum.scale) : before.low
    guard low < sum.low else { return false }
    before.low = low
    before.high = sum.high
    before.core = before.core.lowerBound..<sum.core.upperBound
    sums[sums.count - 1] = before
    return true
  }
}
