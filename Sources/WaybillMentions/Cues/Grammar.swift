public import WaybillKnowledge
public import WaybillText

/// What a small word does in a clause (`grammar.tsv`).
public enum GrammarFunction: String, CaseIterable, Sendable {
  /// Marks a recipient or goal: to, à.
  case to
  /// Marks a source: from, auprès de.
  case from
  /// Marks an agent: by, par.
  case by
  case with, of
  /// Marks a place: in, en.
  case `in` = "in"
  case article, indefinite, definite
  /// Opens a relative clause.
  case relative
  case conjunction
  /// Opens a clause that contrasts with or follows on the one before.
  case contrast
  case be, have, future, conditional, negation, ability
  /// Says that something is rumoured or accused, not known.
  case hedge
  /// Stands for the state that was spoken of: "the country".
  case country
  /// Sets an event before the one that is reported.
  case past
  /// Says that something was made at home.
  case own
  case again, first
  /// The speaker's own side: we, our.
  case home
  /// Marks for whom something is meant: for, pour.
  case benefit
}

/// The grammar words of one sentence or document, by atom.
public struct GrammarMarks: Sendable {
  /// One bit a function at the first atom of each word or phrase.
  public private(set) var functions: [UInt32]
  /// The number of atoms of the word or phrase that starts there; 0 where none does.
  public private(set) var lengths: [UInt8]
  private let offset: Int

  /// Marks the atoms of a range.
  public init(_ classes: WordClasses<GrammarFunction>, _ atoms: [Atom], _ range: Range<Int>) {
    offset = range.lowerBound
    functions = Array(repeating: 0, count: range.count)
    lengths = Array(repeating: 0, count: range.count)
    for at in range where atoms[at].kind != .glue {
      if let match = classes.match(atoms, at: at, limit: range.upperBound) {
        functions[at - offset] = match.labels
        lengths[at - offset] = UInt8(clamping: match.atoms.count)
      }
    }
  }

  /// The bits of some functions.
  public static func mask(_ functions: [GrammarFunction]) -> UInt32 {
    functions.reduce(0) { $0 | WordClasses<GrammarFunction>.bit($1) }
  }

  /// The functions of the word at this atom, as bits.
  public func bits(_ at: Int) -> UInt32 {
    at >= offset && at - offset < functions.count ? functions[at - offset] : 0
  }

  /// True when the word at this atom has one of the functions whose bits are given.
  public func hasAny(_ mask: UInt32, _ at: Int) -> Bool { bits(at) & mask != 0 }

  /// True when the word at this atom has the function.
  public func has(_ function: GrammarFunction, _ at: Int) -> Bool {
    guard at >= offset, at - offset < functions.count else { return false }
    return functions[at - offset] & WordClasses<GrammarFunction>.bit(function) != 0
  }

  /// The number of atoms of the grammar phrase at this atom, 0 where there is none.
  public func length(_ at: Int) -> Int {
    at >= offset && at - offset < lengths.count ? Int(lengths[at - offset]) : 0
  }

  /// The functions of the longest grammar phrase whose last atom is `at`, as bits.
  func functions(endingAt at: Int) -> (bits: UInt32, start: Int) {
    var start = max(offset, at - 5)
    while start <= at {
      if length(start) == at - start + 1 { return (functions[start - offset], start) }
      start += 1
    }
    return (0, at)
  }
}

extension UInt32 {
  /// True when the bit of a function is set.
  public func includes(_ function: GrammarFunction) -> Bool {
    self & WordClasses<GrammarFunction>.bit(function) != 0
  }
}
