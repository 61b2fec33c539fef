import GRDB
import WaybillRegister

/// The groups that decisions tie together, which are merged in one go.
struct LinkedGroups {
  /// Keys of groups whose claims name a recipient, in order.
  private(set) var closed: Set<String> = []
  /// Keys of groups without one, of which single claims are tied.
  private(set) var open: Set<String> = []
  /// Claims without a recipient that a decision ties to one of these groups.
  private(set) var visitors: Set<Int64> = []
  /// What decides about them.
  private(set) var rulings: [Ruling] = []

  private var seen: Set<Int64> = []
  private let rows: SubjectRows

  /// All that is tied to a group of claims with a recipient.
  init(closed key: String, _ db: Database) throws {
    rows = SubjectRows(db: db)
    closed = [key]
    guard try !DecisionRows(db: db).isEmpty else { return }
    try walk(try rows.decisions(inGroup: key))
  }

  /// All that is tied to a claim without one.
  init(open claim: Int64, group: String, _ db: Database) throws {
    rows = SubjectRows(db: db)
    visitors = [claim]
    open = [group]
    guard try !DecisionRows(db: db).isEmpty else { return }
    try walk(try rows.decisions(on: [claim]))
  }

  /// The group in which the tied claims without a recipient are merged: any with a recipient before others.
  var home: String? { closed.min() ?? open.min() }

  private mutating func walk(_ start: Set<Int64>) throws {
    var waiting = start.sorted()
    while let decision = waiting.popLast() {
      guard seen.insert(decision).inserted, let (ruling, subjects) = try rows.ruling(decision) else { continue }
      rulings.append(ruling)
      let tied = Set(ruling.together)
      guard tied.count > 1 else { continue }
      for subject in subjects where tied.contains(subject.id) {
        if subject.group.hasPrefix("<") {
          open.insert(subject.group)
          guard visitors.insert(subject.claim).inserted else { continue }
          waiting += try rows.decisions(on: [subject.claim])
        } else if closed.insert(subject.group).inserted {
          waiting += try rows.decisions(inGroup: subject.group)
        }
      }
    }
  }
}
