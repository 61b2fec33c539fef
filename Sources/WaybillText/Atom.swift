/// The smallest piece of text that the reader looks at: a run of letters, a run of digits, or
/// one other sign.
///
/// `T-72B3` is the atoms T, -, 72, B, 3; `l'Ukraine` is l, ', Ukraine; `U.S.` is one atom.
/// Patterns are sequences of atoms, so hyphens, spaces and apostrophes make no difference.
public struct Atom: Sendable, Hashable {
  /// What the atom is made of.
  public enum Kind: UInt8, Sendable { case word, digits, glue, punctuation }

  /// How the atom is written and what stands before it.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is a capital.
    public static let initialCapital = Flags(rawValue: 1)
    /// All letters are capitals (at least two, or a dotted abbreviation).
    public static let allCapitals = Flags(rawValue: 2)
    /// White space stands before it.
    public static let spaceBefore = Flags(rawValue: 4)
    /// A line break stands before it.
    public static let lineBreakBefore = Flags(rawValue: 8)
    /// An empty line (or the text's start) stands before it.
    public static let paragraphBefore = Flags(rawValue: 16)
    /// A dotted abbreviation such as `U.S.` or `J.`.
    public static let dotted = Flags(rawValue: 32)
  }

  /// First byte.
  public var start: Int32
  /// Behind the last byte.
  public var end: Int32
  /// The number of the lower-case form with accents, never 0: the same in every text and table.
  public var lower: UInt64
  /// The number of the form without accents, never 0.
  public var fold: UInt64
  /// What the atom is made of.
  public var kind: Kind
  /// How it is written.
  public var flags: Flags

  /// Where the atom stands.
  public var range: TextRange { TextRange(Int(start), Int(end)) }
  /// True when the atom is a run of letters.
  public var isWord: Bool { kind == .word }
  /// True when the atom is a run of digits.
  public var isDigits: Bool { kind == .digits }
  /// True when the first letter is a capital.
  public var isCapitalised: Bool { flags.contains(.initialCapital) }
  /// True when white space, a line break or the text's start stands before it.
  public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }
}
