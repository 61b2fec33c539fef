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

  /// Deliveries agree by their end, else start.
  static func agree(_ a: Claim.Delivery, _ b: Claim.Delivery) -> Bool {
    guard let first = a.to ?? a.from, let second = b.to ?? b.from else { return true }
    return agree(first, second)
  }

  /// Names agree where each of the shorter list is a part of one of the longer: `F-16` and `F-16V`.
  static func agree(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    let names = long.map(WeaponFamilies.plain)
    return short.map(WeaponFamilies.plain).allSatisfy { name in
      names.contains { $0.contains(name) || name.contains($0) }
    }
  }
}
