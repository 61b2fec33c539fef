public import WaybillKnowledge
public import WaybillText

/// Reads the numbers of a text, in digits and in words, with the words that bound them.
public struct NumberReader: Sendable {
  let numerals: NumeralGrammar
  let bounds: BoundGrammar

  /// Reads the language's `numerals.tsv` and `numberwords.tsv`.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    numerals = try NumeralGrammar(data, language: language, &atomizer)
    bounds = try BoundGrammar(data, language: language, &atomizer)
  }

  /// The numbers of a range of atoms, ascending, without overlap.
  public func numbers(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) -> [NumberMention] {
    var found: [NumberMention] = []
    var at = range.lowerBound
    var lowest = at
    while at < range.upperBound {
      guard numerals.mayStart(atoms, bytes, at) else {
        at += 1
        continue
      }
      let (mention, end) = read(atoms, bytes, at, lowest: lowest, limit: range.upperBound)
      if let mention {
        // The article in "un peu plus de 700" belongs to the bound.
        if let last = found.last, last.atoms.upperBound > mention.atoms.lowerBound { found.removeLast() }
        found.append(mention)
        if !mention.isArticle { lowest = mention.atoms.upperBound }
      }
      at = max(end, at + 1)
    }
    return found
  }

  /// The mention whose figure starts at an atom, and where to go on.
  private func read(
    _ atoms: [Atom], _ bytes: [UInt8], _ at: Int, lowest: Int, limit: Int
  ) -> (NumberMention?, Int) {
    if atoms[at].isWord, let percent = bounds.words.match(.percent, atoms, at: at, limit: limit) {
      return (nil, percent.end)
    }
    if atoms[at].isDigits, let end = endOfDesignation(atoms, bytes, at, limit) { return (nil, end) }
    guard let first = numerals.numeral(atoms, bytes, at: at, limit: limit) else {
      let figure = numerals.style.figure(atoms, bytes, at: at, limit: limit)
      return (nil, figure.map(\.end) ?? at + 1)
    }
    if let end = endOfNonNumber(first, atoms, bytes, limit) { return (nil, end) }
    if first.isArticle {
      let core = first.start..<first.end
      return (
        NumberMention(atoms: core, core: core, quantity: Quantity(1), rule: "article", isArticle: true),
        first.end
      )
    }
    if let range = bounds.range(from: first, numerals, atoms, bytes, lowest: lowest, limit: limit) {
      if let percent = bounds.percentEnd(atoms, range.core.upperBound, limit) { return (nil, percent) }
      return (range, range.atoms.upperBound)
    }
    var end = first.end
    if let closing = repeated(first, atoms, bytes, limit) { end = closing }
    let bounded = bounds.bounded(
      first.start..<end, value: first.value, isApproximate: first.isApproximate, atoms, lowest: lowest,
      limit: limit)
    return (
      NumberMention(
        atoms: bounded.atoms, core: first.start..<end, quantity: bounded.quantity,
        rule: first.isFigure ? "figure" : "words"), bounded.atoms.upperBound
    )
  }

  /// Behind the digits that belong to a name, a time, a date with slashes or an ordinal.
  private func endOfDesignation(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int? {
    if at > 0, !atoms[at].hasSpaceBefore {
      let before = atoms[at - 1]
      if before.isWord { return numerals.style.figure(atoms, bytes, at: at, limit: limit)?.end ?? at + 1 }
      if before.kind == .glue, !Self.isApostrophe(before, bytes), at > 1 {
        return atoms[at - 2].isWord || atoms[at - 2].isDigits ? at + 1 : nil
      }
      let sign = bytes[Int(before.start)]
      if sign == 0x2F || sign == 0x3A, at > 1, !before.hasSpaceBefore { return at + 1 }
    }
    let next = at + 1
    guard next + 1 < limit, !atoms[next].hasSpaceBefore, !atoms[next + 1].hasSpaceBefore else { return nil }
    let sign = bytes[Int(atoms[next].start)]
    if sign == 0x2F || sign == 0x3A, atoms[next + 1].isDigits { return next + 2 }
    return nil
  }

  /// Percentages, ordinals and figures that are glued to other letters are no numbers here.
  private func endOfNonNumber(_ number: Numeral, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int) -> Int? {
    let end = number.end
    guard end < limit else { return nil }
    if let percent = bounds.percentEnd(atoms, end, limit) { return percent }
    let next = atoms[end]
    if number.isFigure, next.isWord, !next.hasSpaceBefore { return end + 1 }
    if next.kind == .glue, end + 1 < limit {
      if numerals.words.match(.ordinal, atoms, at: end + 1, limit: limit) != nil { return end + 2 }
      if number.isFigure, atoms[end + 1].isWord, atoms[end + 1].isCapitalised, !Self.isApostrophe(next, bytes)
      {
        return end + 2
      }
      if number.isFigure, atoms[end + 1].isDigits, isChain(atoms, end + 1, limit) {
        return endOfChain(atoms, end, limit)
      }
    }
    if !number.isFigure, !number.isArticle,
      let ordinal = numerals.words.match(.ordinal, atoms, at: end, limit: limit),
      ordinal.value >= 2, numerals.words.match(.fraction, atoms, at: end, limit: limit) == nil
    {
      return ordinal.end
    }
    return nil
  }

  /// True when a second hyphen with digits follows: 2024-03-19.
  private func isChain(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Bool {
    at + 2 < limit && atoms[at + 1].kind == .glue && atoms[at + 2].isDigits
  }

  private func endOfChain(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Int {
    var end = at
    while end + 1 < limit, atoms[end].kind == .glue, atoms[end + 1].isDigits { end += 2 }
    return end
  }

  /// Behind "(50)" that repeats "fifty", and behind "fifty)" that repeats 50.
  private func repeated(_ number: Numeral, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int) -> Int? {
    let open = number.end
    guard open + 2 < limit, bytes[Int(atoms[open].start)] == 0x28,
      let again = numerals.numeral(atoms, bytes, at: open + 1, limit: limit), again.end < limit,
      bytes[Int(atoms[again.end].start)] == 0x29, again.value == number.value,
      again.isFigure != number.isFigure
    else { return nil }
    return again.end + 1
  }

  static func isApostrophe(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    let start = Int(atom.start)
    return bytes[start] == 0x27
      || (bytes[start] == 0xE2 && (bytes[start + 2] == 0x99 || bytes[start + 2] == 0x98))
      || bytes[start] == 0xCA
  }
}
