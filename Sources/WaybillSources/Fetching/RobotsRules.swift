/// What a site's robots.txt asks of this program (RFC 9309).
public struct RobotsRules: Sendable, Hashable {
  /// A robots.txt is read up to here, in bytes (RFC 9309, 2.5).
  public static let limit = 500 << 10

  private struct Rule: Hashable {
    var isAllowing: Bool
    var pattern: [UInt8]
    var line: String
  }

  /// The groups that address one kind of robot.
  private struct Group {
    var rules: [Rule] = []
    var delay: Double?
    var isNamed = false
  }

  private var rules: [Rule]
  /// The seconds between two requests that the site asks for (`Crawl-delay`, in no standard).
  public let delay: Double?

  /// Reads a robots.txt for the robot of this product token.
  ///
  /// The groups that name the robot count together; without one those of `*` do. Lines that aren't understood are
  /// passed over.
  public init(_ bytes: some Collection<UInt8>, for token: String = FetchIdentity.productToken) {
    var own = Group()
    var others = Group()
    var named: Set<String> = []
    var isNaming = false
    for line in bytes.prefix(Self.limit).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == "user-agent" {
        if !isNaming { named = [] }
        isNaming = true
        named.insert(value.hasPrefix("*") ? "*" : Self.token(value))
        if named.contains(token.lowercased()) { own.isNamed = true }
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      isNaming = false
      if named.contains(token.lowercased()) { Self.add(key, value, to: &own) }
      if named.contains("*") { Self.add(key, value, to: &others) }
    }
    let group = own.isNamed ? own : others
    (rules, delay) = (group.rules, group.delay)
  }

  /// The rule that forbids a path with its query, as it stands in the file; nil where it may be fetched.
  ///
  /// The longest pattern that fits decides, of two as long the one that allows.
  public func prohibition(of target: String) -> String? {
    if target == "/robots.txt" { return nil }
    let path = Self.plain(Array(target.utf8), isPattern: false)
    let fitting = rules.filter { Self.fits($0.pattern, path) }
    let decisive = fitting.max { a, b in
      a.pattern.count != b.pattern.count
        ? a.pattern.count < b.pattern.count : !a.isAllowing && b.isAllowing
    }
    return decisive.flatMap { $0.isAllowing ? nil : $0.line }
  }

  private static func add(_ key: String, _ value: String, to group: inout Group) {
    if key == "crawl-delay" {
      if let seconds = Double(value), seconds.isFinite, seconds >= 0 {
        group.delay = max(group.delay ?? 0, seconds)
      }
    } else if !value.isEmpty {
      let isAllowing = key == "allow"
      group.rules.append(
        Rule(
          isAllowing: isAllowing, pattern: plain(Array(value.utf8), isPattern: true),
          line: "\(isAllowing ? "Allow" : "Disallow"): \(value)"))
    }
  }

  /// The key in small letters and the value of a line.
  private static func field(_ line: some Collection<UInt8>) -> (key: String, value: String)? {
    var text = Array(line)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let content = text.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (trimmed(content[..<colon]).lowercased(), trimmed(content[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The product token at the start of a value, in small letters.
  private static func token(_ value: String) -> String {
    String(value.prefix { $0.isASCII && $0.isLetter || $0 == "-" || $0 == "_" }).lowercased()
  }

  /// A path or a pattern in the one form in which they are compared: what needs no percent sign has none, all else
  /// has one, and of a path also `*` and `$`, which mean themselves there.
  private static func plain(_ bytes: [UInt8], isPattern: Bool) -> [UInt8] {
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let byte = Percent.byte(bytes, at) {
        let isUnreserved =
          byte < 0x80
          && (Unicode.Scalar(byte).properties.isAlphabetic || "0123456789-._~".utf8.contains(byte))
        if isUnreserved { plain.append(byte) } else { plain += Percent.encoded(byte).utf8 }
        at += 3
      } else {
        let byte = bytes[at]
        let isSign =
          byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$") && (!isPattern || at < bytes.count - 1)
        if byte <= 0x20 || byte >= 0x7F || isSign && !(isPattern && byte == UInt8(ascii: "*")) {
          plain += Percent.encoded(byte).utf8
        } else {
          plain.append(byte)
        }
        at += 1
      }
    }
    return plain
  }

  /// True where the pattern fits the start of the path, or all of it where `$` ends the pattern.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pieces = pattern.dropLast(isWhole ? 1 : 0)
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    var at = 0
    for (number, piece) in pieces.enumerated() {
      let isLast = number == pieces.count - 1
      if number == 0 {
        guard path.starts(with: piece) else { return false }
        at = piece.count
        if isLast { return !isWhole || at == path.count }
      } else if isLast, isWhole {
        // The end is fixed, and what stands before it may be anything.
        return path.count - piece.count >= at && path.suffix(piece.count).elementsEqual(piece)
      } else {
        guard let found = Self.find(piece, path, from: at) else { return false }
        at = found + piece.count
      }
    }
    return true
  }

  private static func find(_ piece: ArraySlice<UInt8>, _ path: [UInt8], from start: Int) -> Int? {
    guard path.count - piece.count >= start else { return nil }
    return (start...(path.count - piece.count)).first { path[$0...].starts(with: piece) }
  }
}
