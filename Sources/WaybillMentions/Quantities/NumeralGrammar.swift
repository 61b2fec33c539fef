import WaybillKnowledge
import WaybillText

/// A number as it stands in the text, before the words beside it bound it.
struct Numeral {
  /// Its first atom.
  var start: Int
  /// Index of the first atom behind it.
  var end: Int
  /// What it says.
  var value: Double
  /// True for collective nouns that are not exact ("une trentaine").
  var isApproximate = false
  /// A mere article.
  var isArticle = false
  /// True when a scale such as million belongs to it.
  var hasScale = false
  /// True when the scale is lakh or crore.
  var isIndian = false
  /// True when it starts with digits.
  var isFigure = false
  /// True when it is a figure without signs or scale.
  var isPlain = false

  /// A figure times its scale, to hundredths, so that 524.2 million has no crumbs behind the point.
  static func product(_ value: Double, _ scale: Double) -> Double {
    let product = value * scale
    return abs(product) < 1e13 ? (product * 100).rounded() / 100 : product
  }
}

/// Puts written numbers together from the words of `numerals.tsv` and from figures.
///
/// A class, since every attempt to read a number holds it.
final class NumeralGrammar: Sendable {
  let words: RoleWords<NumeralRole>
  let style: FigureStyle
  /// Numbers written as one word; nil in a language without.
  private let compounds: CompoundNumerals?
  private let startMask = RoleWords<NumeralRole>.mask([
    .unit, .teen, .ten, .vigesimal, .hundreds, .hundred, .article, .definite, .minus, .fraction, .bare,
  ])

  init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    words = try RoleWords(data, "numerals", language: language, &atomizer)
    var style = FigureStyle()
    var hasCompounds = false
    for table in try data.layered("numerals", language: language) {
      let column = try table.column("words")
      for row in 0..<table.count {
        let name = table.string(row, 0)
        if name == "decimal", let sign = table.bytes(row, column).first { style.decimal = sign }
        if name == "spacegroup" { style.spaceGroups = true }
        if name == "compound" { hasCompounds = true }
      }
    }
    self.style = style
    compounds = hasCompounds ? try Self.compounds(data, language) : nil
  }

  private static func compounds(_ data: DataFolder, _ language: String) throws(DataError) -> CompoundNumerals
  {
    var compounds = CompoundNumerals()
    for table in try data.layered("numerals", language: language) {
      let (words, value) = (try table.column("words"), try table.column("value"))
      for row in 0..<table.count {
        let role = try RoleWords<NumeralRole>.role(table, row)
        for form in try table.forms(row, words) {
          compounds.add(form.bytes, role, value: Double(table.string(row, value)) ?? 0)
        }
      }
    }
    return compounds
  }

  /// True when a number may start at the atom; costs next to nothing.
  @inline(__always)
  func mayStart(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int) -> Bool {
    let atom = atoms[at]
    switch atom.kind {
    case .digits: return true
    case .word: return words.starts(atom, startMask) || compound(atom, bytes) != nil
    case .glue: return false
    case .punctuation: return isSign(atoms, bytes, at)
    }
  }

  /// What a word says when it is a number written as one word.
  @inline(__always)
  func compound(_ atom: Atom, _ bytes: [UInt8]) -> Double? {
    guard let compounds, atom.kind == .word else { return nil }
    return compounds.value(bytes[Int(atom.start)..<Int(atom.end)])
  }

  /// A minus or a decimal sign right before digits, with space before it.
  private func isSign(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 1 < atoms.count, atoms[at].hasSpaceBefore, atoms[at + 1].isDigits,
      !atoms[at + 1].hasSpaceBefore
    else { return false }
    let byte = bytes[Int(atoms[at].start)]
    return byte == 0x2D || byte == 0x2E || byte == 0x2C || Self.isMinus(atoms[at], bytes)
  }

  private static func isMinus(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    let start = Int(atom.start)
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92
  }

  /// The number that starts at an atom.
  func numeral(_ atoms: [Atom], _ bytes: [UInt8], at: Int, limit: Int) -> Numeral? {
    guard at < limit else { return nil }
    let scan = NumeralScan(grammar: self, atoms: atoms, bytes: bytes, limit: limit)
    if atoms[at].kind == .punctuation {
      if bytes[Int(atoms[at].start)] == 0x2D || Self.isMinus(atoms[at], bytes) {
        guard var number = scan.number(at + 1),
          number.end >= limit || atoms[number.end].hasSpaceBefore
            || bytes[Int(atoms[number.end].start)] != 0x2D
        else { return nil }
        number.value = -number.value
        number.start = at
        return number
      }
      return scan.fractionFigure(at)
    }
    if let minus = words.match(.minus, atoms, at: at, limit: limit), minus.end < limit {
      guard var number = scan.number(minus.end), !number.isArticle || !minus.isAmbiguous else { return nil }
      if minus.isAmbiguous, number.isFigure { return nil }
      number.value = -number.value
      number.start = at
      number.isArticle = false
      return number
    }
    return scan.number(at)
  }
}
