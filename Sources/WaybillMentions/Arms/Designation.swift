public import WaybillText

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
  /// True when the plural ending is part of the last atom ("Javelins").
  public var hasPluralInWord = false
  /// Index of the first atom behind the name and its plural ending.
  public var end: Int
  /// The usual name for a spelling of one language, and the first atom behind that spelling.
  var local: LocalSpelling?
  /// Writes the name in Latin letters, where the text has others.
  var romanisation: Romanisation?

  /// A spelling of one language: "Хаймарсами" for HIMARS.
  struct LocalSpelling: Sendable, Hashable {
    var designation: String
    var end: Int
  }

  /// The name as the text writes it, without plural ending, white space made plain; the usual name for a local spelling,
  /// Latin letters for others.
  public func text(_ atoms: [Atom], _ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var start = self.atoms.lowerBound
    if let local, local.end <= self.atoms.upperBound {
      text += Array(local.designation.utf8)
      start = local.end
    }
    for at in start..<self.atoms.upperBound {
      let atom = atoms[at]
      if at > self.atoms.lowerBound, atom.hasSpaceBefore { text.append(0x20) }
      text += bytes[Int(atom.start)..<Int(atom.end)]
    }
    if let romanisation { text = romanisation.latin(text) }
    if hasPluralInWord, text.last == 0x73 || text.last == 0x53 { text.removeLast() }
    let name = String(decoding: text, as: UTF8.self)
    return String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value != 0xAD }))
  }
}
