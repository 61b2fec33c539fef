import WaybillLanguage
public import WaybillMentions
public import WaybillText

/// One sentence of a document with its mentions and roles.
///
/// A class, since features are asked of it by the thousand, and a copy of its lists would cost more than they do.
final class AnalysedSentence: Sendable {
  let view: SentenceView
  let roles: RoleReader
  let section: SectionKind
  /// The paragraph's number in the document.
  let paragraph: Int

  /// Who speaks in it, and who is only named.
  let speakers: [SpeakerMention]
  /// The full names of the speakers, by index; the name itself where nothing fuller is known.
  let speakerNames: [TextRange]

  init(
    view: SentenceView, roles: RoleReader, section: SectionKind, paragraph: Int,
    speakers: [SpeakerMention], speakerNames: [TextRange]
  ) {
    self.view = view
    self.roles = roles
    self.section = section
    self.paragraph = paragraph
    self.speakers = speakers
    self.speakerNames = speakerNames
  }

  /// True in the headline.
  var isTitle: Bool { section == .title }
}

/// The place of an item: its sentence and its index there.
struct ItemPlace: Hashable, Sendable {
  var sentence: Int
  var item: Int
}

/// A whole document with its mentions and roles, ready for claims to be read.
public struct Analysis: Sendable {
  /// The document.
  public let document: Document
  /// The day of publication, when known.
  public let published: PartialDate?
  /// The document's atoms.
  public let atoms: [Atom]
  var sentences: [AnalysedSentence] = []
  /// What the document says with each actor's code, in order of first mention.
  private(set) var profiles: [CodeProfile] = []

  /// True for each sentence of the headline.
  private(set) var titles: [Bool] = []
  /// The paragraph of each sentence.
  private(set) var paragraphs: [Int] = []
  /// How many cues of supply the document has.
  private(set) var supplyCues = 0
  /// The counts told of each item, by its names.
  private(set) var counts: [String: [(atom: Int, value: Double)]] = [:]
  /// The paragraph of the first sentence behind the headline.
  private(set) var leadParagraph = 0

  /// The state from which the document reports, by its dateline, when it has one.
  private(set) var home: String?

  /// Analyses the claim-bearing sections of a document; `pack` tells the language of a section.
  public init(
    _ document: Document, atoms: [Atom], sections: [Section], published: PartialDate?,
    pack: (Range<Int>) -> LanguagePack?
  ) {
    self.document = document
    self.published = published
    self.atoms = atoms
    var views: [SentenceView] = []
    var frames: [(section: SectionKind, paragraph: Int, speakers: [SpeakerMention], names: [TextRange])] = []
    var paragraph = 0
    var resolver = NameResolver()
    for section in sections where section.kind.carriesClaims {
      let range = Self.atoms(atoms, in: section.range)
      guard !range.isEmpty, let language = pack(range) else { continue }
      for sentence in language.sentences.sentences(atoms, document.text, range) where !sentence.isEmpty {
        if atoms[sentence.lowerBound].flags.contains(.lineBreakBefore) { paragraph += 1 }
        views.append(language.view(atoms, document.text, sentence, reference: published))
        let speakers = language.speakers.speakers(atoms, document.text, sentence: sentence)
        var names: [TextRange] = []
        for speaker in speakers {
          resolver.add(speaker, atoms, document.text)
          names.append(resolver.fullName(speaker, atoms, document.text))
        }
        frames.append((section.kind, paragraph, speakers, names))
      }
    }
    views.resolveHomeWords()
    views.dropUnsupportedNames()
    views.resolveEllipsis()
    for (index, frame) in frames.enumerated() {
      views[index].bindAdjectives()
      sentences.append(
        AnalysedSentence(
          view: views[index], roles: RoleReader(views[index]), section: frame.section,
          paragraph: frame.paragraph,
          speakers: frame.speakers, speakerNames: frame.names))
    }
    (profiles, home) = sentences.codeProfiles()
    summarise()
  }

  private static func atoms(_ atoms: [Atom], in range: TextRange) -> Range<Int> {
    let start = atoms.partitioningIndex { Int($0.start) >= range.start }
    let end = atoms.partitioningIndex { Int($0.start) >= range.end }
    return start..<max(start, end)
  }

  /// Gathers what every item's features ask of the whole document.
  private mutating func summarise() {
    titles = sentences.map(\.isTitle)
    paragraphs = sentences.map(\.paragraph)
    leadParagraph = zip(titles, paragraphs).first { !$0.0 }?.1 ?? 0
    for sentence in sentences {
      for cue in sentence.view.cues where cue.classes.first?.isTransfer == true { supplyCues += 1 }
      for item in sentence.view.items {
        guard let number = item.number, let value = number.quantity.max ?? number.quantity.min else {
          continue
        }
        counts[sentence.view.key(of: item), default: []].append((number.atoms.lowerBound, value))
      }
    }
  }

  /// The candidates for parties: all codes named, and the home state.
  var candidates: [String] {
    let named = profiles.map(\.code)
    guard let home, !named.contains(home) else { return named }
    return named + [home]
  }

  /// The profile of a code; an empty one for a code that only a dateline names.
  func profile(_ code: String) -> CodeProfile { profiles.first { $0.code == code } ?? CodeProfile(code) }

  /// The place of a profile among all by number of mentions, from 0.
  func frequencyRank(_ profile: CodeProfile) -> Int {
    profile.count == 0 ? 9 : profiles.reduce(0) { $0 + ($1.count > profile.count ? 1 : 0) }
  }

  /// All items in the order of the text.
  var items: [ItemPlace] {
    var places: [ItemPlace] = []
    for (index, sentence) in sentences.enumerated() {
      for item in sentence.view.items.indices { places.append(ItemPlace(sentence: index, item: item)) }
    }
    return places
  }

  func item(_ place: ItemPlace) -> ItemMention { sentences[place.sentence].view.items[place.item] }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false, then true.
  func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
