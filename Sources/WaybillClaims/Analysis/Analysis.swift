import WaybillLanguage
public import WaybillMentions
public import WaybillText

/// One sentence of a document with its mentions and roles.
struct AnalysedSentence: Sendable {
  var view: SentenceView
  var roles: RoleReader
  var section: SectionKind
  /// The paragraph's number in the document.
  var paragraph: Int

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
  /// The actors' codes with the number of their mentions, in order of first mention.
  private(set) var codes: [(code: String, count: Int)] = []

  /// Analyses the claim-bearing sections of a document; `pack` tells the language of a section.
  public init(
    _ document: Document, atoms: [Atom], sections: [Section], published: PartialDate?,
    pack: (Range<Int>) -> LanguagePack?
  ) {
    self.document = document
    self.published = published
    self.atoms = atoms
    var paragraph = 0
    for section in sections where section.kind.carriesClaims {
      let range = Self.atoms(atoms, in: section.range)
      guard !range.isEmpty, let language = pack(range) else { continue }
      for sentence in language.sentences.sentences(atoms, document.text, range) where !sentence.isEmpty {
        if atoms[sentence.lowerBound].flags.contains(.lineBreakBefore) { paragraph += 1 }
        let view = language.view(atoms, document.text, sentence, reference: published)
        sentences.append(
          AnalysedSentence(view: view, roles: RoleReader(view), section: section.kind, paragraph: paragraph))
      }
    }
    countCodes()
  }

  private static func atoms(_ atoms: [Atom], in range: TextRange) -> Range<Int> {
    let start = atoms.partitioningIndex { Int($0.start) >= range.start }
    let end = atoms.partitioningIndex { Int($0.start) >= range.end }
    return start..<max(start, end)
  }

  private mutating func countCodes() {
    for sentence in sentences {
      for actor in sentence.view.actors where !actor.isDateline {
        guard let code = actor.codes.first else { continue }
        if let index = codes.firstIndex(where: { $0.code == code }) {
          codes[index].count += 1
        } else {
          codes.append((code, 1))
        }
      }
    }
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
