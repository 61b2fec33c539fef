public import WaybillKnowledge
public import WaybillLanguage
public import WaybillMentions
public import WaybillText

/// All that the reader knows of one language, built once from its data folder.
public struct LanguagePack: Sendable {
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

  /// Reads the pack of a language; its words are added to the atomizer's vocabulary.
  public init(
    _ data: DataFolder, language: String, catalogue: ArmsCatalogue, _ atomizer: inout Atomizer
  ) throws(DataError) {
    self.language = language
    sentences = try SentenceReader(data, language: language, &atomizer)
    actors = try ActorLexicon(data, language: language, &atomizer)
    items = try ItemReader(data, language: language, catalogue: catalogue, &atomizer)
    cues = try CueLexicon(data, language: language, &atomizer)
    grammar = try WordClasses(data, "grammar", language: language, &atomizer)
    numbers = try NumberReader(data, language: language, &atomizer)
    money = try MoneyReader(data, language: language, &atomizer)
    dates = try DateReader(data, language: language, &atomizer)
    traits = try LanguageTraits(data, language: language)
    speakers = try SpeakerReader(data, language: language, &atomizer)
  }

  /// One sentence with all that is found in it.
  public func view(
    _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, reference: PartialDate?
  ) -> SentenceView {
    var view = SentenceView(
      atoms: atoms, bytes: bytes, range: range, marks: GrammarMarks(grammar, atoms, range))
    view.traits = traits
    view.actors = actors.actors(atoms, range)
    view.cues = cues.cues(atoms, range)
    view.numbers = numbers.numbers(atoms, bytes, range)
    view.freeParticles()
    view.money = money.money(atoms, bytes, range, numbers: view.numbers)
    view.dates = dates.dates(atoms, bytes, range, reference: reference)
    view.dropOrdinals()
    view.addHomeWords()
    view.governActors(actors)
    view.items = items.items(view)
    view.bindAdjectives()
    return view
  }
}
