import WaybillKnowledge
import WaybillText

/// The count that stands before an item: "24 brand new", "three batteries of the", "une trentaine de".
struct ItemCount {
  /// The count, or nil.
  private(set) var number: NumberMention?
  /// What it counts.
  private(set) var unit = "piece"
  /// The first atom of the noun phrase: the count or its article.
  private(set) var start: Int
  /// True when a definite article or possessive stands before.
  private(set) var isDefinite = false

  private static let reach = 9

  /// Looks back from atom `before`; nothing before `previous` (the end of the item before) is taken.
  init(reader: ItemReader, sentence: SentenceView, before: Int, previous: Int?) {
    start = before
    var at = before - 1
    let floor = max(sentence.range.lowerBound, previous ?? 0, before - Self.reach)
    var words = 0
    while at >= floor {
      if let money = sentence.money.first(where: { $0.atoms.contains(at) }), money.atoms.count > 0 { return }
      if let date = sentence.dates.first(where: { $0.atoms.contains(at) }), !date.isBareYear { return }
      if let found = sentence.numbers.first(where: { $0.atoms.contains(at) }) {
        // "six 155 mm howitzers": a measure stands between the count and its noun.
        if Self.isMeasure(found, reader, sentence, before) {
          at = found.atoms.lowerBound - 1
          continue
        }
        take(found, reader, sentence, between: found.atoms.upperBound..<before)
        return
      }
      if let actor = sentence.actors.first(where: { $0.atoms.contains(at) }), actor.kind != .adjective,
        actor.kind != .maker,
        actor.kind != .home, actor.head != .item
      {
        return
      }
      let atom = sentence.atoms[at]
      if atom.kind == .punctuation {
        // Quotation marks may stand between count and name; a bracket closes "fifty (50)".
        let byte = sentence.bytes[Int(atom.start)]
        guard byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0x28 else { return }
        if byte == 0xE2, sentence.bytes[Int(atom.start) + 2] < 0x98 { return }
        at -= 1
        continue
      }
      if atom.isDigits { return }
      if atom.kind == .word {
        if sentence.marks.has(.definite, at), !sentence.marks.has(.of, at) {
          isDefinite = true
          start = at
        } else if stops(sentence, at) || crosses(sentence, reader, at) {
          return
        }
        words += 1
        if words > 6 { return }
      }
      at -= 1
    }
  }

  /// A figure with a unit of size, or one that a hyphen binds into a compound.
  private static func isMeasure(
    _ number: NumberMention, _ reader: ItemReader, _ sentence: SentenceView, _ before: Int
  ) -> Bool {
    let end = number.atoms.upperBound
    guard end < before else { return false }
    if sentence.atoms[end].kind == .glue { return true }
    return reader.measures.end(sentence.atoms, at: end, limit: before) != nil
      && number.atoms.lowerBound > sentence.range.lowerBound
  }

  /// An "of" lets a count through only right behind it or behind a unit: not "ten ministers spoke of the jets".
  private func crosses(_ sentence: SentenceView, _ reader: ItemReader, _ at: Int) -> Bool {
    guard sentence.marks.has(.of, at), at > sentence.range.lowerBound else { return false }
    if sentence.numbers.contains(where: { $0.atoms.contains(at - 1) }) { return false }
    for start in max(sentence.range.lowerBound, at - 3)..<at {
      if let unit = reader.units.match(sentence.atoms, at: start, limit: at), unit.end == at { return false }
    }
    // In French an adjective phrase may hang on the noun: "six avions de transport".
    return reader.isHeadLast
  }

  private func stops(_ sentence: SentenceView, _ at: Int) -> Bool {
    let marks = sentence.marks
    for function in [
      GrammarFunction.to, .from, .by, .with, .relative, .conjunction, .contrast, .be, .have, .negation, .in,
    ]
    where marks.has(function, at) && !marks.has(.of, at) && !marks.has(.article, at) {
      // "ex-Dutch": a prefix, not a source.
      if function == .from, at + 1 < sentence.range.upperBound, sentence.atoms[at + 1].kind == .glue {
        continue
      }
      return true
    }
    return sentence.cues.contains {
      $0.atoms.contains(at) && $0.form != .noun && $0.form != .part && $0.form != .ed && $0.form != .ger
    }
  }

  /// True for a word that a figure within the gap stands before, bound by a hyphen or not.
  private static func followsFigure(_ at: Int, in gap: Range<Int>, _ sentence: SentenceView) -> Bool {
    guard at > gap.lowerBound else { return false }
    let isBound = sentence.atoms[at - 1].kind == .glue
    let figure = isBound ? at - 2 : at - 1
    return figure >= gap.lowerBound && sentence.atoms[figure].isDigits
  }

  private mutating func take(
    _ found: NumberMention, _ reader: ItemReader, _ sentence: SentenceView, between gap: Range<Int>
  ) {
    var unit = "piece"
    var at = gap.lowerBound
    // "2,300-tonne corvettes", "396-series engines": a figure in a compound counts nothing.
    if let first = gap.first, sentence.atoms[first].kind == .glue { return }
    while at < gap.upperBound {
      // "six 155 mm howitzers", "two 2,300-tonne corvettes": what goes with a figure of its own is a size.
      if Self.followsFigure(at, in: gap, sentence) {
        at = reader.measures.end(sentence.atoms, at: at, limit: gap.upperBound) ?? at + 1
        continue
      }
      if reader.measures.end(sentence.atoms, at: at, limit: gap.upperBound) != nil { return }
      if let counted = reader.units.match(sentence.atoms, at: at, limit: gap.upperBound) {
        if unit == "piece" { unit = counted.label }
        at = counted.end
        continue
      }
      at += 1
    }
    // A year counts nothing ("in 2011 the helicopters").
    if let value = found.quantity.min, value == found.quantity.max, value >= 1900, value < 2100,
      found.core.count == 1,
      !gap.isEmpty, sentence.marks.has(.article, gap.lowerBound) || sentence.marks.has(.to, gap.lowerBound)
    {
      return
    }
    // "a" counts one thing only where it stands right before it: not "a fleet of".
    if found.isArticle, unit != "piece" || gap.contains(where: { sentence.marks.has(.of, $0) }) { return }
    number = found
    self.unit = unit
    start = found.atoms.lowerBound
    let before = start - 1
    isDefinite = before >= sentence.range.lowerBound && sentence.marks.has(.definite, before)
  }
}
