import WaybillClaims
import WaybillMentions
import WaybillText

/// What has become of one transfer since a day.
public struct TransferChange: Sendable {
  /// What kind of change it is.
  public enum Kind: String, Sendable {
    case new, changed, gone
  }

  /// A field whose reading is another one; nil where there is none.
  public struct FieldChange: Sendable, Hashable {
    /// As JSON names it, or `status`.
    public let field: String
    /// The reading before, as `waybill review correct` takes it.
    public let before: String?
    /// The reading now.
    public let after: String?
  }

  /// What kind of change it is.
  public let kind: Kind
  /// The transfer as it is; as it was, where it is gone.
  public let transfer: Transfer
  /// The ids of the transfers that its claims stood in.
  public let was: [String]
  /// Fields with other readings.
  public let fields: [FieldChange]
  /// Claims that came.
  public let claims: [String]
  /// How many claims count no more.
  public let lost: Int
  /// Denials that came.
  public let denials: [String]
  /// Fields on which the claims didn't disagree before.
  public let conflicts: [Field]
  /// What people decided about it.
  public let decisions: [Decision]

  /// Compares a transfer with those that its claims stood in, the one most like it first.
  ///
  /// `known` are its claims that were there before, possibly under other ids; `lost` counts those that are gone. Nil
  /// where nothing has changed.
  public init?(
    _ now: Transfer, before: [Transfer], known: Set<String>, lost: Int, decisions: [Decision]
  ) {
    transfer = now
    was = before.map(\.id).filter { $0 != now.id }
    kind = before.isEmpty ? .new : .changed
    let others = now.testimonies.filter { !known.contains($0.id) }
    claims = others.map(\.id)
    denials = others.filter { $0.claim.stance == .denied }.map(\.id)
    self.lost = lost
    self.decisions = decisions
    guard let first = before.first else {
      fields = []
      conflicts = now.conflicts
      return
    }
    fields = Self.changes(first, now)
    conflicts = now.conflicts.filter { !first.conflicts.contains($0) }
    let isSame = fields.isEmpty && claims.isEmpty && conflicts.isEmpty && lost == 0 && decisions.isEmpty
    if isSame, before.count == 1 { return nil }
  }

  /// A transfer of which no claim is left.
  public init(gone: Transfer, decisions: [Decision] = []) {
    transfer = gone
    kind = .gone
    was = []
    fields = []
    claims = []
    lost = gone.testimonies.count
    denials = []
    conflicts = []
    self.decisions = decisions
  }

  private static func changes(_ before: Transfer, _ now: Transfer) -> [FieldChange] {
    let (old, new) = (texts(before), texts(now))
    let fields = old.map(\.0) + new.map(\.0).filter { field in !old.contains { $0.0 == field } }
    return fields.compactMap { field in
      let (before, after) = (old.first { $0.0 == field }?.1, new.first { $0.0 == field }?.1)
      return (before ?? "none") == (after ?? "none")
        ? nil : FieldChange(field: field, before: before, after: after)
    }
  }

  /// The readings as text; items by their arms, since their numbers may change.
  private static func texts(_ transfer: Transfer) -> [(String, String)] {
    let chosen = transfer.chosen
    var texts: [(String, Correction.Value)] = [
      ("supplier", .names(chosen.supplier)), ("recipient", .names(chosen.recipient)),
      ("kind", .kind(chosen.kind)),
      ("stage", .stage(chosen.stage)), ("stage_date", .date(chosen.stageDate)),
      ("delivery", .delivery(chosen.delivery)), ("value", .price(chosen.value)),
    ]
    for item in transfer.items {
      let name = item.designation?.value.first ?? item.category
      texts.append(("quantity of \(name)", .quantity(item.quantity?.value)))
    }
    return texts.map { ($0, $1.description) } + [("status", transfer.review.status.rawValue)]
  }
}

extension TransferChange {
  /// The line of `waybill diff --format jsonl`, without its line feed.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("change", kind.rawValue)
      json.string("id", transfer.id)
      json.strings("was", was)
      transfer.chosen.writeValues(to: &json)
      json.array("changes") { json in
        for change in fields {
          json.object { json in
            json.string("field", change.field)
            json.string("before", change.before)
            json.string("after", change.after)
          }
        }
      }
      json.strings("new_claims", claims)
      json.number("lost_claims", lost)
      json.strings("new_denials", denials)
      json.strings("new_conflicts", conflicts.map(\.rawValue))
      json.array("decisions") { json in
        for decision in decisions { json.object { decision.write(to: &$0) } }
      }
    }
    return json.bytes
  }
}
