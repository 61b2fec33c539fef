/// Reads one JSON value (RFC 8259) from UTF-8 bytes, strictly: no lone surrogates, no trailing
/// commas, no control characters in strings, nothing after the value.
public struct JSONParser {
  private static let maximumDepth = 256
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that `bytes` say; they must be valid UTF-8.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.error("something stands after the value") }
    return value
  }

  private func error(_ problem: String) -> JSONError { JSONError(byte: at, problem: problem) }

  private mutating func skipSpace() {
    while at < bytes.count {
      guard bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D else { return }
      at += 1
    }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard at < bytes.count else { throw error("it ends where a value is due") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("no value starts here")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else { throw error("nested more than \(Self.maximumDepth) deep") }
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw error("a key in quotes is due") }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon is due") }
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or a closing brace is due") }
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      skipSpace()
      values.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or a closing bracket is due") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count else { throw error("an unknown word") }
    for k in 0..<count where bytes[at + k] != word.utf8Start[k] { throw error("an unknown word") }
    at += count
    return value
  }

  private mutating func number() throws(JSONError) -> [UInt8] {
    let start = at
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return Array(bytes[start..<at])
  }

  private mutating func digits() throws(JSONError) {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    if at == start { throw error("a digit is due") }
  }

  private mutating func string() throws(JSONError) -> [UInt8] {
    at += 1
    var text: [UInt8] = []
    while true {
      let start = at
      while at < bytes.count, bytes[at] >= 0x20, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
      text += bytes[start..<at]
      guard at < bytes.count else { throw error("the string doesn't end") }
      if take(0x22) { return text }
      guard bytes[at] == 0x5C else { throw error("a control character in a string") }
      at += 1
      try escape(into: &text)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard at < bytes.count else { throw error("the string doesn't end") }
    let letter = bytes[at]
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      text.append(scalar: try unicodeEscape())
      return
    default: throw error("an unknown escape")
    }
    at += 1
  }

  /// The scalar of `uXXXX` or of a surrogate pair `uXXXX\uXXXX`, `at` being on the first `u`.
  private mutating func unicodeEscape() throws(JSONError) -> UInt32 {
    let start = at
    let first = try codeUnit()
    guard first >= 0xD800, first < 0xE000 else { return first }
    let lone = JSONError(byte: start - 1, problem: "a lone surrogate escape")
    guard first < 0xDC00, take(0x5C), at < bytes.count, bytes[at] == UInt8(ascii: "u") else { throw lone }
    let second = try codeUnit()
    guard second >= 0xDC00, second < 0xE000 else { throw lone }
    return 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    at += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Self.hexDigit(bytes[at]) else {
        throw error("four hexadecimal digits are due")
      }
      unit = unit << 4 | digit
      at += 1
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
