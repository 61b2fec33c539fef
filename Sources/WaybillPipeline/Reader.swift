public import WaybillKnowledge
public import WaybillText

/// Reads claims out of documents: all stages, with the packs of all languages.
///
/// Built once and shared by all threads; reading changes nothing in it.
public struct Reader: Sendable {
  /// The version that output names.
  public static let version = "0.1.0-dev"

  /// Builds all packs; throws `DataError` where the data is broken.
  public init(data: DataFolder) throws(DataError) {
    _ = try data.languages()
  }

  /// Everything that the document says about arms transfers.
  public func read(_ document: Document) -> ReadDocument {
    ReadDocument(document: document)
  }

  /// The document's main language (ISO 639-1); nil when it can't be told.
  public func language(of document: Document) -> String? {
    nil
  }

  /// How each value came about, as text for people.
  public func explain(_ document: Document) -> String {
    ""
  }
}
