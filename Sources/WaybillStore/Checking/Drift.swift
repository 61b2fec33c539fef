/// Something stored that no longer agrees with what it was read from.
public struct Drift: Sendable, Hashable, CustomStringConvertible {
  /// The document's id, or which decision.
  public var document: String
  /// The claim's id; nil where the text or page itself has changed.
  public var claim: String?
  /// What has moved, without a full stop.
  public var problem: String

  /// `document: claim ID: what has moved`.
  public var description: String {
    [document, claim.map { "claim \($0)" }, problem].compactMap { $0 }.joined(separator: ": ")
  }
}

/// What a check went through.
public struct CheckReport: Sendable, Hashable {
  /// Versions of documents.
  public var versions = 0
  /// Raw pages.
  public var pages = 0
  /// Claims of all readings.
  public var claims = 0
  /// Spans of evidence and fields.
  public var spans = 0
  /// What people decided.
  public var decisions = 0
  /// How many things have moved.
  public var drifts = 0
}
