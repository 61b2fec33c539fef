import WaybillMentions

/// How many arms of the catalogue each state designed: a measure of how likely it is to sell.
public struct ExporterRanks: Sendable {
  private var counts: [String: Int] = [:]

  /// Counts the catalogue's origins.
  public init(_ catalogue: ArmsCatalogue) {
    for entry in catalogue.entries {
      for code in entry.origin { counts[Self.heir(code), default: 0] += 1 }
    }
  }

  /// 0 for a state without designs of its own, up to 5 for the largest makers.
  func rank(_ code: String) -> Int {
    switch counts[Self.heir(code)] ?? 0 {
    case 0: 0
    case 1..<8: 1
    case 8..<30: 2
    case 30..<90: 3
    case 90..<250: 4
    default: 5
    }
  }

  /// The state that goes on with a dissolved state's arms trade.
  static func heir(_ code: String) -> String { code == "SU" ? "RU" : code }

  /// True when two codes mean the same maker, through dissolution too.
  static func isSame(_ a: String, _ b: String) -> Bool { heir(a) == heir(b) }
}
