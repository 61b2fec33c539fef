public import WaybillKnowledge
public import WaybillText

/// Finds arms items in a sentence and builds their noun phrases.
///
/// A class, since every phrase that is being built holds one.
public final class ItemReader: Sendable {
  let designations: DesignationReader
  let classes: ClassWords
  let typeWords: PhraseSet
  let measures: PhraseSet
  let units: PhraseTable
  let conditions: PhraseTable
  /// True where the class that decides comes last in a compound ("missile boats").
  let isHeadLast: Bool

  /// Builds the reader of one language.
  public init(
    _ data: DataFolder, language: String, catalogue: ArmsCatalogue, _ atomizer: inout Atomizer
  ) throws(DataError) {
    designations = try DesignationReader(data, language: language, catalogue: catalogue, &atomizer)
    classes = try ClassWords(data, language: language, &atomizer)
    typeWords = try PhraseSet(data, "types", language: language, &atomizer)
    measures = try PhraseSet(data, "measures", language: language, &atomizer)
    units = try PhraseTable(data, "units", language: language, &atomizer)
    conditions = try PhraseTable(data, "conditions", language: language, &atomizer)
    isHeadLast = try LanguageTraits(data, language: language).isHeadLast
  }

  /// A name or a class word, before phrases are built.
  enum Piece {
    case name(DesignationMention)
    case kind(ClassMention)

    var atoms: Range<Int> {
      switch self {
      case .name(let name): name.atoms.lowerBound..<name.end
      case .kind(let kind): kind.atoms
      }
    }
  }

  /// The name without the class word that an alias ends with: "Javelin missile" names the Javelin.
  private func withoutClassWord(_ name: DesignationMention, _ sentence: SentenceView) -> (
    DesignationMention, ClassMention?
  ) {
    guard name.atoms.count > 1, name.entry != nil else { return (name, nil) }
    for start in (name.atoms.lowerBound + 1)..<name.atoms.upperBound
    where sentence.atoms[start].hasSpaceBefore {
      guard let kind = classes.match(sentence.atoms, at: start, limit: name.end),
        kind.atoms.upperBound == name.end,
        designations.catalogue.isName(sentence.atoms, name.atoms.lowerBound..<start)
      else { continue }
      var bare = name
      bare.atoms = name.atoms.lowerBound..<start
      bare.end = start
      bare.isPlural = false
      bare.hasPluralInWord = false
      return (bare, kind)
    }
    return (name, nil)
  }

  /// The items of a sentence, ascending, without overlap.
  public func items(_ sentence: SentenceView) -> [ItemMention] {
    let pieces = pieces(sentence)
    var phrases = ItemPhrases(reader: self, sentence: sentence)
    for piece in pieces { phrases.take(piece) }
    let items = phrases.finish()
    return (items + bareCounts(sentence, items)).sorted { $0.atoms.lowerBound < $1.atoms.lowerBound }
  }

  /// Counts without a noun, which stand for something named before: "signed for 152", "another five".
  private func bareCounts(_ sentence: SentenceView, _ items: [ItemMention]) -> [ItemMention] {
    sentence.numbers.compactMap { number in
      guard !number.isArticle, let value = number.quantity.min ?? number.quantity.max, value > 1,
        value < 100_000,
        value == value.rounded(), !isYear(number, value),
        !items.contains(where: { $0.atoms.overlaps(number.atoms) }),
        !sentence.money.contains(where: { $0.atoms.overlaps(number.atoms) }),
        !sentence.dates.contains(where: { $0.atoms.overlaps(number.atoms) && !$0.isBareYear }),
        endsPhrase(sentence, number.atoms.upperBound), startsPhrase(sentence, number.atoms.lowerBound),
        !isPartitive(sentence, number, items), !isHeading(sentence, number)
      else { return nil }
      return ItemMention(
        atoms: number.atoms, core: number.core, designations: [], classWord: nil, category: "other",
        number: number,
        unit: "piece", condition: "unknown", isDefinite: false, isAnaphor: true)
    }
  }

  /// "three of its four frigates": the whole that follows is the item.
  private func isPartitive(_ sentence: SentenceView, _ number: NumberMention, _ items: [ItemMention]) -> Bool
  {
    let end = number.atoms.upperBound
    guard sentence.range.contains(end), sentence.marks.has(.of, end) || sentence.marks.has(.from, end) else {
      return false
    }
    return items.contains { $0.atoms.lowerBound > end && $0.atoms.lowerBound - end <= 4 }
  }

  /// True for the number of a section, as in "3 Perspectives" with a stop behind the figure.
  private func isHeading(_ sentence: SentenceView, _ number: NumberMention) -> Bool {
    number.atoms.lowerBound == sentence.range.lowerBound && sentence.atoms[number.core.lowerBound].isDigits
      && (sentence.isSign(number.atoms.upperBound, 0x2E) || sentence.isSign(number.atoms.upperBound, 0x29))
  }

  private func isYear(_ number: NumberMention, _ value: Double) -> Bool {
    number.core.count == 1 && value >= 1900 && value < 2100
  }

  /// True where no noun follows a count: a stop, a small word, a verb, "more".
  private func endsPhrase(_ sentence: SentenceView, _ at: Int) -> Bool {
    guard sentence.range.contains(at) else { return true }
    let atom = sentence.atoms[at]
    if atom.kind == .glue || atom.isDigits { return false }
    if atom.kind == .punctuation {
      let byte = sentence.bytes[Int(atom.start)]
      // Percent signs, slashes, brackets and degrees go on with the figure.
      return byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x3A || byte == 0x3F || byte == 0x21
        || byte == 0x29
        || byte == 0x22 || byte == 0xC2 || byte == 0xE2
    }
    let marks = sentence.marks
    for function in [
      GrammarFunction.to, .from, .by, .with, .of, .in, .conjunction, .contrast, .relative, .be, .have, .again,
      .future,
    ]
    where marks.has(function, at) {
      return true
    }
    return sentence.cues.contains { $0.atoms.contains(at) && $0.form != .noun }
  }

  private func startsPhrase(_ sentence: SentenceView, _ at: Int) -> Bool {
    guard at > sentence.range.lowerBound else { return true }
    let before = sentence.atoms[at - 1]
    if sentence.isSign(at - 1, 0x28) || sentence.isSign(at - 1, 0x5B) { return false }
    return before.kind == .word && !before.isCapitalised
      || before.kind == .punctuation && !sentence.isSign(at - 1, 0x2F)
  }

  private func pieces(_ sentence: SentenceView) -> [Piece] {
    var pieces: [Piece] = []
    var at = sentence.range.lowerBound
    let limit = sentence.range.upperBound
    while at < limit {
      let kind = sentence.atoms[at].isWord ? classes.match(sentence.atoms, at: at, limit: limit) : nil
      var name = designations.designation(sentence.atoms, sentence.bytes, at: at, limit: limit)
      if let found = name, sentence.isOtherName(found, at: at) { name = nil }
      if let kind, let name {
        let longer =
          name.atoms.upperBound > kind.atoms.upperBound
          || (name.atoms.upperBound == kind.atoms.upperBound && !name.isAmbiguous)
        if longer {
          let (bare, tail) = withoutClassWord(name, sentence)
          pieces.append(.name(bare))
          if let tail { pieces.append(.kind(tail)) }
        } else {
          pieces.append(.kind(kind))
        }
      } else if let name {
        let (bare, tail) = withoutClassWord(name, sentence)
        pieces.append(.name(bare))
        if let tail { pieces.append(.kind(tail)) }
      } else if let kind {
        pieces.append(.kind(kind))
      } else {
        at += 1
        continue
      }
      at = pieces[pieces.count - 1].atoms.upperBound
    }
    return pieces
  }
}
