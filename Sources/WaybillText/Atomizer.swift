/// Cuts UTF-8 text into atoms and numbers their words.
///
/// Total: every byte string of valid UTF-8 is cut, every byte that isn't white space lies in
/// exactly one atom, and atoms ascend.
public struct Atomizer: Sendable {
  private let folding: Folding

  /// Makes an atomizer that folds letters by `folding`.
  public init(folding: Folding) { self.folding = folding }

  /// The atoms of a text.
  public func atoms(of bytes: [UInt8]) -> [Atom] {
    var atoms: [Atom] = []
    atoms.reserveCapacity(bytes.count / 5 + 4)
    var scanner = AtomScanner()
    while true {
      if let atom = scanner.plain(bytes.span) {
        atoms.append(atom)
      } else if let piece = scanner.next(bytes.span, folding) {
        atoms.append(piece.atom(scanner))
      } else {
        return atoms
      }
    }
  }

  /// The atoms of a form from the data.
  public func learn(_ bytes: [UInt8]) -> [Atom] { atoms(of: bytes) }

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

  /// The atom, with the numbers of the forms that the scanner holds.
  func atom(_ scanner: AtomScanner) -> Atom {
    let lower = WordNumber.of(scanner.lower)
    return Atom(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), lower: lower,
      fold: scanner.lower == scanner.folded ? lower : WordNumber.of(scanner.folded), kind: kind, flags: flags)
  }
}
