public import WaybillClaims
public import WaybillMentions

/// One step of a transfer, from interest to delivered or blocked.
public struct StageStep: Sendable, Hashable {
  /// The stage.
  public var stage: Claim.Stage
  /// When it was reached, as far as anybody says.
  public var date: PartialDate?
  /// The claims that tell of it, in order.
  public var claims: [String]
}

/// The stages of a transfer over time.
struct StageLadder {
  let steps: [StageStep]
  /// The stage that it has reached; nil without claims.
  let reading: Reading<Claim.Stage>?

  /// `bench` holds the credible claims.
  init(_ bench: Bench) {
    var rungs: [Rung] = []
    for stage in Claim.Stage.allCases {
      let told = bench.filter { $0.stage == stage }
      guard let rung = Rung(stage, told) else { continue }
      rungs.append(rung)
    }
    steps = rungs.map { StageStep(stage: $0.stage, date: $0.date, claims: $0.claims) }
    reading = Self.choose(rungs)
  }

  /// The highest rung, unless it was blocked later than that.
  ///
  /// A rung that one side's state media alone tell of gives way to what others tell.
  private static func choose(_ rungs: [Rung]) -> Reading<Claim.Stage>? {
    let sound = rungs.filter { $0.standing < .stateRun }
    let pool = sound.isEmpty ? rungs : sound
    let ladder = pool.filter { $0.stage != .blocked }
    guard var chosen = ladder.last ?? pool.last else { return nil }
    var reason = pool.count == 1 ? "the only stage that is told" : "the latest stage on the ladder"
    if let blocked = pool.first(where: { $0.stage == .blocked }), blocked.stage != chosen.stage {
      if blocked.lastDay >= chosen.lastDay {
        chosen = blocked
        reason = "blocked after the other stages were told"
      } else {
        reason = "told after it was blocked"
      }
    }
    let others = rungs.filter { $0.stage != chosen.stage }
    return Reading(
      value: chosen.stage, claim: chosen.best, reason: reason,
      statements: ([chosen] + others.reversed()).map { Statement(value: $0.stage, claims: $0.claims) })
  }

  /// A stage with those that tell of it.
  private struct Rung {
    let stage: Claim.Stage
    let date: PartialDate?
    let claims: [String]
    let best: String
    let standing: Standing
    /// The last day on which it is said to have been reached, else was told.
    let lastDay: String

    init?(_ stage: Claim.Stage, _ bench: Bench) {
      guard let first = bench.seats.min(by: { $0.standing < $1.standing }) else { return nil }
      self.stage = stage
      date = bench.choose { $0.stageDate }?.value
      claims = bench.seats.map(\.testimony.id)
      best = first.testimony.id
      standing = first.standing
      lastDay = bench.seats.map { $0.testimony.claim.stageDate?.description ?? $0.testimony.day }.max() ?? ""
    }
  }
}
