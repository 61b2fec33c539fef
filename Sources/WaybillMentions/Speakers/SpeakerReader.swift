public import WaybillKnowledge
import WaybillLanguage
public import WaybillText

/// Finds who says what: subjects of verbs of saying, before or behind the verb, and sources named
/// by "according to".
///
/// Input: the atoms of one sentence; output: the people and bodies in it, those who speak with
/// the words that say so.
public struct SpeakerReader: Sendable {
  private let attribution: WordClasses<AttributionClass>
  private let names: NamePhraseReader
  private let signs: Signs

  /// Reads a language's `attribution.tsv` and `roles.tsv`.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    attribution = try WordClasses(data, "attribution", language: language, &atomizer)
    names = try NamePhraseReader(data, language: language, attribution, &atomizer)
    signs = try Signs(data, &atomizer)
  }

  /// The people and bodies of a sentence, ascending; each phrase once.
  public func speakers(_ atoms: [Atom], _ bytes: [UInt8], sentence: Range<Int>) -> [SpeakerMention] {
    guard !sentence.isEmpty else { return [] }
    let phrases = names.phrases(atoms, bytes, sentence)
    let links = SpeechLinks(attribution, names, signs, atoms, bytes, sentence, phrases)
    var mentions = links.speakers()
    for phrase in phrases where !mentions.contains(where: { $0.phrase.overlaps(phrase.range) }) {
      guard let name = phrase.name, phrase.kind == .person || phrase.kind == .body else { continue }
      let none = phrase.range.upperBound..<phrase.range.upperBound
      mentions.append(SpeakerMention(name: name, phrase: phrase.range, kind: phrase.kind, cue: none))
    }
    mentions.sort { ($0.phrase.lowerBound, $0.cue.lowerBound) < ($1.phrase.lowerBound, $1.cue.lowerBound) }
    return mentions
  }

  /// The speaker's label at the start of a paragraph of a dialogue, such as `MR SMITH:`.
  ///
  /// Datelines look alike: a text is a dialogue only where labels come again.
  public func label(_ atoms: [Atom], _ bytes: [UInt8], paragraph: Range<Int>) -> SpeakerMention? {
    var at = paragraph.lowerBound
    var words = 0
    while at < min(paragraph.upperBound, paragraph.lowerBound + 9), bytes[Int(atoms[at].start)] != 0x3A {
      let atom = atoms[at]
      if atom.isWord {
        guard atom.isCapitalised else { return nil }
        words += 1
      } else if atom.isDigits {
        return nil
      }
      at += 1
    }
    guard words > 0, words <= 4, at + 1 < paragraph.upperBound, bytes[Int(atoms[at].start)] == 0x3A else {
      return nil
    }
    var first = paragraph.lowerBound
    while first < at, let match = names.roles.match(atoms, at: first, limit: at),
      match.has(.title) || match.has(.role)
    {
      first = match.atoms.upperBound
      if first < at, signs.sign(atoms[first]) == .point { first += 1 }
    }
    let name = (first < at ? first : paragraph.lowerBound)..<at
    return SpeakerMention(name: name, phrase: paragraph.lowerBound..<at, kind: .person, cue: at..<at + 1)
  }
}
