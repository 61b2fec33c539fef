public import WaybillMentions
public import WaybillText

/// What one document says of one supply of arms, at one stage.
public struct Claim: Sendable, Hashable {
  /// In which form the arms change hands.
  public enum Kind: String, Sendable, CaseIterable {
    case sale, gift, lease, licence, upgrade, swap, unknown
  }

  /// How far the supply has come.
  public enum Stage: String, Sendable, CaseIterable {
    case interest, talks, requested, approved, ordered, delivering, delivered, blocked
  }

  /// How firmly the document stands behind the claim.
  public enum Stance: String, Sendable, CaseIterable {
    case asserted, alleged, denied
  }

  /// When deliveries take place.
  public struct Delivery: Sendable, Hashable {
    /// The first delivery, as far as said.
    public var from: PartialDate?
    /// The last delivery, as far as said.
    public var to: PartialDate?

    /// Makes a delivery period.
    public init(from: PartialDate?, to: PartialDate?) {
      self.from = from
      self.to = to
    }
  }

  /// The price of the whole claim.
  public struct Value: Sendable, Hashable {
    /// In whole units of the currency.
    public var amount: Double
    /// ISO 4217.
    public var currency: String
    /// True when the text says that it is an estimate.
    public var isApproximate: Bool
    /// True when the code was derived from the article ("dollar"), not said by it.
    public var isCurrencyDerived: Bool

    /// Makes a value.
    public init(amount: Double, currency: String, isApproximate: Bool, isCurrencyDerived: Bool = false) {
      self.amount = amount
      self.currency = currency
      self.isApproximate = isApproximate
      self.isCurrencyDerived = isCurrencyDerived
    }
  }

  /// One kind of thing that is supplied.
  public struct Item: Sendable, Hashable {
    /// Names as the field writes them, in Latin letters; empty when only a class is named.
    public var designation: [String]
    /// A category of the guidelines, such as `tank`.
    public var category: String
    /// How many; nil when the text doesn't say.
    public var quantity: Quantity?
    /// What the quantity counts, such as `piece` or `battery`.
    public var unit: String
    /// `new`, `second-hand`, `modernised` or `unknown`.
    public var condition: String

    /// Makes an item.
    public init(
      designation: [String], category: String, quantity: Quantity?, unit: String, condition: String
    ) {
      self.designation = designation
      self.category = category
      self.quantity = quantity
      self.unit = unit
      self.condition = condition
    }
  }

  /// The place in the text from which a field's value comes, and the rule that read it.
  public struct FieldSpan: Sendable, Hashable {
    /// The field, such as `supplier` or `items.0.quantity`.
    public var field: String
    /// Where it stands, in bytes of the text.
    public var range: TextRange
    /// The rule's name, as `waybill explain` prints it.
    public var rule: String

    /// Makes a span.
    public init(field: String, range: TextRange, rule: String) {
      self.field = field
      self.range = range
      self.rule = rule
    }
  }

  /// Who supplies: ISO 3166-1 codes, or names of non-state actors.
  public var supplier: [String] = []
  /// Who receives, in the same form.
  public var recipient: [String] = []
  /// In which form the arms change hands.
  public var kind: Kind = .unknown
  /// The stage that the document reports.
  public var stage: Stage = .ordered
  /// When that stage was reached, as far as said.
  public var stageDate: PartialDate?
  /// When deliveries take place, as far as said.
  public var delivery: Delivery?
  /// The price of the whole, when said.
  public var value: Value?
  /// How firmly the document stands behind it.
  public var stance: Stance = .asserted
  /// To whom the document credits it; empty when it speaks in its own voice.
  public var speaker: [String] = []
  /// What is supplied.
  public var items: [Item] = []
  /// The exact stretches of the text that say it, in bytes, ascending.
  public var evidence: [TextRange] = []
  /// Where each value comes from.
  public var spans: [FieldSpan] = []

  /// An empty claim.
  public init() {}
}
