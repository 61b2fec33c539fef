import WaybillClaims
import WaybillMentions
import WaybillText

extension Correction.Value: CustomStringConvertible {
  /// The value as `init(_:of:)` reads it.
  public var description: String {
    switch self {
    case .names(let names): names.isEmpty ? Self.none : names.joined(separator: "; ")
    case .kind(let kind): kind.rawValue
    case .stage(let stage): stage.rawValue
    case .date(let date): date?.description ?? Self.none
    case .delivery(let delivery): delivery.map(Self.text) ?? Self.none
    case .price(let price):
      price.map { "\($0.isApproximate ? "~" : "")\(JSONText.digits($0.amount)) \($0.currency)" } ?? Self.none
    case .quantity(let quantity): quantity.map(Self.text) ?? Self.none
    case .word(let word): word
    }
  }

  private static let none = "none"

  private static func text(_ delivery: Claim.Delivery) -> String {
    guard delivery.from != delivery.to else { return delivery.from?.description ?? none }
    return "\(delivery.from?.description ?? "")..\(delivery.to?.description ?? "")"
  }

  private static func text(_ quantity: Quantity) -> String {
    let about = quantity.isApproximate ? "~" : ""
    switch (quantity.min.map(JSONText.digits), quantity.max.map(JSONText.digits)) {
    case (let min?, let max?): return about + (min == max ? min : "\(min)..\(max)")
    case (let min?, nil): return "\(about)\(min).."
    case (nil, let max?): return "\(about)..\(max)"
    case (nil, nil): return none
    }
  }

  /// Reads the value of a field: `none` where it has none, names joined by `;`, dates as `2024-05`, a period or
  /// bounds as `2024..2026`, `20..` and `..12`, prices as `75000000 USD`, `~` before an estimate.
  public init(_ text: String, of field: Correction.Field) throws(Refusal) {
    let text = text.trimmed
    func refusal(_ form: String) -> Refusal {
      Refusal(.value, "\(field.rawValue) takes \(form), not '\(text)'")
    }
    let isNone = text == Self.none
    switch field {
    case .supplier, .recipient, .designation:
      let names = isNone ? [] : text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard isNone || !names.isEmpty else { throw refusal("names joined by ';', or none") }
      self = .names(names)
    case .kind:
      guard let kind = Claim.Kind(rawValue: text) else { throw refusal(Self.words(Claim.Kind.self)) }
      self = .kind(kind)
    case .stage:
      guard let stage = Claim.Stage(rawValue: text) else { throw refusal(Self.words(Claim.Stage.self)) }
      self = .stage(stage)
    case .stageDate:
      let date = PartialDate(text)
      guard isNone || date != nil else { throw refusal("YYYY, YYYY-MM, YYYY-MM-DD or none") }
      self = .date(date)
    case .delivery:
      let delivery = Self.delivery(text)
      guard isNone || delivery != nil else { throw refusal("a date, FROM..TO or none") }
      self = .delivery(delivery)
    case .value:
      let price = Self.price(text)
      guard isNone || price != nil else { throw refusal("an amount and a currency (75000000 USD), or none") }
      self = .price(price)
    case .quantity:
      let quantity = Self.quantity(text)
      guard isNone || quantity != nil else { throw refusal("a count (33, ~33, 30..35, 20.., ..12), or none") }
      self = .quantity(quantity)
    case .category, .unit:
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D }) else {
        throw refusal("a word in small letters")
      }
      self = .word(text)
    case .condition:
      let conditions = ["new", "second-hand", "modernised", "unknown"]
      guard conditions.contains(text) else { throw refusal(conditions.joined(separator: ", ")) }
      self = .word(text)
    }
  }

  private static func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> String
  where Word.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The two ends of `a..b`; the same one twice where there are no dots.
  private static func ends(_ text: String) -> (String, String) {
    guard let dots = text.utf8.indices.first(where: { text[$0...].hasPrefix("..") }) else {
      return (text, text)
    }
    return (String(text[..<dots]).trimmed, String(text[dots...].dropFirst(2)).trimmed)
  }

  private static func delivery(_ text: String) -> Claim.Delivery? {
    let (first, last) = ends(text)
    let (from, to) = (PartialDate(first), PartialDate(last))
    guard from != nil || first.isEmpty, to != nil || last.isEmpty, from != nil || to != nil else {
      return nil
    }
    if let from, let to, from.compare(to) == .orderedAfter { return nil }
    return Claim.Delivery(from: from, to: to)
  }

  private static func price(_ text: String) -> Claim.Value? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
      let (amount, isAbout) = figure(String(parts[0])), amount > 0
    else { return nil }
    return Claim.Value(amount: amount, currency: String(parts[1]), isApproximate: isAbout)
  }

  private static func quantity(_ text: String) -> Quantity? {
    let isAbout = text.hasPrefix("~")
    let (first, last) = ends(isAbout ? String(text.dropFirst()) : text)
    let (min, max) = (number(first), number(last))
    guard min != nil || first.isEmpty, max != nil || last.isEmpty, min != nil || max != nil else {
      return nil
    }
    if let min, let max, min > max { return nil }
    return Quantity(min: min, max: max, isApproximate: isAbout)
  }

  private static func figure(_ text: String) -> (Double, Bool)? {
    let isAbout = text.hasPrefix("~")
    return number(isAbout ? String(text.dropFirst()) : text).map { ($0, isAbout) }
  }

  /// A figure of digits with at most one point.
  private static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39,
      text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }), let value = Double(text), value < 1e15
    else { return nil }
    return value
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
