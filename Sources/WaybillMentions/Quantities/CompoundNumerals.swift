import WaybillKnowledge
import WaybillText

/// Reads numbers that a language writes as one word: dreihundertneunundzwanzig, duecentotrenta.
///
/// The parts are the words of `numerals.tsv` up to a thousand; a pack with such numbers has a row
/// of the role `compound`.
struct CompoundNumerals: Sendable {
  private struct Part: Sendable {
    var letters: [UInt8]
    var role: NumeralRole
    var value: Double
  }
  /// The parts by their first letter, longest first.
  private var parts: [UInt8: [Part]] = [:]

  /// Takes the words of one row.
  mutating func add(_ letters: [UInt8], _ role: NumeralRole, value: Double) {
    guard let first = letters.first, !letters.contains(0x20), Self.weight(role, value) != nil else { return }
    parts[first, default: []].append(Part(letters: letters, role: role, value: value))
    parts[first]?.sort { $0.letters.count > $1.letters.count }
  }

  /// What a word says when it is two or more parts of a number; letters in any case.
  func value(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.count >= 6, let first = word.first, parts[first | 0x20] != nil else { return nil }
    return value(word[...], Sum(), count: 0)
  }

  private struct Sum {
    var total = 0.0
    var current = 0.0
    /// The value of the part before, so that tens don't follow tens.
    var last = 1e9
  }

  private func value(_ rest: ArraySlice<UInt8>, _ sum: Sum, count: Int) -> Double? {
    guard let first = rest.first else {
      return count > 1 && sum.last >= 0 ? sum.total + sum.current : nil
    }
    for part in parts[first | 0x20] ?? [] where Self.starts(rest, with: part.letters) {
      guard let next = Self.adding(part, to: sum) else { continue }
      let isLink = part.role == .and || part.role == .tenand
      if let value = value(rest.dropFirst(part.letters.count), next, count: count + (isLink ? 0 : 1)) {
        return value
      }
    }
    return nil
  }

  private static func starts(_ word: ArraySlice<UInt8>, with letters: [UInt8]) -> Bool {
    word.count >= letters.count
      && zip(word, letters).allSatisfy { $0 == $1 || ($0 < 0x5B && $0 | 0x20 == $1) }
  }

  private static func adding(_ part: Part, to sum: Sum) -> Sum? {
    var sum = sum
    switch weight(part.role, part.value) {
    case .link where sum.last >= 0: sum.last = -1
    case .multiplier:
      guard sum.last >= 0, part.value == 100 ? sum.current < 10 : sum.current > 0 || sum.total == 0 else {
        return nil
      }
      let product = max(sum.current, 1) * part.value
      if part.value == 100 {
        sum.current = product
      } else {
        (sum.total, sum.current) = (sum.total + product, 0)
      }
      sum.last = part.value
    case .addend:
      let below = sum.current.truncatingRemainder(dividingBy: 100)
      // Units stand before their ten ("achtund|zwanzig") or behind it ("venti|due").
      let fits =
        part.value >= 20
        ? below < 10
        : part.value >= 10
          ? below == 0 : below == 0 || (below >= 20 && below.truncatingRemainder(dividingBy: 10) == 0)
      guard fits, part.value > 0 else { return nil }
      sum.current += part.value
      sum.last = part.value
    default: return nil
    }
    return sum
  }

  private enum Weight { case addend, multiplier, link }

  private static func weight(_ role: NumeralRole, _ value: Double) -> Weight? {
    switch role {
    case .unit, .teen, .ten, .vigesimal: .addend
    case .hundred where value == 100, .scale where value == 1000, .hundreds where value == 100: .multiplier
    case .and, .tenand: .link
    default: nil
    }
  }
}
