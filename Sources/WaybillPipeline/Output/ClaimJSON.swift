import WaybillClaims
import WaybillMentions
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
        for claim in claims { claim.write(to: &json, document.text, offsets) }
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

extension Claim {
  func write(to json: inout JSONText, _ text: [UInt8], _ offsets: ScalarOffsets) {
    json.object { json in
      json.strings("supplier", supplier)
      json.strings("recipient", recipient)
      json.string("kind", kind.rawValue)
      json.string("stage", stage.rawValue)
      json.string("stage_date", stageDate?.description)
      write(delivery, to: &json)
      write(value, to: &json)
      json.string("stance", stance.rawValue)
      json.strings("speaker", speaker)
      json.array("items") { json in for item in items { write(item, to: &json) } }
      json.array("evidence") { json in
        for range in evidence {
          json.object { json in
            json.number("start", offsets.scalar(at: range.start))
            json.number("end", offsets.scalar(at: range.end))
            json.text("text", text[range.start..<range.end])
          }
        }
      }
      json.array("spans") { json in for span in spans { write(span, to: &json, offsets) } }
    }
  }

  private func write(_ delivery: Delivery?, to json: inout JSONText) {
    guard let delivery else { return json.null("delivery") }
    json.object("delivery") { json in
      json.string("from", delivery.from?.description)
      json.string("to", delivery.to?.description)
    }
  }

  private func write(_ value: Value?, to json: inout JSONText) {
    guard let value else { return json.null("value") }
    json.object("value") { json in
      json.number("amount", value.amount)
      json.string("currency", value.currency)
      json.bool("approx", value.isApproximate)
      if value.isCurrencyDerived { json.strings("derived", ["currency"]) }
    }
  }

  private func write(_ item: Item, to json: inout JSONText) {
    json.object { json in
      json.strings("designation", item.designation)
      json.string("category", item.category)
      if let quantity = item.quantity {
        json.object("quantity") { json in
          json.number("min", quantity.min)
          json.number("max", quantity.max)
          json.bool("approx", quantity.isApproximate)
        }
      } else {
        json.null("quantity")
      }
      json.string("unit", item.unit)
      json.string("condition", item.condition)
    }
  }

  private func write(_ span: FieldSpan, to json: inout JSONText, _ offsets: ScalarOffsets) {
    json.object { json in
      json.string("field", span.field)
      json.number("start", offsets.scalar(at: span.range.start))
      json.number("end", offsets.scalar(at: span.range.end))
      json.string("rule", span.rule)
    }
  }
}
