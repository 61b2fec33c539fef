import WaybillText

/// One attempt to read a number at a place of a text.
struct NumeralScan {
  let grammar: NumeralGrammar
  let atoms: [Atom]
  let bytes: [UInt8]
  let limit: Int

  /// A part below a thousand, or a figure.
  private struct Part {
    var end: Int
    var value: Double
    /// What was added behind a hundred, for "three hundred and two dozens".
    var added: Double?
    var isFigure = false
    var isPlain = false
  }

  private func match(_ role: NumeralRole, _ at: Int) -> RoleWords<NumeralRole>.Match? {
    at < limit ? grammar.words.match(role, atoms, at: at, limit: limit) : nil
  }

  private func isEither(_ a: NumeralRole, _ b: NumeralRole, _ at: Int) -> RoleWords<NumeralRole>.Match? {
    match(a, at) ?? match(b, at)
  }

  private func scale(_ at: Int) -> RoleWords<NumeralRole>.Match? { isEither(.scale, .indian, at) }

  /// A whole number, from its first word to its last.
  func number(_ at: Int) -> Numeral? {
    guard at < limit else { return nil }
    if let article = match(.article, at) {
      if let number = counted(behind: article.end, from: at) { return number }
      if !atoms[at].isDigits, match(.unit, at) == nil || article.value == 1 {
        var number = Numeral(start: at, end: article.end, value: 1)
        number.isArticle = true
        return number
      }
    }
    if let definite = match(.definite, at) {
      return collective(behind: definite.end, from: at, definite: true)
    }
    if let part = partOfScale(at, from: at) { return part }
    guard let first = part(at) ?? bare(at) else { return nil }
    return cardinal(first, from: at)
  }

  /// ",08": a decimal sign with nothing before it.
  func fractionFigure(_ at: Int) -> Numeral? {
    guard at + 1 < limit, atoms[at + 1].isDigits else { return nil }
    var text: [UInt8] = [0x30, 0x2E]
    Digits.append(atoms[at + 1], bytes, to: &text)
    guard let value = Double(String(decoding: text, as: UTF8.self)) else { return nil }
    var number = Numeral(start: at, end: at + 2, value: value)
    number.isFigure = true
    return number
  }

  /// What an article counts: a hundred, un million, a dozen, half a million.
  private func counted(behind next: Int, from at: Int) -> Numeral? {
    guard next < limit else { return nil }
    if let part = partOfScale(next, from: at) { return part }
    if let number = collective(behind: next, from: at, definite: false) { return number }
    if scale(next) != nil {
      return cardinal(Part(end: next, value: 1), from: at)
    }
    if let hundred = match(.hundred, next) {
      return cardinal(hundreds(Part(end: next, value: 1), hundred), from: at)
    }
    return nil
  }

  /// "a dozen", "une trentaine", "une dizaine de millions".
  private func collective(behind next: Int, from at: Int, definite: Bool) -> Numeral? {
    if !definite, let noun = match(.collective, next) {
      return Numeral(start: at, end: noun.end, value: noun.value)
    }
    guard let noun = match(.about, next) else { return nil }
    var number = Numeral(start: at, end: noun.end, value: noun.value)
    number.isApproximate = true
    takeScaleOfNoun(&number)
    return number
  }

  private func takeScaleOfNoun(_ number: inout Numeral) {
    guard let of = match(.of, number.end), let noun = scale(of.end) ?? match(.about, of.end) else { return }
    number.value *= noun.value
    number.end = noun.end
    number.hasScale = true
    if match(.indian, of.end) != nil { number.isIndian = true }
  }

  /// "half a million", "quarter million", "three quarters of a million", "demi-douzaine".
  private func partOfScale(_ at: Int, from start: Int) -> Numeral? {
    var next = at
    var count = 1.0
    if let unit = match(.unit, at), match(.fraction, unit.end) != nil {
      count = unit.value
      next = unit.end
    }
    guard let fraction = match(.fraction, next) else { return nil }
    next = fraction.end
    if let of = match(.of, next) { next = of.end }
    if let article = match(.article, next) { next = article.end }
    var number = Numeral(start: start, end: next, value: count * fraction.value)
    if let noun = scale(next) {
      number.hasScale = true
      number.isIndian = match(.indian, next) != nil
      number.value *= noun.value
      number.end = noun.end
      return number
    }
    guard let noun = match(.collective, next), !atoms[next].isDigits else { return nil }
    number.value *= noun.value
    number.end = noun.end
    return number
  }

  /// A number word that stands for one hundred or thousand by itself: cent, mille.
  private func bare(_ at: Int) -> Part? {
    guard let word = match(.bare, at) else { return nil }
    if word.value < 1000, let hundred = match(.hundred, at) {
      return hundreds(Part(end: at, value: 1), hundred)
    }
    return scale(at) == nil ? nil : Part(end: at, value: 1)
  }

  /// 1…99 in words.
  private func belowHundred(_ at: Int) -> Part? {
    if let ten = isEither(.vigesimal, .ten, at) {
      let isVigesimal = match(.vigesimal, at) != nil
      var next = ten.end
      if let and = match(.tenand, next), let unit = isEither(.unit, .teen, and.end), unit.value > 0,
        unit.value <= and.value || (isVigesimal && unit.value == 10 + and.value)
      {
        next = and.end
      }
      let unit = isVigesimal ? isEither(.teen, .unit, next) : match(.unit, next)
      if let unit, unit.value > 0 { return Part(end: unit.end, value: ten.value + unit.value) }
      return Part(end: ten.end, value: ten.value)
    }
    guard let small = isEither(.teen, .unit, at) else { return nil }
    return Part(end: small.end, value: small.value)
  }

  /// Up to 999 in words, or a figure with its "hundred".
  private func part(_ at: Int) -> Part? {
    guard at < limit else { return nil }
    if atoms[at].isDigits {
      guard let figure = grammar.style.figure(atoms, bytes, at: at, limit: limit), let value = figure.value
      else {
        return nil
      }
      var part = Part(end: figure.end, value: value)
      if let hundred = match(.hundred, figure.end), value < 1000 { part = hundreds(part, hundred) }
      part.isFigure = true
      part.isPlain = figure.isPlain && part.end == figure.end
      return part
    }
    if let whole = match(.hundreds, at) { return added(to: Part(end: whole.end, value: whole.value)) }
    if let article = match(.article, at), match(.unit, at) == nil, article.value == 1 { return nil }
    guard let small = belowHundred(at) else {
      if let value = grammar.compound(atoms[at], bytes) { return Part(end: at + 1, value: value) }
      return match(.bare, at).flatMap { $0.value < 1000 ? bare(at) : nil }
    }
    if let hundred = match(.hundred, small.end), small.value > 0 { return hundreds(small, hundred) }
    return small
  }

  private func hundreds(_ count: Part, _ hundred: RoleWords<NumeralRole>.Match) -> Part {
    var part = Part(end: hundred.end, value: count.value * hundred.value)
    part.isFigure = count.isFigure
    return added(to: part)
  }

  /// Hundreds with what is below a hundred behind them.
  private func added(to hundreds: Part) -> Part {
    var part = hundreds
    let and = match(.and, part.end)
    let next = and?.end ?? part.end
    guard next < limit else { return part }
    if atoms[next].isDigits {
      guard and != nil || part.isFigure,
        let figure = grammar.style.figure(atoms, bytes, at: next, limit: limit),
        figure.isSmall, let value = figure.value, match(.hundred, figure.end) == nil
      else { return part }
      part.added = value
      part.end = figure.end
    } else if let small = belowHundred(next), small.value > 0, match(.hundred, small.end) == nil {
      part.added = small.value
      part.end = small.end
    }
    part.value += part.added ?? 0
    return part
  }

  /// Goes on from the first part through scales, fractions and nouns that multiply.
  private func cardinal(_ first: Part, from at: Int) -> Numeral? {
    var number = Numeral(start: at, end: first.end, value: first.value)
    number.isFigure = first.isFigure
    number.isPlain = first.isPlain
    var part = first
    takeWordDecimals(&number, &part)
    if let half = match(.andhalf, number.end), half.end > number.end {
      part.value += half.value
      number.value = part.value
      number.end = half.end
    }
    takeScales(&number, part)
    if !number.hasScale { takeNoun(&number, part) }
    return isStandalone(number) ? number : nil
  }

  private func takeScales(_ number: inout Numeral, _ first: Part) {
    var part = first
    var total = 0.0
    var last = Double.infinity
    while let noun = scale(number.end) {
      if noun.value > last {
        total = Numeral.product(total == 0 ? part.value : total, noun.value)
      } else {
        total += Numeral.product(part.value, noun.value)
      }
      last = noun.value
      if match(.indian, number.end) != nil { number.isIndian = true }
      number.hasScale = true
      number.isPlain = false
      number.end = noun.end
      number.value = total
      if takeFraction(&number, last) { return }
      if let wider = scale(number.end), wider.value > last { continue }
      let next = match(.and, number.end)?.end ?? number.end
      guard next < limit, let following = self.part(next) else { break }
      if let smaller = scale(following.end), smaller.value < last, scale(next) == nil {
        part = following
        number.end = following.end
        continue
      }
      guard following.value < last, following.value > 0, scale(following.end) == nil else { break }
      if following.isFigure && following.isPlain { break }
      number.end = following.end
      number.value = total + following.value
      break
    }
    if !number.hasScale, let suffix = match(.suffix, number.end), number.isFigure, isSuffix(suffix, number) {
      number.value = Numeral.product(number.value, suffix.value)
      number.end = suffix.end
      number.hasScale = true
      number.isPlain = false
    }
  }

  /// "5G" is no five thousand million: a capital behind one digit isn't taken for a scale.
  private func isSuffix(_ suffix: RoleWords<NumeralRole>.Match, _ number: Numeral) -> Bool {
    let atom = atoms[number.end]
    if suffix.isAmbiguous, atom.hasSpaceBefore { return number.value != number.value.rounded() }
    return !suffix.isAmbiguous || number.value >= 10 || number.value != number.value.rounded()
      || !atom.isCapitalised
  }

  /// Behind a scale: "et demi", "and two thirds", "et trois quarts millions".
  private func takeFraction(_ number: inout Numeral, _ last: Double) -> Bool {
    let and = match(.and, number.end)?.end ?? number.end
    if let half = match(.andhalf, number.end), scale(half.end) == nil {
      number.value += Numeral.product(half.value, last)
      number.end = half.end
      return true
    }
    guard and < limit, and > number.end else { return false }
    var next = and
    var count = 1.0
    if let unit = match(.unit, and) {
      count = unit.value
      next = unit.end
    }
    guard let fraction = match(.fraction, next) else { return false }
    if let smaller = scale(fraction.end), smaller.value < last {
      number.value += count * fraction.value * smaller.value
      number.end = smaller.end
    } else {
      number.value += count * fraction.value * last
      number.end = fraction.end
    }
    return true
  }

  private func takeNoun(_ number: inout Numeral, _ part: Part) {
    if let noun = match(.collective, number.end) {
      number.value = part.added.map { part.value - $0 + $0 * noun.value } ?? number.value * noun.value
      number.end = noun.end
      number.isPlain = false
    } else if let noun = match(.about, number.end), number.value < 100 {
      number.value *= noun.value
      number.end = noun.end
      number.isApproximate = true
      number.isPlain = false
      takeScaleOfNoun(&number)
    }
  }

  /// "point zero three", "virgule trois".
  private func takeWordDecimals(_ number: inout Numeral, _ part: inout Part) {
    guard !number.isFigure, let point = match(.point, number.end) else { return }
    var digits = ""
    var end = point.end
    while end < limit, let next = belowHundred(end) {
      digits += String(Int(next.value))
      end = next.end
    }
    guard !digits.isEmpty, let decimals = Double("0." + digits) else { return }
    number.value += decimals
    part.value = number.value
    number.end = end
  }

  /// An ambiguous numeral ("neuf") counts alone only before the word that it counts.
  private func isStandalone(_ number: Numeral) -> Bool {
    guard !number.isFigure, let word = isEither(.unit, .teen, number.start), word.isAmbiguous,
      word.end == number.end
    else { return true }
    if number.end < limit, bytes[Int(atoms[number.end].start)] == 0x28 { return true }
    if number.start > 0, match(.counted, number.start - 1)?.end == number.start { return true }
    guard number.end < limit, atoms[number.end].isWord, atoms[number.end].hasSpaceBefore else { return false }
    return match(.stop, number.end) == nil
  }
}
