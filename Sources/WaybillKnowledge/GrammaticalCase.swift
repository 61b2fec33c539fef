/// The cases in which a form stands, as far as its language marks them (`inflections.tsv`).
public struct GrammaticalCases: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let nominative = GrammaticalCases(rawValue: 1)
  public static let genitive = GrammaticalCases(rawValue: 2)
  public static let dative = GrammaticalCases(rawValue: 4)
  public static let accusative = GrammaticalCases(rawValue: 8)
  public static let instrumental = GrammaticalCases(rawValue: 16)
  public static let locative = GrammaticalCases(rawValue: 32)

  /// All cases with their names in the data.
  static let names: [(String, GrammaticalCases)] = [
    ("nominative", .nominative), ("genitive", .genitive), ("dative", .dative), ("accusative", .accusative),
    ("instrumental", .instrumental), ("locative", .locative),
  ]

  /// The cases that a field names, `,` between them; nil when one of them is unknown.
  public init?(named field: some StringProtocol) {
    self = []
    for name in field.split(separator: ",") {
      guard let known = Self.names.first(where: { $0.0 == name }) else { return nil }
      formUnion(known.1)
    }
  }
}
