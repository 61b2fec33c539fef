import Glibc

/// Writes JSON as UTF-8 bytes, with keys in the order in which they are given.
///
/// Objects and arrays are opened and closed by hand; commas are the writer's business. Bytes
/// beyond ASCII go out as they are, so the strings that come in must be valid UTF-8.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with nothing written.
  public init() {}

  /// Forgets what was written but keeps the memory, for the next line.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Sends what was written to stdout and forgets it.
  public mutating func writeOut() {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = write(1, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count <= 0 { break }
        sent += count
      }
    }
    removeAll()
  }

  /// Opens an object.
  public mutating func beginObject() { open(0x7B) }
  /// Closes an object.
  public mutating func endObject() { close(0x7D) }
  /// Opens an array.
  public mutating func beginArray() { open(0x5B) }
  /// Closes an array.
  public mutating func endArray() { close(0x5D) }

  /// Ends a line of JSONL.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// A key of the open object; its value must follow.
  public mutating func key(_ name: StaticString) {
    comma()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// A string value; null for nil.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    var copy = value
    copy.withUTF8 { buffer in
      comma()
      quote(buffer)
    }
    needsComma = true
  }

  /// A string value from UTF-8 bytes.
  public mutating func string(_ value: ArraySlice<UInt8>) {
    comma()
    value.withUnsafeBufferPointer { quote($0) }
    needsComma = true
  }

  /// A whole number; null for nil.
  public mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    raw(String(value))
  }

  /// A number, without `.0` when it is whole; null for nil and for what JSON can't say.
  public mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    if value == value.rounded(), abs(value) < 9e15 {
      raw(String(Int(value)))
    } else {
      raw("\(value)")
    }
  }

  /// `true` or `false`.
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// The value null.
  public mutating func null() { raw("null") }

  private mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
  }

  /// Writes a string in quotes, escaping what JSON wants escaped.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    for byte in text {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: escape(0x6E)
      case 0x0D: escape(0x72)
      case 0x09: escape(0x74)
      case 0..<0x20:
        bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, 0x30 + (byte >> 4), Self.hexadecimal(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(0x5C)
    bytes.append(letter)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
