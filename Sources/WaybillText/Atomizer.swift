/// Cuts UTF-8 text into atoms and numbers them with a vocabulary.
///
/// Total: every byte string of valid UTF-8 is cut, every byte that isn't white space lies in
/// exactly one atom, and atoms ascend.
public struct Atomizer: Sendable {
  /// The words that get numbers.
  public var vocabulary: Vocabulary
  private let folding: Folding

  /// Makes an atomizer that folds letters by `folding`.
  public init(folding: Folding, vocabulary: Vocabulary = Vocabulary()) {
    self.folding = folding
    self.vocabulary = vocabulary
  }

  /// The atoms of a text; words outside the vocabulary get the number 0.
  public func atoms(of bytes: [UInt8]) -> [Atom] {
    var atoms: [Atom] = []
    atoms.reserveCapacity(bytes.count / 5 + 4)
    var scanner = AtomScanner()
    while let piece = scanner.next(bytes.span, folding) {
      let id = vocabulary.id(of: scanner.lower)
      let fold = scanner.lower == scanner.folded ? id : vocabulary.id(of: scanner.folded)
      atoms.append(piece.atom(lower: id, fold: fold))
    }
    return atoms
  }

  /// The atoms of a form from the data, whose words are added to the vocabulary.
  public mutating func learn(_ bytes: [UInt8]) -> [Atom] {
    var atoms: [Atom] = []
    var scanner = AtomScanner()
    while let piece = scanner.next(bytes.span, folding) {
      let id = vocabulary.insert(scanner.lower)
      atoms.append(piece.atom(lower: id, fold: vocabulary.insert(scanner.folded)))
    }
    return atoms
  }

  /// The form of `bytes[range]` in lower case without accents, with single spaces.
  public func folded(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var out: [UInt8] = []
    var scanner = AtomScanner(at: range.start, end: range.end)
    while let piece = scanner.next(bytes.span, folding) {
      if !out.isEmpty, piece.flags.contains(.spaceBefore) { out.append(0x20) }
      out += scanner.folded
    }
    return out
  }
}

/// An atom before it has its numbers.
struct AtomPiece {
  var start: Int
  var end: Int
  var kind: Atom.Kind
  var flags: Atom.Flags

  func atom(lower: Int32, fold: Int32) -> Atom {
    Atom(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), lower: lower, fold: fold,
      kind: kind, flags: flags)
  }
}
