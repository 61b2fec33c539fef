import WaybillSources

/// What pages take out of the register's JSON.
extension JSONValue {
  /// The elements of a member that is an array, none where it is none.
  func list(_ key: String) -> [JSONValue] {
    if case .array(let values)? = self[key] { values } else { [] }
  }

  /// The strings of a member that is an array.
  func texts(_ key: String) -> [String] { list(key).compactMap(\.string) }

  /// A member that is a string.
  func text(_ key: String) -> String? { self[key]?.string }

  /// A member that is a number.
  func number(_ key: String) -> Double? { self[key]?.double }

  /// A member that is true.
  func flag(_ key: String) -> Bool { self[key] == .bool(true) }

  /// The value of a number.
  var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// The elements of an array, none for any other value.
  var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }
}
