import WaybillMentions
public import WaybillText

extension Claim {
  /// The members of the claim's object: its values, then where they come from.
  ///
  /// `offsets` belong to `text`, the document's.
  public func write(to json: inout JSONText, _ text: [UInt8], _ offsets: ScalarOffsets) {
    writeValues(to: &json)
    writeProof(to: &json, text, offsets)
  }

  /// The members from `supplier` to `items`.
  public func writeValues(to json: inout JSONText) {
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
  }

  /// The members `evidence` and `spans`.
  public func writeProof(to json: inout JSONText, _ text: [UInt8], _ offsets: ScalarOffsets) {
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
