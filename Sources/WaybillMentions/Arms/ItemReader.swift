public import WaybillKnowledge
public import WaybillText

/// Finds arms items in a sentence and builds their noun phrases.
public struct ItemReader: Sendable {
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

  /// The items of a sentence, ascending, without overlap.
  public func items(_ sentence: SentenceView) -> [ItemMention] {
    let pieces = pieces(sentence)
    var phrases = ItemPhrases(reader: self, sentence: sentence)
    for piece in pieces { phrases.take(piece) }
    return phrases.finish()
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
        let longer = name.atoms.upperBound > kind.atoms.upperBound
          || (name.atoms.upperBound == kind.atoms.upperBound && !name.isAmbiguous)
        pieces.append(longer ? .name(name) : .kind(kind))
      } else if let name {
        pieces.append(.name(name))
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
