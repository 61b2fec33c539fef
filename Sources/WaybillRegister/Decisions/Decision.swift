import WaybillSources
import WaybillText

/// What a person decided about transfers, never changed once it is made.
public struct Decision: Sendable, Hashable {
  /// What was decided, about which claims.
  ///
  /// A transfer is meant by some of its claims: the first that still counts leads to it.
  public enum Act: Sendable, Hashable {
    /// The transfer is right as it stands; with the documents that told of it then.
    case accept([ClaimAnchor], documents: [String])
    /// The transfer is none.
    case reject([ClaimAnchor])
    /// One claim is wrong and counts no more; with others of the transfer that it stood in.
    case rejectClaim(ClaimAnchor, of: [ClaimAnchor])
    /// A field has another value than the one chosen.
    case correct([ClaimAnchor], Correction)
    /// These transfers are one.
    case merge([[ClaimAnchor]])
    /// The first claims belong to another transfer than the second.
    case split(out: [ClaimAnchor], rest: [ClaimAnchor])
    /// The claims of two transfers are never one.
    case apart([ClaimAnchor], [ClaimAnchor])
    /// A remark.
    case note([ClaimAnchor], String)
    /// Another decision, by its id, is taken back.
    case undo(String)
  }

  /// From content, author and time alone.
  public let id: String
  /// What was decided.
  public let act: Act
  /// Who decided.
  public let author: String
  /// When, in UTC: `2024-05-02T10:15:30.250Z`.
  public let time: String
  /// Why, in the author's words.
  public let reason: String?

  /// Makes a decision; its id follows.
  public init(_ act: Act, author: String, time: String, reason: String?) {
    self.act = act
    self.author = author
    self.time = time
    self.reason = reason
    var hash = SHA256()
    for part in [act.kind, act.json, author, time, reason ?? ""] {
      hash.update(Array(part.utf8))
      hash.update([0])
    }
    id = String(hash.hex().prefix(12))
  }

  /// The order in which decisions take effect: of two that exclude each other the earlier one stands.
  public static func precedes(_ a: Decision, _ b: Decision) -> Bool { (a.time, a.id) < (b.time, b.id) }

  /// How messages name it: `decision ID (merge) by AUTHOR, TIME`.
  public var citation: String {
    let why = reason.map { ": \($0)" } ?? ""
    return "decision \(id) (\(act.kind)) by \(author), \(time.prefix(16).replacing("T", with: " "))\(why)"
  }
}

extension Decision.Act {
  /// Its name in the store, in JSON and in the command.
  public var kind: String {
    switch self {
    case .accept: "accept"
    case .reject: "reject"
    case .rejectClaim: "reject-claim"
    case .correct: "correct"
    case .merge: "merge"
    case .split: "split"
    case .apart: "apart"
    case .note: "note"
    case .undo: "undo"
    }
  }

  /// The claims that it rests on, by what they stand for: a transfer, or one side of what is set apart.
  public var sides: [[ClaimAnchor]] {
    switch self {
    case .accept(let transfer, _), .reject(let transfer), .correct(let transfer, _), .note(let transfer, _):
      [transfer]
    case .rejectClaim(let claim, let others): [[claim], others]
    case .merge(let transfers): transfers
    case .split(let out, let rest): [out, rest]
    case .apart(let first, let second): [first, second]
    case .undo: []
    }
  }

  /// True where it changes which claims are merged, not only what is chosen of them.
  public var changesMerging: Bool {
    switch self {
    case .rejectClaim, .merge, .split, .apart: true
    case .accept, .reject, .correct, .note, .undo: false
    }
  }
}
