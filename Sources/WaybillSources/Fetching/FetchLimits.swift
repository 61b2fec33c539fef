/// What a fetch may cost, and how politely it is done.
public struct FetchLimits: Sendable, Hashable {
  /// The largest body, packed and unpacked, in bytes.
  public var body = DocumentReader.defaultLimit
  /// The largest head of an answer, in bytes.
  public var head = 64 << 10
  /// Until the connection stands, in milliseconds.
  public var connecting = 15_000
  /// How long less than `slowest` bytes a second may come, in seconds.
  public var stalled = 20
  /// The least bytes a second.
  public var slowest = 64
  /// The whole of one request, in milliseconds.
  public var total = 120_000
  /// How many redirects are followed.
  public var redirects = 10
  /// The pause between two pages of one host, in milliseconds.
  public var pause = 5_000
  /// The longest pause that a robots.txt may ask for (`Crawl-delay`), in milliseconds; longer ones are cut to it.
  public var longestPause = 60_000
  /// The longest `Retry-After` that is waited for within a fetch, in seconds; after longer ones the fetch fails.
  public var patience = 30
  /// How long a robots.txt holds, in seconds (RFC 9309, 2.4).
  public var robotsLife = 86_400

  /// The usual limits.
  public init() {}
}

/// Who fetches, as servers are told.
public struct FetchIdentity: Sendable, Hashable {
  /// The name by which robots.txt files address this program (RFC 9309, 2.2.1).
  public static let productToken = "Waybill"

  /// The `User-Agent` field.
  public var userAgent: String

  /// The truth: the program, its version, and who runs it where they say so (a URL or a mail address).
  ///
  /// Control characters, parentheses and what isn't ASCII are left out of `contact`.
  public init(version: String, contact: String? = nil) {
    let about = "reads news on arms transfers"
    let plain = (contact ?? "").unicodeScalars.filter {
      (0x21...0x7E).contains($0.value) && !"()\\".unicodeScalars.contains($0)
    }
    let note = plain.isEmpty ? about : "\(about); +\(String(String.UnicodeScalarView(plain)))"
    userAgent = "\(Self.productToken)/\(version) (\(note))"
  }
}
