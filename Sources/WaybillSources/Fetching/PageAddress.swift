/// The address of a page that can be fetched: `http` or `https`, a host, a path.
public struct PageAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// The host in small letters; an IPv6 address stands in its brackets.
  public let host: String
  /// The port where it isn't the scheme's own.
  public let port: Int?
  /// The path and the query, as a request line has them.
  public let target: String

  /// Scheme, host and port: the site to which a robots.txt applies.
  public var origin: String { "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")" }

  /// The whole address, without a fragment.
  public var description: String { origin + target }

  /// Reads an address as people and pages write it.
  ///
  /// The fragment goes, `.` and `..` are resolved, and what may not stand in an address is percent-encoded. Names and
  /// passwords, control characters and other schemes are refused.
  public init(_ text: String) throws(FetchError.Problem) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw .address("it holds control characters")
    }
    let parts = WebAddress.Parts(Self.trimmed(text))
    guard let scheme = parts.scheme?.lowercased() else {
      throw .address("it doesn't start with http:// or https://")
    }
    guard scheme == "http" || scheme == "https" else {
      throw .address("only http and https are fetched, not '\(scheme)'")
    }
    guard let authority = parts.authority, !authority.isEmpty else { throw .address("it names no host") }
    guard !authority.contains("@") else { throw .address("it holds a user's name or password") }
    self.scheme = scheme
    (host, port) = try Self.site(authority, standard: scheme == "http" ? 80 : 443)
    let path = parts.path.isEmpty ? "/" : WebAddress.withoutDots(parts.path)
    let query = parts.rest.prefix { $0 != "#" }
    target = Self.encoded(path + query)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func site(
    _ authority: String, standard: Int
  ) throws(FetchError.Problem) -> (host: String, port: Int?) {
    var host = Substring(authority)
    var port: Int?
    let end = host.hasPrefix("[") ? host.firstIndex(of: "]") ?? host.startIndex : host.startIndex
    if let colon = host[end...].lastIndex(of: ":") {
      let digits = host[host.index(after: colon)...]
      host = host[..<colon]
      if !digits.isEmpty {
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
          (1...65535).contains(number)
        else { throw .address("'\(digits)' is no port") }
        port = number == standard ? nil : number
      }
    }
    guard isHost(host) else { throw .address("'\(host)' is no host") }
    return (host.lowercased(), port)
  }

  /// A name, whose other letters libcurl turns into Punycode, or an address of IPv4 or, in brackets, of IPv6.
  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.utf8.count > 3
        && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    return !host.isEmpty && host.utf8.count <= 253
      && host.unicodeScalars.allSatisfy {
        $0.value > 0x7F || $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-._".unicodeScalars.contains($0)
      }
  }

  /// Percent-encodes what RFC 3986 allows in no path and no query; what is encoded already stays.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
        encoded += Percent.encoded(byte)
      } else {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return encoded
  }
}

/// Percent-encoding (RFC 3986, section 2.1).
enum Percent {
  private static let digits = Array("0123456789ABCDEF")

  /// `%` and two digits.
  static func encoded(_ byte: UInt8) -> String { "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])" }

  /// The byte that `%` at `at` and the two digits behind it stand for.
  static func byte(_ bytes: [UInt8], _ at: Int) -> UInt8? {
    guard at + 2 < bytes.count, bytes[at] == UInt8(ascii: "%"), let high = value(bytes[at + 1]),
      let low = value(bytes[at + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
