/// A name or a class word of an item, before phrases are built.
public enum ItemPiece: Sendable {
  case name(DesignationMention)
  case kind(ClassMention)

  /// The atoms of the name with its plural ending, or of the class word.
  var atoms: Range<Int> {
    switch self {
    case .name(let name): name.atoms.lowerBound..<name.end
    case .kind(let kind): kind.atoms
    }
  }
}
