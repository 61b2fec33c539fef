import WaybillKnowledge
import WaybillMentions

/// The stage that a cue says by itself, from its meaning, time and truth.
enum StageRule {
  /// Nil where the cue alone says none.
  static func stage(_ cue: CueMention, _ state: CueState) -> Claim.Stage? {
    guard let main = cue.classes.first else { return nil }
    if state.isNegated, main.isTransfer || main == .contract {
      return main == .receive || main == .deliver || main == .arrive ? .blocked : nil
    }
    switch main {
    case .deliver, .receive, .induct, .arrive, .equip: return handover(state)
    case .sell, .supply, .give, .lease, .swap:
      return state.time == .done
        ? .delivered : state.time == .noun ? nil : state.time == .conditional ? .talks : .ordered
    case .buy, .order:
      return state.time == .done
        ? .ordered : state.time == .noun ? .ordered : state.time == .now ? .ordered : .interest
    case .contract: return state.time == .conditional || state.time == .infinitive ? .talks : .ordered
    case .pledge: return .ordered
    case .offer, .negotiate: return .talks
    case .request: return .requested
    case .approve: return state.isNegated ? .blocked : .approved
    case .block: return state.isNegated ? nil : .blocked
    case .want: return .interest
    case .begin: return .delivering
    case .finish: return .delivered
    case .await: return .ordered
    case .operate: return .delivered
    case .option, .licence, .upgrade, .deny, .use, .produce, .replace: return nil
    }
  }

  private static func handover(_ state: CueState) -> Claim.Stage? {
    switch state.time {
    case .done: .delivered
    case .now: .delivering
    case .future, .infinitive: .ordered
    case .conditional: state.isHedged ? .delivered : .ordered
    case .noun: nil
    }
  }

  static func index(_ stage: Claim.Stage) -> Int { WordClasses<Claim.Stage>.index(stage) }
}
