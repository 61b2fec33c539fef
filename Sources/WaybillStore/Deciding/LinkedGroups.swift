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
    var followed: Set<Int64> = []
    while let decision = waiting.popLast() {
      guard !followed.contains(decision), let (ruling, subjects) = try rows.ruling(decision) else { continue }
      if seen.insert(decision).inserted { rulings.append(ruling) }
      let tied = Set(ruling.together)
      let ties = subjects.filter { tied.contains($0.id) }
      // What a decision ties elsewhere may be reached later, by another one.
      guard tied.count > 1, ties.contains(where: { closed.contains($0.group) || visitors.contains($0.claim) })
      else { continue }
      followed.insert(decision)
      for tie in ties {
        if tie.group.hasPrefix("<") {
          open.insert(tie.group)
          if visitors.insert(tie.claim).inserted { waiting += try rows.decisions(on: [tie.claim]) }
        } else if closed.insert(tie.group).inserted {
          waiting += try rows.decisions(inGroup: tie.group)
        }
      }
    }
  }
}
