import WaybillSources

/// What pages take out of the register's JSON.
extension JSONValue {
  /// A member that is a string.
  func text(_ key: String) -> String? { self[key]?.string }

  /// A member that is a number.
  func number(_ key: String) -> Double? { self[key]?.double }

  /// A member that is true.
  func flag(_ key: String) -> Bool { self[key] == .bool(true) }

  /// The elements of an array, none for any other value.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }
}
