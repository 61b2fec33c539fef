/// Who speaks.
public enum SpeakerKind: String, Sendable, CaseIterable {
  /// A person, by name or by office.
  case person
  /// A ministry, agency, firm or state.
  case body
  /// People whom the text does not name: "sources", "officials".
  case anonymous
  case media
  /// A report, a letter, figures.
  case document
  /// "he said": whoever spoke last.
  case pronoun
}

/// A person or body in a sentence, and whether they say what the sentence says.
public struct SpeakerMention: Hashable, Sendable {
  /// The atoms of the name, without title and office; of the office itself where no name stands.
  public var name: Range<Int>
  /// The atoms of the whole phrase, with title and office.
  public var phrase: Range<Int>
  /// Who it is.
  public var kind: SpeakerKind
  /// The verb of saying, or "according to"; empty for someone who is only mentioned.
  public var cue: Range<Int>

  /// True when the sentence credits them with what it says.
  public var isSpeaker: Bool { !cue.isEmpty }

  /// Makes a mention.
  public init(name: Range<Int>, phrase: Range<Int>, kind: SpeakerKind, cue: Range<Int>) {
    self.name = name
    self.phrase = phrase
    self.kind = kind
    self.cue = cue
  }
}

/// What a word does where somebody is quoted (`attribution.tsv`).
enum AttributionClass: String, CaseIterable, Sendable {
  /// A finite verb of saying.
  case verb
  /// A form that needs an auxiliary before it: "a déclaré".
  case participle
  case auxiliary
  /// A verb whose object follows, so that only what stands before it is its subject: "told".
  case telling
  /// A verb that counts only beside a quotation: "laughed".
  case quoting
  /// Stands before the source: "according to".
  case according
  case pronoun
  /// May stand between subject and verb.
  case adverb
  /// A word after which a verb of saying has no speaker as its subject: "was told".
  case passive
}

/// What a word does in a phrase that names who speaks (`roles.tsv`).
enum RoleClass: String, CaseIterable, Sendable {
  case title, role, body, media, anonymous, document
  case article, link, particle
  /// A word behind which a phrase is no subject.
  case preposition
  /// A word with a capital that is no name: days, months.
  case notName = "not-name"
}
