import WaybillText

/// Makes documents of a JSON Feed's items, in their order.
enum JSONFeed {
  /// Reads a feed of version 1 or 1.1.
  static func documents(_ bytes: [UInt8]) -> FeedReader.Outcome {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let byte = firstInvalidUTF8(bytes.span) { return .refused(.json("no UTF-8", byte: byte + 1)) }
    do throws(JSONError) {
      let feed = try JSONParser.parse(bytes)
      guard case .array(let items) = feed["items"] else {
        return .refused(.notADocument("the feed has no 'items'"))
      }
      let documents = items.filter { if case .object = $0 { true } else { false } }.map { document($0, feed) }
      return .documents(documents, notes: documents.isEmpty ? ["the feed has no entries"] : [])
    } catch {
      return .refused(.json(error.problem, byte: error.byte + 1))
    }
  }

  private static func document(_ item: JSONValue, _ feed: JSONValue) -> Document {
    var document = Document(id: "", text: content(item))
    document.title = line(item["title"])
    document.url = line(item["url"]) ?? line(item["external_url"])
    document.published = line(item["date_published"]).flatMap { FeedDate.normalized($0) }
    document.updated = line(item["date_modified"]).flatMap { FeedDate.normalized($0) }
    document.publisher = line(feed["title"])
    document.author = authors(item) ?? authors(feed)
    document.declaredLanguage = line(item["language"]) ?? line(feed["language"])
    document.id = ContentID.of(document)
    return document
  }

  /// The fullest of the texts.
  private static func content(_ item: JSONValue) -> [UInt8] {
    var texts: [[UInt8]] = []
    if case .string(let markup) = item["content_html"] { texts.append(HTMLFragment.plainText(markup)) }
    for key in ["content_text", "summary"] {
      if case .string(let text) = item[key] { texts.append(text.filter { $0 != 0 }) }
    }
    return texts.reduce([]) { $1.count > $0.count ? $1 : $0 }
  }

  private static func authors(_ value: JSONValue) -> String? {
    var people: [JSONValue] = value["author"].map { [$0] } ?? []
    if case .array(let several) = value["authors"] { people = several }
    let names = people.compactMap { line($0["name"]) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func line(_ value: JSONValue?) -> String? {
    guard case .string(let bytes) = value else { return nil }
    return FeedEntry.line(bytes)
  }
}
