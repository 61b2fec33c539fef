/// A media type as headers state it: `text/html; charset=utf-8`.
struct MediaType: Hashable {
  /// What is read of web pages.
  enum Family: Hashable {
    case html
    case text
    /// XML, which may be a feed.
    case xml
    /// JSON, which may be a feed.
    case json
    case jsonLines
    case pdf
    /// Nothing is stated, or nothing that helps: the content tells.
    case unstated
    case other
  }

  /// Type and subtype in small letters.
  var name: String
  /// The charset as stated.
  var charset: String?

  init(_ stated: String?) {
    let parts = (stated ?? "").split(separator: ";", omittingEmptySubsequences: false)
    name = Self.trimmed(parts.first ?? "").lowercased()
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      let label = Self.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
      if !label.isEmpty { charset = label }
    }
  }

  var family: Family {
    switch name {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .text
    case "application/pdf", "application/x-pdf": .pdf
    case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines":
      .jsonLines
    case "application/json", "application/feed+json": .json
    case "application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml":
      .xml
    case "", "unk", "unknown", "application/octet-stream", "no-type": .unstated
    default: .other
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
