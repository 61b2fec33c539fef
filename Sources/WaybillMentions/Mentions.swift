/// A count or amount as a text gives it, with its bounds.
///
/// "about thirty" is 30…30, approximate; "at least 20" is 20…nil; "up to 12" is nil…12.
public struct Quantity: Hashable, Sendable {
  /// The lower bound, inclusive; nil when the text gives none.
  public var min: Double?
  /// The upper bound, inclusive; nil when the text gives none.
  public var max: Double?
  /// True when the text says that the figure is not exact.
  public var isApproximate: Bool

  /// Makes a quantity.
  public init(min: Double?, max: Double?, isApproximate: Bool = false) {
    self.min = min
    self.max = max
    self.isApproximate = isApproximate
  }

  /// An exact figure.
  public init(_ value: Double) { self.init(min: value, max: value) }

  /// The one figure that the text gives, also where it bounds it; nil for a range.
  public var singleValue: Double? { min == nil || max == nil || min == max ? min ?? max : nil }
}

/// A number in a text: "246", "une trentaine", "between 10 and 12", "at least 20".
public struct NumberMention: Hashable, Sendable {
  /// The atoms that say it, with the words that bound it ("at least", "some").
  public var atoms: Range<Int>
  /// The atoms of the figure itself.
  public var core: Range<Int>
  /// What it says.
  public var quantity: Quantity
  /// The name of the rule that read it.
  public var rule: StaticString
  /// True for "a", "un": perhaps the number one, mostly a mere article.
  public var isArticle: Bool

  /// Two mentions are the same when they say the same at the same place.
  public static func == (a: NumberMention, b: NumberMention) -> Bool {
    a.atoms == b.atoms && a.core == b.core && a.quantity == b.quantity
  }

  /// Hashes place and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(atoms)
    hasher.combine(quantity)
  }

  /// Makes a mention.
  public init(
    atoms: Range<Int>, core: Range<Int>, quantity: Quantity, rule: StaticString, isArticle: Bool = false
  ) {
    self.isArticle = isArticle
    self.atoms = atoms
    self.core = core
    self.quantity = quantity
    self.rule = rule
  }
}

/// A sum of money in a text.
public struct MoneyMention: Hashable, Sendable {
  /// The atoms that say it.
  public var atoms: Range<Int>
  /// The amount in whole units of the currency (cents are hundredths).
  public var amount: Quantity
  /// ISO 4217; nil when the text says only "dollar", "pound" or the like.
  public var currency: String?
  /// The plain unit that the text names ("dollar"), when `currency` is nil.
  public var plainUnit: String?

  /// Makes a mention.
  public init(atoms: Range<Int>, amount: Quantity, currency: String?, plainUnit: String? = nil) {
    self.atoms = atoms
    self.amount = amount
    self.currency = currency
    self.plainUnit = plainUnit
  }
}

/// A date or period in a text, resolved against a reference day as far as that is possible.
public struct DateMention: Hashable, Sendable {
  /// How the period bounds what it dates.
  public enum Bound: String, Sendable, Hashable {
    /// The event lies within the period.
    case within
    /// The event lies before the period's end: "by", "before", "until".
    case until
    /// The event lies after the period's start: "since", "from", "after".
    case since
  }

  /// The atoms that say it.
  public var atoms: Range<Int>
  /// First day, month or year, inclusive; nil when open.
  public var from: PartialDate?
  /// Last day, month or year, inclusive; nil when open.
  public var to: PartialDate?
  /// How the period bounds what it dates.
  public var bound: Bound
  /// True when the text names the date relative to another day ("last month").
  public var isRelative: Bool
  /// The day to which a count such as "two months ago" reckons, finer than what the text means.
  public var counted: PartialDate?
  /// True for a mere four-digit number that may be a year only because of where it stands.
  public var isBareYear: Bool

  /// Makes a mention.
  public init(
    atoms: Range<Int>, from: PartialDate?, to: PartialDate?, bound: Bound = .within,
    isRelative: Bool = false, isBareYear: Bool = false, counted: PartialDate? = nil
  ) {
    self.counted = counted
    self.atoms = atoms
    self.from = from
    self.to = to
    self.bound = bound
    self.isRelative = isRelative
    self.isBareYear = isBareYear
  }
}
