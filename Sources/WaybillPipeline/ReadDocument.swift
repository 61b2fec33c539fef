public import WaybillClaims
public import WaybillText

/// A document with what was read out of it.
public struct ReadDocument: Sendable {
  /// The document.
  public var document: Document
  /// Its main language (ISO 639-1); nil when it can't be told.
  public var language: String?
  /// What it says about arms transfers.
  public var claims: [Claim]
  /// What a person should know, such as a language that has no pack; without a full stop.
  public var notes: [String]

  /// Makes a result.
  public init(document: Document, language: String? = nil, claims: [Claim] = [], notes: [String] = []) {
    self.document = document
    self.language = language
    self.claims = claims
    self.notes = notes
  }
}
