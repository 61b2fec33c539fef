import WaybillClaims
import WaybillKnowledge
import WaybillMentions
public import WaybillText

extension Reader {
  /// The names of the feature templates, as one line of JSON.
  public static func featureTemplates() -> String {
    let templates = TrainingRecord.templates
    var json = JSONText()
    json.object { json in
      json.strings("party", templates.party)
      json.strings("event", templates.event)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The features of all items of a document, as one line of JSON without its line feed.
  public func features(_ document: Document) -> [UInt8] {
    let (analysis, _) = analyse(document)
    guard let catalogue = try? catalogue.value() else { return [] }
    let exporters = ExporterRanks(catalogue)
    let offsets = ScalarOffsets(document.text)
    var json = JSONText()
    json.object { json in
      json.string("id", document.id)
      json.array("records") { json in
        for record in TrainingRecord.records(analysis, catalogue: exporters) {
          record.write(to: &json, offsets)
        }
      }
    }
    return json.bytes
  }
}

extension TrainingRecord {
  func write(to json: inout JSONText, _ offsets: ScalarOffsets) {
    json.object { json in
      json.number("start", offsets.scalar(at: sentence.start))
      json.number("end", offsets.scalar(at: sentence.end))
      json.number("from", offsets.scalar(at: range.start))
      json.number("to", offsets.scalar(at: range.end))
      json.strings("designations", designations)
      json.string("category", category)
      json.strings("covers", covers)
      json.bool("anaphor", isAnaphor)
      if let quantity {
        json.object("quantity") { json in
          json.number("min", quantity.min)
          json.number("max", quantity.max)
        }
      } else {
        json.null("quantity")
      }
      json.array("event") { json in for id in event { json.number(nil, Int(id)) } }
      json.array("candidates") { json in
        for candidate in candidates {
          json.array { json in
            json.string(nil, candidate.code)
            json.array { json in for id in candidate.supplier { json.number(nil, Int(id)) } }
            json.array { json in for id in candidate.recipient { json.number(nil, Int(id)) } }
          }
        }
      }
    }
  }
}
