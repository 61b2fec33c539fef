/// What a verb or noun of the arms trade means, whatever its language (`cues.tsv`).
public enum CueClass: String, CaseIterable, Sendable {
  /// The supplier's acts.
  case sell, deliver, supply, give, pledge, lease, offer
  /// The recipient's acts.
  case buy, order, request, receive, equip, induct, want
  /// Acts of both, or of an authority.
  case contract, negotiate, approve, block, option, licence, upgrade, swap, deny
  /// What the arms do themselves.
  case arrive
  /// What happens to deliveries: they begin, end, are due.
  case begin, finish, await
  /// What is no transfer.
  case use, operate, produce, replace

  /// Whose act it is when the subject of an active verb does it.
  public var subject: Party? {
    switch self {
    case .sell, .deliver, .supply, .give, .pledge, .lease, .offer, .equip: .supplier
    case .buy, .order, .request, .receive, .induct, .want, .upgrade, .await, .operate: .recipient
    default: nil
    }
  }

  /// True for classes that say by themselves that arms change hands or may do so.
  public var isTransfer: Bool {
    switch self {
    case .use, .operate, .produce, .replace, .deny, .approve, .block, .option, .contract, .negotiate,
      .upgrade, .begin, .finish, .await:
      false
    default: true
    }
  }
}

/// One of the two sides of a transfer.
public enum Party: String, Sendable, CaseIterable {
  case supplier, recipient

  /// The opposite side.
  public var other: Party { self == .supplier ? .recipient : .supplier }
}

/// The form in which a cue stands.
public enum CueForm: String, CaseIterable, Sendable {
  case noun
  /// Infinitive (and, in English, the present tense without ending).
  case inf
  case pres, impf, past, fut, cond
  /// Past participle.
  case part
  /// A form that is past tense and participle alike (English -ed).
  case ed
  /// Present participle or gerund.
  case ger

  /// True for forms that can carry a clause by themselves.
  public var isFinite: Bool {
    switch self {
    case .pres, .impf, .past, .fut, .cond, .ed: true
    default: false
    }
  }
}

/// A cue found in a text.
public struct CueMention: Sendable, Hashable {
  /// The atoms of the cue.
  public var atoms: Range<Int>
  /// What it means; several classes when the word is ambiguous, the first in the file first.
  public var classes: [CueClass]
  /// The form in which it stands.
  public var form: CueForm

  /// Makes a mention.
  public init(atoms: Range<Int>, classes: [CueClass], form: CueForm) {
    self.atoms = atoms
    self.classes = classes
    self.form = form
  }
}
