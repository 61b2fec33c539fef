public import WaybillKnowledge
public import WaybillText

/// One sentence with all that was found in it, as the readers of phrases and roles see it.
public struct SentenceView: Sendable {
  /// The atoms of the whole document.
  public let atoms: [Atom]
  /// The bytes of the whole document.
  public let bytes: [UInt8]
  /// The sentence's atoms.
  public let range: Range<Int>
  /// What the sentence's small words do.
  public let marks: GrammarMarks
  /// Actors, ascending.
  public var actors: [ActorMention] = []
  /// Numbers, ascending.
  public var numbers: [NumberMention] = []
  /// Sums of money, ascending.
  public var money: [MoneyMention] = []
  /// Dates, ascending.
  public var dates: [DateMention] = []
  /// The names and class words of which items are built, ascending.
  public var pieces: [ItemPiece] = []
  /// Items, ascending.
  public var items: [ItemMention] = []
  /// How the language builds its phrases.
  public var traits = LanguageTraits()
  /// Cues, ascending.
  public var cues: [CueMention] = []

  /// Makes a view with nothing found yet.
  public init(atoms: [Atom], bytes: [UInt8], range: Range<Int>, marks: GrammarMarks) {
    self.atoms = atoms
    self.bytes = bytes
    self.range = range
    self.marks = marks
  }

  /// "handed over 55": the particle of a verb bounds no number.
  public mutating func freeParticles() {
    for index in numbers.indices where numbers[index].atoms != numbers[index].core {
      let bound = numbers[index].atoms.lowerBound..<numbers[index].core.lowerBound
      guard
        let cue = cues.first(where: {
          $0.atoms.overlaps(bound) && $0.form != .noun && $0.atoms.lowerBound < bound.lowerBound
        })
      else { continue }
      numbers[index].atoms = max(cue.atoms.upperBound, bound.lowerBound)..<numbers[index].atoms.upperBound
      let value = numbers[index].quantity.min ?? numbers[index].quantity.max
      numbers[index].quantity = Quantity(
        min: value, max: value, isApproximate: numbers[index].quantity.isApproximate)
    }
  }

  /// Drops figures that a point behind them makes ranks, as Serbian and German write them (353rd squadron).
  public mutating func dropOrdinals() {
    let counting = numbers.filter { number in
      let point = number.core.upperBound
      guard point + 1 < range.upperBound, let last = number.core.last, atoms[last].isDigits else {
        return true
      }
      return !isSign(point, 0x2E) || atoms[point].hasSpaceBefore || !atoms[point + 1].isWord
        || !atoms[point + 1].hasSpaceBefore || atoms[point + 1].isCapitalised
    }
    if counting.count < numbers.count { numbers = counting }
  }

  /// The bytes from the first to the last atom of a range.
  public func byteRange(_ range: Range<Int>) -> TextRange {
    guard let last = range.last else { return TextRange(0, 0) }
    return TextRange(Int(atoms[range.lowerBound].start), Int(atoms[last].end))
  }

  /// True when the atom is a sign of punctuation (joining signs are none).
  public func isPunctuation(_ at: Int) -> Bool { atoms[at].kind == .punctuation }

  /// True when an actor's name covers the designation: "Mistral" of a firm, "Eagle" of a service.
  func isOtherName(_ name: DesignationMention, at: Int) -> Bool {
    actors.contains { actor in
      guard actor.atoms.contains(at) else { return false }
      return actor.atoms.upperBound > name.end
        || (actor.atoms.upperBound == name.end && !actor.isAmbiguous
          && (name.isAmbiguous || name.entry == nil))
        || (actor.atoms.lowerBound < at && !actor.isAmbiguous)
    }
  }

  /// True when the atom is this ASCII sign.
  public func isSign(_ at: Int, _ sign: UInt8) -> Bool {
    range.contains(at) && atoms[at].end - atoms[at].start == 1 && bytes[Int(atoms[at].start)] == sign
  }
}
