import WaybillClaims
import WaybillMentions
import WaybillSources
import WaybillText

/// Why a claim in JSON can't be taken as it stands.
public struct ClaimFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Which claim, from 1; 0 when the list as a whole is meant.
  public var claim: Int
  /// What is wrong, without a full stop.
  public var problem: String

  /// `claim N: what is wrong`.
  public var description: String { claim > 0 ? "claim \(claim): \(problem)" : problem }
}

/// Reads the values of a claim from the JSON that `waybill read` prints.
///
/// Unknown keys are left alone; a value of a wrong kind is a fault, never a guess.
struct ClaimMembers {
  let json: JSONValue
  let number: Int

  /// The claim without its evidence and spans.
  func claim() throws(ClaimFault) -> Claim {
    guard case .object = json else { throw fault("it is no JSON object") }
    var claim = Claim()
    claim.supplier = try strings("supplier")
    claim.recipient = try strings("recipient")
    claim.kind = try word("kind") ?? .unknown
    guard let stage: Claim.Stage = try word("stage") else { throw fault("it has no 'stage'") }
    claim.stage = stage
    claim.stageDate = try date(json, "stage_date")
    claim.stance = try word("stance") ?? .asserted
    claim.speaker = try strings("speaker")
    claim.value = try value()
    if let delivery = member(json, "delivery") {
      claim.delivery = Claim.Delivery(from: try date(delivery, "from"), to: try date(delivery, "to"))
    }
    if let items = member(json, "items") {
      guard case .array(let values) = items else { throw fault("'items' is no array") }
      for item in values { claim.items.append(try self.item(item)) }
    }
    return claim
  }

  func fault(_ problem: String) -> ClaimFault { ClaimFault(claim: number, problem: problem) }

  /// The value of a key, nil where there is none or null.
  func member(_ object: JSONValue, _ key: String) -> JSONValue? {
    object[key].flatMap { $0 == .null ? nil : $0 }
  }

  func strings(_ key: String) throws(ClaimFault) -> [String] { try strings(json, key) }

  func strings(_ object: JSONValue, _ key: String) throws(ClaimFault) -> [String] {
    guard let value = member(object, key) else { return [] }
    guard case .array(let values) = value else { throw fault("'\(key)' is no array of strings") }
    var texts: [String] = []
    for value in values {
      guard let text = value.string else { throw fault("'\(key)' is no array of strings") }
      texts.append(text)
    }
    return texts
  }

  func string(_ object: JSONValue, _ key: String) throws(ClaimFault) -> String? {
    guard let value = member(object, key) else { return nil }
    guard let text = value.string else { throw fault("'\(key)' is no string") }
    return text
  }

  private func word<Word: RawRepresentable>(_ key: String) throws(ClaimFault) -> Word?
  where Word.RawValue == String {
    guard let text = try string(json, key) else { return nil }
    guard let word = Word(rawValue: text) else { throw fault("'\(key)' can't be '\(text)'") }
    return word
  }

  private func date(_ object: JSONValue, _ key: String) throws(ClaimFault) -> PartialDate? {
    guard let text = try string(object, key) else { return nil }
    if let date = PartialDate(text) { return date }
    // A day of an unknown year, as Waybill itself prints it.
    if text.hasPrefix("--"), let date = PartialDate("0004-" + text.dropFirst(2)) {
      return PartialDate(year: nil, month: date.month, day: date.day)
    }
    throw fault("'\(key)' is no date: '\(text)'")
  }

  func number(_ object: JSONValue, _ key: String) throws(ClaimFault) -> Double? {
    guard let value = member(object, key) else { return nil }
    guard case .number(let digits) = value, let number = Double(String(decoding: digits, as: UTF8.self)),
      number.isFinite
    else { throw fault("'\(key)' is no number") }
    return number
  }

  func truth(_ object: JSONValue, _ key: String) throws(ClaimFault) -> Bool {
    guard let value = member(object, key) else { return false }
    guard case .bool(let truth) = value else { throw fault("'\(key)' is neither true nor false") }
    return truth
  }

  private func value() throws(ClaimFault) -> Claim.Value? {
    guard let object = member(json, "value") else { return nil }
    guard let amount = try number(object, "amount"), let currency = try string(object, "currency") else {
      throw fault("'value' lacks an amount or a currency")
    }
    return Claim.Value(
      amount: amount, currency: currency, isApproximate: try truth(object, "approx"),
      isCurrencyDerived: try strings(object, "derived").contains("currency"))
  }

  private func item(_ object: JSONValue) throws(ClaimFault) -> Claim.Item {
    guard case .object = object else { throw fault("an item is no JSON object") }
    var quantity: Quantity?
    if let stated = member(object, "quantity") {
      quantity = Quantity(
        min: try number(stated, "min"), max: try number(stated, "max"),
        isApproximate: try truth(stated, "approx"))
    }
    return Claim.Item(
      designation: try strings(object, "designation"), category: try string(object, "category") ?? "other",
      quantity: quantity, unit: try string(object, "unit") ?? "piece",
      condition: try string(object, "condition") ?? "unknown")
  }
}
