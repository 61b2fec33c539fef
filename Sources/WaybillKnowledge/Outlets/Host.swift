/// The host of a web address, as far as outlets are told by it.
public enum Host {
  /// The host in lower case, without user, port and a final dot; nil where the address has none.
  ///
  /// `https://User@www.Example.org:8080/a?b` gives `www.example.org`; an address without a scheme
  /// counts from its start.
  public static func of(_ url: String) -> String? {
    var rest = Substring(url)
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if let colon = rest.lastIndex(of: ":"), !rest.hasSuffix("]") { rest = rest[..<colon] }
    while rest.hasSuffix(".") { rest = rest.dropLast() }
    let host = rest.lowercased()
    return host.contains(".") && isName(host) ? host : nil
  }

  /// The host and what it lies in, from the longest to the top-level domain.
  public static func suffixes(_ host: String) -> [String] {
    var found: [String] = []
    var rest = Substring(host)
    while !rest.isEmpty {
      found.append(String(rest))
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return found
  }

  /// True where labels of letters, digits and hyphens stand between dots.
  static func isName(_ host: String) -> Bool {
    host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.unicodeScalars.allSatisfy { scalar in
          scalar.value >= 0x80 || scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
            || scalar.value == 0x2D || scalar.value == 0x5F
        }
    }
  }
}
