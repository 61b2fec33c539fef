import WaybillClaims
import WaybillMentions

/// How far two claims tell of one supply: a sum of natural log-odds, each with its reason.
///
/// The weights were set by hand; `docs/merging.md` lists them.
struct Likeness: Sendable {
  private(set) var score = -2.0
  private(set) var reasons: [(weight: Double, text: String)] = []
  private let explains: Bool

  /// A pair below this can't stand in one transfer, whatever speaks for it.
  static let veto = -4.5
  /// A join needs more than this.
  static let threshold = 0.5

  /// Compares two claims; reasons are kept only where it `explains`.
  init(_ a: ClaimSketch, _ b: ClaimSketch, explains: Bool = false) {
    self.explains = explains
    compareParties(a.supplier, b.supplier, "supplier")
    compareParties(a.recipient, b.recipient, "recipient")
    guard score > -9 else { return }
    compareKinds(a.kind, b.kind)
    compareItems(a, b)
    compareValues(a, b)
    compareTimes(a, b)
    if a.document == b.document {
      add(a.stance != b.stance ? -1 : -6, "told as two supplies by one document")
    }
  }

  /// What speaks for and against, the strongest first.
  var lines: [String] {
    reasons.sorted { (abs($1.weight), $0.text) < (abs($0.weight), $1.text) }.map { reason in
      let tenths = Int((abs(reason.weight) * 10).rounded())
      return "\(reason.text) (\(reason.weight < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10))"
    }
  }

  private mutating func add(_ weight: Double, _ text: @autoclosure () -> String) {
    score += weight
    if explains { reasons.append((weight, text())) }
  }

  private mutating func compareParties(_ a: Set<String>, _ b: Set<String>, _ role: String) {
    if a.isEmpty || b.isEmpty {
      if a != b { add(-0.5, "\(role) not said by one") }
    } else if a == b {
      add(1.6, "same \(role)")
    } else if !a.isDisjoint(with: b) {
      add(0.4, "\(role) in common")
    } else {
      add(-12, "another \(role)")
    }
  }

  private mutating func compareKinds(_ a: Claim.Kind, _ b: Claim.Kind) {
    guard a != b, a != .unknown, b != .unknown else { return }
    let pair: Set = [a, b]
    if pair.contains(.upgrade) { return add(-7, "an upgrade and a supply") }
    if pair == [.sale, .licence] { return add(-1, "sale and licence") }
    if pair == [.gift, .swap] { return add(-1, "gift and swap") }
    add(-8, "\(a.rawValue) and \(b.rawValue)")
  }

  private mutating func compareItems(_ a: ClaimSketch, _ b: ClaimSketch) {
    var shared: (ClaimSketch.Item, ClaimSketch.Item)?
    var inClass: (ClaimSketch.Item, ClaimSketch.Item)?
    for item in a.items {
      for other in b.items {
        if item.keys.isFamily(of: other.keys) {
          if shared == nil || isSame(item.quantity, other.quantity) { shared = (item, other) }
        } else if item.keys.isEmpty || other.keys.isEmpty, item.category == other.category {
          if inClass == nil || isSame(item.quantity, other.quantity) { inClass = (item, other) }
        }
      }
    }
    if let (item, other) = shared {
      add(2.4, "same designation \(item.keys.family(other.keys) ?? "")")
      compareCounts(item, other, a, b)
    } else if let (item, other) = inClass {
      add(0.4, "same class \(item.category)")
      compareCounts(item, other, a, b)
    } else {
      add(-6, "other arms")
    }
  }

  private func isSame(_ a: Quantity?, _ b: Quantity?) -> Bool {
    guard let a, let b else { return false }
    return a.min == b.min && a.max == b.max
  }

  private mutating func compareCounts(
    _ item: ClaimSketch.Item, _ other: ClaimSketch.Item, _ a: ClaimSketch, _ b: ClaimSketch
  ) {
    let conditions: Set = [item.condition, other.condition]
    if conditions == ["new", "second-hand"] { add(-4, "new and used") }
    guard let count = item.quantity?.singleValue ?? item.quantity?.max,
      let otherCount = other.quantity?.singleValue ?? other.quantity?.max, max(count, otherCount) > 0
    else { return }
    let ratio = min(count, otherCount) / max(count, otherCount)
    if ratio == 1 {
      let isRound = count < 10 || count.truncatingRemainder(dividingBy: 10) == 0
      add(isRound ? 1.5 : 2.3, "same count")
    } else if ratio > 0.85 {
      add(
        item.quantity?.isApproximate == true || other.quantity?.isApproximate == true ? 0.5 : -0.4,
        "near counts")
    } else if isLot(count < otherCount ? a : b, of: count < otherCount ? b : a) {
      add(-0.2, "a part of the count, delivered so far")
    } else {
      add(ratio > 0.7 ? -0.9 : -2.2, "other counts")
    }
  }

  private func isLot(_ part: ClaimSketch, of whole: ClaimSketch) -> Bool {
    part.countsDeliveries && !(whole.stage == .delivered && part.stage == .delivered)
  }

  private mutating func compareValues(_ a: ClaimSketch, _ b: ClaimSketch) {
    guard let value = a.value, let other = b.value, value.currency == other.currency,
      max(value.amount, other.amount) > 0
    else { return }
    let ratio = min(value.amount, other.amount) / max(value.amount, other.amount)
    if ratio > 0.99 {
      add(2.6, "same value")
    } else if ratio > 0.8 {
      add(0.2, "near values")
    } else {
      add(ratio > 0.5 ? -0.7 : -1.3, "other values")
    }
  }

  private mutating func compareTimes(_ a: ClaimSketch, _ b: ClaimSketch) {
    if let first = a.delivered, let second = b.delivered {
      let apart = abs(first - second)
      if apart <= 12 { add(0.4, "same time of delivery") }
      if apart > 36 { add(-1.2, "other times of delivery") }
    }
    if let event = a.event, let other = b.event {
      compareEvents(event, other, a, b)
    } else if let event = a.event ?? a.published.map({ $0...$0 }),
      let other = b.event ?? b.published.map({ $0...$0 })
    {
      // What is told without a date has happened before the day of publication, mostly just before.
      let apart = gap(event, other)
      if apart <= 4 { return add(0.8, "told at the same time") }
      if isBackwards(reach(a, event), reach(b, other), a, b), apart > 24 {
        return add(-2.5, "a stage too early")
      }
      if a.rank == b.rank, apart > 18 { return add(-1.6, "same stage at other times") }
      if apart > 72 { add(-1.5, "years apart") }
    }
  }

  private mutating func compareEvents(
    _ event: ClosedRange<Int>, _ other: ClosedRange<Int>, _ a: ClaimSketch, _ b: ClaimSketch
  ) {
    let apart = gap(event, other)
    if a.stage == b.stage {
      if apart == 0 { return add(1.5, "same stage at the same time") }
      if a.countsDeliveries { return add(apart > 48 ? -2 : -0.3, "deliveries at other times") }
      let isEarly = (a.rank ?? 0) < 3
      if apart <= 3 { return add(0.3, "same stage at nearly the same time") }
      return add(apart <= 9 ? -0.8 : isEarly && apart <= 24 ? -1 : -3.4, "same stage at other times")
    }
    if isRevival(event, a, other, b) || isRevival(other, b, event, a) {
      return add(-2.5, "taken up again after it was blocked")
    }
    if isBackwards(event, other, a, b) {
      if apart > 6 { return add(apart > 18 ? -5 : -2, "a later stage at an earlier time") }
    }
    if apart > 96 { return add(-2, "stages years apart") }
    add(0.3, "stages in their order")
  }

  /// True when a supply that was blocked is approved, ordered or delivered more than a quarter of a year later.
  private func isRevival(
    _ end: ClosedRange<Int>, _ ended: ClaimSketch, _ event: ClosedRange<Int>, _ other: ClaimSketch
  ) -> Bool {
    ended.stage == .blocked && (other.rank ?? 0) >= 3
      && event.lowerBound > max(end.lowerBound + 3, end.upperBound)
  }

  /// A stage without a date may have been reached long before it is told.
  private func reach(_ sketch: ClaimSketch, _ told: ClosedRange<Int>) -> ClosedRange<Int> {
    sketch.event ?? (told.lowerBound - 240)...told.upperBound
  }

  /// Months between the nearest ends.
  private func gap(_ a: ClosedRange<Int>, _ b: ClosedRange<Int>) -> Int {
    max(0, max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound))
  }

  /// True when the claim at the later stage is dated before the other.
  private func isBackwards(
    _ event: ClosedRange<Int>, _ other: ClosedRange<Int>, _ a: ClaimSketch, _ b: ClaimSketch
  ) -> Bool {
    guard let rank = a.rank, let otherRank = b.rank, rank != otherRank else { return false }
    return rank > otherRank ? event.upperBound < other.lowerBound : other.upperBound < event.lowerBound
  }
}
