import WaybillClaims
public import WaybillText

extension ReadDocument {
  /// The line of `waybill read --format jsonl`, without its line feed.
  ///
  /// With the text it has every key of `waybill text` too, so that `waybill ingest` takes it as read.
  public func json(withText: Bool = false) -> [UInt8] {
    var json = JSONText()
    let offsets = ScalarOffsets(document.text)
    json.object { json in
      if withText {
        document.write(to: &json, language: language)
      } else {
        json.string("id", document.id)
        json.string("url", document.url)
        json.string("title", document.title)
        json.string("published", document.published)
        json.string("language", language)
        document.origin.write(to: &json)
      }
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
    json.object { write(to: &$0, language: language) }
    return json.bytes
  }

  /// The members of that line's object.
  func write(to json: inout JSONText, language: String?) {
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
    if !statements.isEmpty { json.array("stated") { json in writeStatements(statements, to: &json) } }
    origin.write(to: &json)
  }
}

private func writeStatements(_ statements: [Statement], to json: inout JSONText) {
  for statement in statements {
    json.object { json in
      json.string("field", statement.field)
      json.string("value", statement.value)
      json.string("reason", statement.reason)
    }
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
