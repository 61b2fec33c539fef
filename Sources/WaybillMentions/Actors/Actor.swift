public import WaybillKnowledge

/// How a text names a state or another actor.
public enum ActorKind: String, CaseIterable, Sendable {
  case name, adjective, demonym, capital, seat, force, institution, leader
  /// An organisation of states, such as NATO.
  case organisation
  /// An actor that is no state, such as Hezbollah.
  case nonState
  /// A maker or exporter of arms, which stands for its state.
  case maker
  /// A word that stands for the state that the document reports from: "we", "notre".
  case home
}

/// A state, organisation or maker named in a text.
public struct ActorMention: Sendable, Hashable {
  /// What a nationality word belongs to.
  public enum Head: String, Sendable {
    /// It stands for itself.
    case none
    /// An organ of the state: "the Indian Navy".
    case organ
    /// A firm: "the Spanish yard".
    case firm
    /// Arms: "Turkish drones".
    case item
    /// A newspaper, a town, a border: no party to a deal.
    case other
  }

  /// The atoms of the name itself.
  public var atoms: Range<Int>
  /// The atoms of the noun phrase that it stands in, without article.
  public var phrase: Range<Int>
  /// ISO 3166-1 codes (or names of non-state actors) that it stands for; the first is the usual one.
  public var codes: [String]
  /// How it names them.
  public var kind: ActorKind
  /// What a nationality word belongs to.
  public var head: Head = .none
  /// True when the words also mean something else.
  public var isAmbiguous: Bool
  /// The small word that governs the phrase ("to", "from", "by", "of" …); nil for a bare noun phrase.
  public var governor: GrammarFunction?
  /// True for the place at the head of a report ("KUWAIT CITY, March 15:"): no party.
  public var isDateline = false
  /// The cases in which it stands; empty where the language doesn't mark them.
  public var cases: GrammaticalCases = []
  /// The index of the actor before it in one list ("Belgium, Cyprus and Estonia"), or nil.
  public var listedAfter: Int?
}
