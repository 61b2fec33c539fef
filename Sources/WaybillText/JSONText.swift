/// Builds JSON text byte by byte, without white space unless asked.
public struct JSONText: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing yet.
  public init() {}

  /// Starts an object; `key` names it inside another one.
  public mutating func object(_ key: StaticString? = nil, _ body: (inout JSONText) -> Void) {
    wrapped(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Starts an array.
  public mutating func array(_ key: StaticString? = nil, _ body: (inout JSONText) -> Void) {
    wrapped(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// An array of strings.
  public mutating func strings(_ key: StaticString?, _ values: [String]) {
    array(key) { json in for value in values { json.string(nil, value) } }
  }

  /// A string, or null.
  public mutating func string(_ key: StaticString?, _ value: String?) {
    start(key)
    guard let value else { return word("null") }
    quote(value.utf8)
  }

  /// A string of bytes, which must be valid UTF-8.
  public mutating func text(_ key: StaticString?, _ value: some Sequence<UInt8>) {
    start(key)
    quote(value)
  }

  /// A whole number.
  public mutating func number(_ key: StaticString?, _ value: Int) {
    start(key)
    bytes += String(value).utf8
  }

  /// A number, whole where it can be; null for nil, infinities and NaN.
  public mutating func number(_ key: StaticString?, _ value: Double?) {
    start(key)
    guard let value, value.isFinite else { return word("null") }
    bytes += Self.digits(value).utf8
  }

  /// A truth value.
  public mutating func bool(_ key: StaticString?, _ value: Bool) {
    start(key)
    word(value ? "true" : "false")
  }

  /// Members, or elements, that are JSON already: without the brackets around them, not empty.
  public mutating func members(_ json: some Sequence<UInt8>) {
    start(nil)
    bytes += json
  }

  /// The key of the member whose value is written next, without a key of its own.
  public mutating func key(_ text: some Sequence<UInt8>) {
    start(nil)
    quote(text)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// null.
  public mutating func null(_ key: StaticString?) {
    start(key)
    word("null")
  }

  /// A number without an exponent or a superfluous `.0`.
  public static func digits(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9e15 ? String(Int(value)) : "\(value)"
  }

  private mutating func word(_ word: StaticString) {
    bytes += UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
  }

  private mutating func wrapped(
    _ key: StaticString?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void
  ) {
    start(key)
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func start(_ key: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    bytes.append(UInt8(ascii: "\""))
    word(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: some Sequence<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: word("\\n")
      case 0x0D: word("\\r")
      case 0x09: word("\\t")
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        word("\\u00")
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
