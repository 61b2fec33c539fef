import WaybillClaims
public import WaybillText

extension ReadDocument {
  /// The line of `waybill read --format jsonl`, without its line feed.
  public func json() -> [UInt8] {
    var json = JSONText()
    let offsets = ScalarOffsets(document.text)
    json.object { json in
      json.string("id", document.id)
      json.string("url", document.url)
      json.string("title", document.title)
      json.string("published", document.published)
      json.string("language", language)
      document.origin.write(to: &json)
      json.array("claims") { json in
        for claim in claims { json.object { claim.write(to: &$0, document.text, offsets) } }
      }
      json.string("reader", Reader.version)
    }
    return json.bytes
  }
}

extension Document {
  /// The line of `waybill text --format jsonl`, without its line feed.
  public func json(language: String?) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("id", id)
      json.string("url", url)
      json.string("title", title)
      json.string("published", published)
      json.string("updated", updated)
      json.string("publisher", publisher)
      json.string("author", author)
      json.string("language", language)
      json.text("text", text)
      json.strings("comments", comments)
      origin.write(to: &json)
    }
    return json.bytes
  }
}

extension Origin? {
  /// `"origin":{"relation","name"}`, or null; a name that the text doesn't give is null.
  func write(to json: inout JSONText) {
    guard let origin = self else { return json.null("origin") }
    json.object("origin") { json in
      json.string("relation", origin.relation.rawValue)
      json.string("name", origin.name.isEmpty ? nil : origin.name)
    }
  }
}
