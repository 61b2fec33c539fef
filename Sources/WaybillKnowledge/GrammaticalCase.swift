/// The cases in which a form stands, as far as its language marks them (`inflections.tsv`).
public struct GrammaticalCases: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of the subject.
  public static let nominative = GrammaticalCases(rawValue: 1)
  /// Of an owner or a source.
  public static let genitive = GrammaticalCases(rawValue: 2)
  /// Of a recipient.
  public static let dative = GrammaticalCases(rawValue: 4)
  /// Of an object or a goal.
  public static let accusative = GrammaticalCases(rawValue: 8)
  /// Of a means or an agent.
  public static let instrumental = GrammaticalCases(rawValue: 16)
  /// Of a place.
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
