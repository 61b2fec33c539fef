import WaybillClaims

/// What was chosen for one field, why, and what else is said.
public struct Reading<Value: Hashable & Sendable>: Sendable, Hashable {
  /// The chosen value.
  public var value: Value
  /// The claim that it is taken from; empty where a person said it alone.
  public var claim: String
  /// Why this one, as a phrase.
  public var reason: String
  /// All values that are told, the chosen one first, each with the claims that tell it.
  public var statements: [Statement<Value>]
  /// The decision that chose it; nil where the rules did.
  public var decision: String?
}

/// One value and who tells it.
public struct Statement<Value: Hashable & Sendable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// The ids of the claims, in the order of the transfer's.
  public var claims: [String]
}

/// A transfer's claims as far as they may be chosen from.
struct Bench {
  struct Seat {
    let testimony: Testimony
    let standing: Standing
    /// Which voice speaks.
    let voice: Int
  }

  let seats: [Seat]

  /// `voices` are those of these testimonies.
  init(_ testimonies: [Testimony], _ voices: [Voice]) {
    var voiceOf: [String: Int] = [:]
    for (number, voice) in voices.enumerated() {
      for document in voice.documents { voiceOf[document] = number }
    }
    let parties = testimonies.reduce(into: Set<String>()) {
      $0.formUnion($1.claim.supplier)
      $0.formUnion($1.claim.recipient)
    }
    seats = testimonies.map {
      Seat(testimony: $0, standing: Standing($0, parties: parties), voice: voiceOf[$0.document] ?? 0)
    }
  }

  private init(_ seats: [Seat]) { self.seats = seats }

  /// The asserted claims; where there are none the alleged, else the denied ones.
  var credible: Bench {
    for stance in [Claim.Stance.asserted, .alleged] {
      let some = seats.filter { $0.testimony.claim.stance == stance }
      if !some.isEmpty { return Bench(some) }
    }
    return self
  }

  func filter(_ keeps: (Claim) -> Bool) -> Bench { Bench(seats.filter { keeps($0.testimony.claim) }) }

  /// Chooses among the values that `value` finds; nil where no claim states one.
  ///
  /// `isExact` tells a figure from an estimate. What a voice said before it corrected itself doesn't count.
  func choose<Value>(isExact: (Value) -> Bool = { _ in true }, _ value: (Claim) -> Value?) -> Reading<Value>?
  {
    chooseFrom(isExact: isExact) { value($0.claim) }
  }

  /// The same, where the value depends on more than the claim.
  func chooseFrom<Value>(isExact: (Value) -> Bool, _ value: (Testimony) -> Value?) -> Reading<Value>? {
    var options: [Option<Value>] = []
    for (seat, stated) in current(value) {
      let at = options.firstIndex { $0.value == stated }
      var option = at.map { options[$0] } ?? Option(value: stated, isExact: isExact(stated), seat)
      option.add(seat)
      if let at { options[at] = option } else { options.append(option) }
    }
    options.sort(by: Option.precedes)
    guard let first = options.first else { return nil }
    return Reading(
      value: first.value, claim: first.best.testimony.id,
      reason: first.reason(over: options.dropFirst().first, voices: Set(options.flatMap(\.voices)).count),
      statements: options.map { Statement(value: $0.value, claims: $0.claims) })
  }

  /// The values that stand, each with its seat: of one voice and document's line the last ones.
  private func current<Value: Hashable>(_ value: (Testimony) -> Value?) -> [(Seat, Value)] {
    var stated: [(Seat, Value)] = []
    for seat in seats { if let found = value(seat.testimony) { stated.append((seat, found)) } }
    return stated.filter { seat, found in
      !stated.contains { other, otherValue in
        other.voice == seat.voice && otherValue != found
          && other.testimony.publisher == seat.testimony.publisher
          && other.testimony.publisher != nil && seat.testimony.day < other.testimony.day
      }
    }
  }
}

/// A value on offer with what speaks for it.
private struct Option<Value: Hashable & Sendable> {
  let value: Value
  let isExact: Bool
  var best: Bench.Seat
  var voices: Set<Int> = []
  var claims: [String] = []
  var lastDay = ""

  init(value: Value, isExact: Bool, _ seat: Bench.Seat) {
    self.value = value
    self.isExact = isExact
    best = seat
  }

  mutating func add(_ seat: Bench.Seat) {
    voices.insert(seat.voice)
    claims.append(seat.testimony.id)
    lastDay = max(lastDay, seat.testimony.day)
    if seat.standing < best.standing { best = seat }
  }

  static func precedes(_ a: Option, _ b: Option) -> Bool {
    if a.best.standing != b.best.standing { return a.best.standing < b.best.standing }
    if a.voices.count != b.voices.count { return a.voices.count > b.voices.count }
    if a.isExact != b.isExact { return a.isExact }
    if a.lastDay != b.lastDay { return a.lastDay > b.lastDay }
    return (a.claims.min() ?? "") < (b.claims.min() ?? "")
  }

  func reason(over other: Option?, voices all: Int) -> String {
    guard let other else {
      if claims.count == 1 { return "the only claim that states it, told by \(best.standing.words)" }
      return voices.count == 1 ? "one voice states it" : "\(voices.count) voices agree"
    }
    if best.standing != other.best.standing {
      return "told by \(best.standing.words), the others by \(other.best.standing.words) at best"
    }
    if voices.count != other.voices.count { return "told by \(voices.count) of \(all) voices" }
    if isExact != other.isExact { return "a figure before an estimate" }
    if lastDay != other.lastDay { return "the latest of equals" }
    return "the first of equals by id; nothing speaks for either"
  }
}
