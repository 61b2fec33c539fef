import WaybillMentions

/// The grammatical ground on which an actor is taken for a party.
enum RoleRule: Int, CaseIterable {
  /// "X sold", "X bought".
  case subject
  /// "sold by X".
  case agent
  /// "to X", "for X".
  case goal
  /// "from X".
  case source
  /// "sold X twelve jets", "equipped X with".
  case object
  /// "X was given", "X a été doté de".
  case passiveSubject
  /// "X's purchase", "the Russian sale".
  case possessor
  /// "the purchase of X" (genitive behind a noun).
  case genitive
  /// "a contract with X".
  case counterpart
  /// "asked X for".
  case addressee
  /// "X approved", "X blocked".
  case authority
  /// "Turkish drones", "Boeing P-8".
  case itemAdjective
  /// "the tanks of X".
  case itemGenitive
  /// "built by X", "X-made".
  case builder
  /// A firm that stands in the clause.
  case firm
  /// "drones for X" without a cue.
  case itemGoal
}

/// One piece of evidence that an actor is a party.
struct RoleEvidence {
  /// Index of the actor in its sentence.
  var actor: Int
  var party: Party
  var rule: RoleRule
  /// Index of the cue in its sentence; nil where an item alone gives the role.
  var cue: Int?
  /// Index of the item, for roles that an item gives.
  var item: Int?
}
