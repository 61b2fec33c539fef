import WaybillKnowledge
import WaybillText

/// What the words around a figure make of it: bounds, ranges, approximations (`numberwords.tsv`).
final class BoundGrammar: Sendable {
  let words: RoleWords<BoundRole>

  init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    words = try RoleWords(data, "numberwords", language: language, &atomizer)
  }

  /// Behind the percent sign or word that stands at the atom.
  func percentEnd(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Int? {
    at < limit ? words.match(.percent, atoms, at: at, limit: limit)?.end : nil
  }

  /// The quantity of a figure with the bounding words before and behind it.
  func bounded(
    _ core: Range<Int>, value: Double, isApproximate: Bool, _ atoms: [Atom], lowest: Int, limit: Int
  ) -> (atoms: Range<Int>, quantity: Quantity) {
    var quantity = Quantity(min: value, max: value, isApproximate: isApproximate)
    let range = apply(to: &quantity, core, atoms, lowest: lowest, limit: limit)
    return (range, quantity)
  }

  /// Narrows or opens a quantity by the words beside it; returns the atoms with those words.
  func apply(to quantity: inout Quantity, _ core: Range<Int>, _ atoms: [Atom], lowest: Int, limit: Int)
    -> Range<Int>
  {
    var start = core.lowerBound
    var end = core.upperBound
    for _ in 0..<2 {
      if let word = words.matchBefore(.approx, atoms, end: start, lowest: lowest) {
        quantity.isApproximate = true
        start = word
      }
      if words.matchBefore(.nobound, atoms, end: start, lowest: lowest) != nil { break }
      if let word = words.matchBefore(.atleast, atoms, end: start, lowest: lowest) {
        if quantity.min == quantity.max { quantity.max = nil }
        start = word
      } else if let word = words.matchBefore(.atmost, atoms, end: start, lowest: lowest) {
        if quantity.min == quantity.max { quantity.min = nil }
        start = word
      }
    }
    if let word = words.match(.atleastafter, atoms, at: end, limit: limit) {
      if quantity.min == quantity.max { quantity.max = nil }
      end = word.end
    } else if let word = words.match(.atmostafter, atoms, at: end, limit: limit) {
      if quantity.min == quantity.max { quantity.min = nil }
      end = word.end
    } else if let word = words.match(.approxafter, atoms, at: end, limit: limit) {
      quantity.isApproximate = true
      end = word.end
    }
    return start..<end
  }

  /// "between 10 and 12", "10-12", "de 10 à 12": the range that starts with a number, if it does.
  func range(
    from first: Numeral, _ numerals: NumeralGrammar, _ atoms: [Atom], _ bytes: [UInt8], lowest: Int,
    limit: Int
  ) -> NumberMention? {
    let opener = words.matchBefore(.opener, atoms, end: first.start, lowest: lowest)
    guard
      let next = connector(first.end, isOpened: opensPair(opener, atoms, first.start), atoms, bytes, limit),
      next < limit,
      let second = numerals.numeral(atoms, bytes, at: next, limit: limit), !second.isArticle, second.value > 0
    else { return nil }
    var low = first.value
    let high = second.value
    // "two to three million", "75-100 million": the scale belongs to both.
    if second.hasScale, !first.hasScale, low < 1000, let unit = scale(of: second, atoms, numerals, limit) {
      if low < high / unit { low *= unit }
    }
    guard low < high || (low == high && opener != nil) else { return nil }
    if atoms[next].isDigits, !atoms[next].hasSpaceBefore, second.end < limit,
      !atoms[second.end].hasSpaceBefore,
      atoms[second.end].isWord || atoms[second.end].kind == .glue && atoms[second.end + 1].isDigits
    {
      return nil
    }
    let core = first.start..<second.end
    var quantity = Quantity(
      min: low, max: high, isApproximate: first.isApproximate || second.isApproximate)
    var range = apply(to: &quantity, core, atoms, lowest: lowest, limit: limit)
    if let opener, opener < range.lowerBound { range = opener..<range.upperBound }
    return NumberMention(atoms: range, core: core, quantity: quantity, rule: "range")
  }

  /// True when the word before a number is one that goes with "and": between.
  func opensPair(_ opener: Int?, _ atoms: [Atom], _ end: Int) -> Bool {
    guard let opener else { return false }
    return words.match(.opener, atoms, at: opener, limit: end)?.value == 2
  }

  private func scale(of number: Numeral, _ atoms: [Atom], _ numerals: NumeralGrammar, _ limit: Int) -> Double?
  {
    for role in [NumeralRole.scale, .indian, .suffix] {
      for at in number.start..<number.end {
        if let word = numerals.words.match(role, atoms, at: at, limit: limit), word.end == number.end {
          return word.value
        }
      }
    }
    return nil
  }

  /// The first atom behind what joins the ends of a range.
  func connector(_ at: Int, isOpened: Bool, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int) -> Int? {
    guard at < limit else { return nil }
    if isOpened, let word = words.match(.joiner, atoms, at: at, limit: limit) { return word.end }
    if let word = words.match(.to, atoms, at: at, limit: limit) { return word.end }
    let start = Int(atoms[at].start)
    if bytes[start] == 0x2D || bytes[start] == 0x7E { return at + 1 }
    // En dash and other dashes.
    let isDash = bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2])
    return isDash ? at + 1 : nil
  }
}
