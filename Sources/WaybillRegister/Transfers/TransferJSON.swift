import WaybillClaims
import WaybillMentions
public import WaybillText

extension Transfer {
  /// The members of the transfer's object up to `claims`, as `waybill register` prints them.
  public func writeReadings(to json: inout JSONText) {
    json.string("id", id)
    chosen.writeValues(to: &json)
    json.number("voices", voices.count)
    json.strings("conflicts", conflicts.map(\.rawValue))
    json.strings("settled", settled.map(\.rawValue))
    json.bool("denied", isDenied)
    json.string("status", review.status.rawValue)
    json.object("readings") { writeChoices(to: &$0) }
    json.array("ladder") { json in
      for step in ladder {
        json.object { json in
          json.string("stage", step.stage.rawValue)
          json.string("date", step.date?.description)
          json.strings("claims", step.claims)
        }
      }
    }
    json.array("independent") { json in
      for voice in voices {
        json.object { json in
          json.strings("documents", voice.documents)
          json.strings("reasons", voice.reasons)
        }
      }
    }
    json.array("denials") { writeDenials(to: &$0) }
    json.array("decisions") { json in
      for decision in review.decisions { json.object { decision.write(to: &$0) } }
    }
  }

  /// The members `merged`: which claims were joined, and why; and `doubts`: why a person should look at it.
  public func writeJoins(to json: inout JSONText) {
    json.array("merged") { json in
      for join in joins {
        json.object { json in
          json.strings("claims", join.claims)
          json.number("score", join.score.isFinite ? (join.score * 100).rounded() / 100 : nil)
          json.strings("reasons", join.reasons)
        }
      }
    }
    json.strings("doubts", doubts.map(\.text))
  }

  private func writeChoices(to json: inout JSONText) {
    write("supplier", supplier, to: &json)
    write("recipient", recipient, to: &json)
    write("kind", kind, to: &json)
    write("stage", stage, to: &json)
    write("stage_date", stageDate, to: &json)
    write("delivery", delivery, to: &json)
    write("value", value, to: &json)
    for (number, item) in items.enumerated() {
      write("items.\(number).designation", item.designation, to: &json)
      write("items.\(number).quantity", item.quantity, to: &json)
    }
  }

  private func write<Value>(_ field: String, _ reading: Reading<Value>?, to json: inout JSONText) {
    guard let reading else { return }
    json.key(field.utf8)
    json.object { json in
      json.string("reason", reading.reason)
      json.string("claim", reading.claim.isEmpty ? nil : reading.claim)
      if let decision = reading.decision { json.string("decision", decision) }
      json.array("told") { json in for statement in reading.statements { json.strings(nil, statement.claims) }
      }
    }
  }

  /// Each denial with the claims that it stands against.
  private func writeDenials(to json: inout JSONText) {
    let others = testimonies.filter { $0.claim.stance != .denied }.map(\.id)
    for denial in testimonies where denial.claim.stance == .denied {
      json.object { json in
        json.string("claim", denial.id)
        json.strings("speaker", denial.claim.speaker)
        json.strings("denies", others)
      }
    }
  }
}
