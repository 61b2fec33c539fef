import WaybillText

/// A value of JSON as it was written: strings as UTF-8, numbers as their digits, objects in order.
public enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, exactly as it was written.
  case number([UInt8])
  /// A string without its escapes.
  case string([UInt8])
  /// An array.
  case array([JSONValue])
  /// An object's members, in the order in which they stand.
  case object([Member])

  /// A key of an object with its value.
  public struct Member: Sendable, Hashable {
    /// The key, as UTF-8.
    public var key: [UInt8]
    /// Its value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: [UInt8], value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of an object's key (the last one, where it is repeated); nil when there is none.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let bytes = Array(key.utf8)
    return members.last { $0.key == bytes }?.value
  }

  /// The text of a string, nil for any other value.
  public var string: String? {
    guard case .string(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// The value as JSON, without white space; numbers as they were written.
  public var serialized: [UInt8] {
    var json = JSONText()
    write(to: &json)
    return json.bytes
  }

  private func write(to json: inout JSONText) {
    switch self {
    case .null: json.null(nil)
    case .bool(let truth): json.bool(nil, truth)
    case .number(let digits): json.members(digits)
    case .string(let text): json.text(nil, text)
    case .array(let values): json.array { json in for value in values { value.write(to: &json) } }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(member.key)
          member.value.write(to: &json)
        }
      }
    }
  }
}

/// Where and how bytes break the grammar of JSON.
public struct JSONError: Error, Sendable, Hashable {
  /// The offset of the offending byte, from 0.
  public var byte: Int
  /// What is wrong there.
  public var problem: String
}

extension JSONValue {
  /// The elements of a member that is an array, none where it is none.
  public func elements(_ key: String) -> [JSONValue] {
    if case .array(let values)? = self[key] { values } else { [] }
  }

  /// The strings among the elements of a member that is an array.
  public func names(_ key: String) -> [String] { elements(key).compactMap(\.string) }

  /// The value of a number; nil for anything else.
  public var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
