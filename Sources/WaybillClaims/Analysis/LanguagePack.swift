public import WaybillKnowledge
public import WaybillLanguage
public import WaybillMentions
public import WaybillText

/// All that the reader knows of one language, built once from its data folder.
///
/// A class, since every sentence's analysis holds one.
public final class LanguagePack: Sendable {
  /// ISO 639-1.
  public let language: String
  /// Cuts text into sentences.
  public let sentences: SentenceReader
  /// Finds actors.
  public let actors: ActorLexicon
  /// Finds items.
  public let items: ItemReader
  /// Finds cues.
  public let cues: CueLexicon
  /// Finds the small words.
  public let grammar: WordClasses<GrammarFunction>
  /// Finds numbers.
  public let numbers: NumberReader
  /// Finds sums of money.
  public let money: MoneyReader
  /// Finds dates.
  public let dates: DateReader
  /// How the language builds its phrases.
  public let traits: LanguageTraits
  /// Finds who says what.
  public let speakers: SpeakerReader

  /// Reads the pack of a language; the catalogue is asked for last, since it may still be on its way.
  public init(
    _ data: DataFolder, language: String, catalogue: @autoclosure () throws(DataError) -> ArmsCatalogue,
    _ atomizer: inout Atomizer
  ) throws(DataError) {
    self.language = language
    // The longest list is read on a thread of its own.
    let cues = Deferred { [atomizer] () throws(DataError) in
      var atomizer = atomizer
      return try CueLexicon(data, language: language, &atomizer)
    }
    cues.begin()
    sentences = try SentenceReader(data, language: language, &atomizer)
    actors = try ActorLexicon(data, language: language, &atomizer)
    grammar = try WordClasses(data, "grammar", language: language, &atomizer)
    numbers = try NumberReader(data, language: language, &atomizer)
    money = try MoneyReader(data, language: language, numbers: numbers, &atomizer)
    dates = try DateReader(data, language: language, numbers: numbers, &atomizer)
    traits = try LanguageTraits(data, language: language)
    speakers = try SpeakerReader(data, language: language, &atomizer)
    items = try ItemReader(data, language: language, catalogue: try catalogue(), &atomizer)
    self.cues = try cues.value()
  }

  /// One sentence with all that is found in it.
  public func view(
    _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, reference: PartialDate?
  ) -> SentenceView {
    var view = names(atoms, bytes, range)
    complete(&view, reference: reference, isWhole: true)
    return view
  }

  /// One sentence with what it names: actors, cues, and the names and class words of items.
  func names(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) -> SentenceView {
    var view = SentenceView(
      atoms: atoms, bytes: bytes, range: range, marks: GrammarMarks(grammar, atoms, range))
    view.traits = traits
    view.actors = actors.actors(atoms, range)
    view.cues = cues.cues(atoms, range)
    view.addHomeWords()
    view.governActors(actors)
    view.pieces = items.pieces(view)
    return view
  }

  /// Adds numbers, money, dates and items to a sentence.
  ///
  /// Nothing asks for the dates of a sentence without items, so that they are found only where an item or a
  /// count stands, unless the sentence is to be shown as a whole.
  func complete(_ view: inout SentenceView, reference: PartialDate?, isWhole: Bool) {
    let (atoms, bytes, range) = (view.atoms, view.bytes, view.range)
    view.numbers = numbers.numbers(atoms, bytes, range)
    view.freeParticles()
    view.money = money.money(atoms, bytes, range, numbers: view.numbers)
    guard isWhole || !view.pieces.isEmpty || items.mayCount(view) else { return }
    view.dates = dates.dates(atoms, bytes, range, reference: reference)
    view.dropOrdinals()
    view.items = items.items(view)
    view.bindAdjectives()
  }
}
