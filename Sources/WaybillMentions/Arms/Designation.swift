/// The name of arms found in a text: from the catalogue, or of the right shape beside a class word.
public struct DesignationMention: Sendable, Hashable {
  /// The atoms of the name, without a plural ending.
  public var atoms: Range<Int>
  /// Index into the catalogue's entries; nil for a name that it doesn't hold.
  public var entry: Int?
  /// Categories that the name can have, the usual one first; empty when it isn't in the catalogue.
  public var categories: [String]
  /// The states that designed it, as far as the catalogue knows.
  public var origin: [String]
  /// True when the name is also an ordinary word and needs support.
  public var isAmbiguous: Bool
  /// True when the text writes it as a plural ("F-16s").
  public var isPlural = false
}
