/// The fields of a query or of a form, as `application/x-www-form-urlencoded` writes them.
struct FormFields: Sendable, Hashable {
  /// A field with its value.
  struct Field: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// No more fields than this are read.
  private static let limit = 200

  private(set) var fields: [Field] = []

  /// Reads `name=value&name=value`; what is broken stands as it is.
  init(_ text: some StringProtocol) {
    for part in text.utf8.split(separator: 0x26).prefix(Self.limit) {
      let halves = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      fields.append(
        Field(name: Self.decoded(halves[0]), value: halves.count > 1 ? Self.decoded(halves[1]) : ""))
    }
  }

  /// The first value of a name, without white space around it; nil where it is missing or empty.
  subscript(name: String) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let value = field.value.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return value.isEmpty ? nil : String(value)
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// True where the name stands there, whatever its value, but for `0`, `false` and `no`.
  func isSet(_ name: String) -> Bool {
    guard let field = fields.first(where: { $0.name == name }) else { return false }
    return !["0", "false", "no"].contains(field.value.lowercased())
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == 0x2B {
        result.append(0x20)
      } else if byte == 0x25, rest.count > 1, let value = hex(rest.prefix(2)) {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 || (0x30...0x39).contains($0) })
    else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// Text inside an address.
enum Address {
  /// The text with everything escaped that has a meaning in an address.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A path with a query out of the fields that have a value.
  static func make(_ path: String, _ fields: [(String, String)]) -> String {
    let query = fields.map { escaped($0.0) + "=" + escaped($0.1) }.joined(separator: "&")
    return query.isEmpty ? path : path + "?" + query
  }

  /// The address of a page elsewhere, where it is one of the web; nil for scripts and the like.
  static func elsewhere(_ url: String?) -> String? {
    guard let url, url.utf8.count < 4000 else { return nil }
    let lower = url.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? url : nil
  }

  static func transfer(_ id: String) -> String { "/transfer/" + escaped(id) }
  static func country(_ code: String) -> String { "/country/" + escaped(code) }
  static func weapon(_ name: String) -> String { make("/weapon", [("name", name)]) }
  static func outlet(_ name: String) -> String { make("/outlet", [("name", name)]) }
  static func document(_ id: String) -> String { make("/document", [("id", id)]) }
}

extension String {
  /// The text with `%41` as `A`; what is broken stands as it is.
  var percentDecoded: String {
    FormFields("x=" + replacing("+", with: "%2B").replacing("&", with: "%26"))["x"] ?? self
  }
}
