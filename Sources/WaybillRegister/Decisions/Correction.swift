public import WaybillClaims
public import WaybillMentions
import WaybillSources
import WaybillText

/// The value that a person gives a field of a transfer.
public struct Correction: Sendable, Hashable {
  /// What can be corrected, by the names that JSON has.
  public enum Field: String, Sendable, CaseIterable {
    case supplier, recipient, kind, stage
    case stageDate = "stage_date"
    case delivery, value, designation, category, quantity, unit, condition

    /// True for a field of an item.
    public var isOfItem: Bool {
      switch self {
      case .designation, .category, .quantity, .unit, .condition: true
      default: false
      }
    }
  }

  /// A value, or that there is none.
  public enum Value: Sendable, Hashable {
    /// Codes or names of the supplier, the recipient; names of arms.
    case names([String])
    /// A kind.
    case kind(Claim.Kind)
    /// A stage.
    case stage(Claim.Stage)
    /// A date.
    case date(PartialDate?)
    /// A time of delivery.
    case delivery(Claim.Delivery?)
    /// A price.
    case price(Claim.Value?)
    /// A count.
    case quantity(Quantity?)
    /// A category, unit or condition.
    case word(String)
  }

  /// Which of a transfer's items is meant, as it was named when it was corrected.
  public struct Item: Sendable, Hashable {
    /// Its names.
    public var designation: [String]
    /// Its category.
    public var category: String

    /// Makes a mark of an item.
    public init(designation: [String], category: String) {
      self.designation = designation
      self.category = category
    }
  }

  /// The field.
  public let field: Field
  /// The item; nil for a field of the whole.
  public let item: Item?
  /// What it is.
  public let value: Value

  /// Makes a correction.
  public init(_ field: Field, item: Item? = nil, _ value: Value) {
    self.field = field
    self.item = item
    self.value = value
  }

  /// The field as messages and JSON name it: `value`, `items.quantity`.
  public var path: String { field.isOfItem ? "items.\(field.rawValue)" : field.rawValue }
}

extension Correction {
  /// The members `field`, `item` and `value`.
  func write(to json: inout JSONText) {
    json.string("field", path)
    if let item {
      json.object("item") { json in
        json.strings("designation", item.designation)
        json.string("category", item.category)
      }
    }
    json.string("value", value.description)
  }

  init?(_ json: JSONValue) {
    guard let path = json["field"]?.string,
      let field = Field(rawValue: path.hasPrefix("items.") ? String(path.dropFirst(6)) : path),
      let text = json["value"]?.string, let value = try? Value(text, of: field)
    else { return nil }
    let item = json["item"].map { mark in
      Item(
        designation: mark.values("designation").compactMap(\.string), category: mark["category"]?.string ?? ""
      )
    }
    self.init(field, item: item, value)
  }
}
