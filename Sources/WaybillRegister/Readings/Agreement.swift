import WaybillClaims
import WaybillMentions

/// When two stated values can both be true.
enum Agreement {
  /// Two figures agree when one lies within the bounds of the other; estimates have a tenth of play.
  static func agree(_ a: Quantity, _ b: Quantity) -> Bool {
    let play = a.isApproximate || b.isApproximate ? 0.1 : 0
    let (low, otherLow) = (a.min ?? 0, b.min ?? 0)
    let (high, otherHigh) = (a.max ?? .infinity, b.max ?? .infinity)
    return low <= otherHigh * (1 + play) && otherLow <= high * (1 + play)
  }

  /// Sums in one currency agree within a hundredth, estimates within a tenth; of two currencies nothing is said.
  static func agree(_ a: Claim.Value, _ b: Claim.Value) -> Bool {
    guard a.currency == b.currency, max(a.amount, b.amount) > 0 else { return true }
    let ratio = min(a.amount, b.amount) / max(a.amount, b.amount)
    return ratio >= (a.isApproximate || b.isApproximate ? 0.9 : 0.99)
  }

  /// Dates agree as far as both tell.
  static func agree(_ a: PartialDate, _ b: PartialDate) -> Bool { a.compare(b) == .same }

  /// Deliveries agree by their ends, else starts; an open end reaches as far as any.
  static func agree(_ a: Claim.Delivery, _ b: Claim.Delivery) -> Bool {
    if let end = a.to, let other = b.to { return agree(end, other) }
    if let start = a.from, let other = b.from { return agree(start, other) }
    guard let start = a.from ?? b.from, let end = a.to ?? b.to else { return true }
    return start.compare(end) != .orderedAfter
  }

  /// Names agree where each of the shorter list is a part of one of the longer, as `F-16` of `F-16V`, or another
  /// name of it.
  static func agree(_ a: [String], _ b: [String], _ families: WeaponFamilies) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return short.allSatisfy { name in long.contains { families.areNamesakes(name, $0) } }
  }
}
