import WaybillText

/// One line of a text that isn't empty, with the measures that tell headlines from prose.
struct TextLine {
  /// Its atoms; never none.
  var atoms: Range<Int>
  /// Length in bytes.
  var length: Int
  /// Its first word or figure behind bullets and other signs; nil when it has none.
  var firstWord: Int?
  /// An empty line stands before it.
  var isAfterGap: Bool
  /// It ends in a full stop, question or exclamation mark, perhaps inside quotes.
  var endsSentence: Bool
  /// It starts with a sign: a bullet, an arrow, a dash.
  var isBulleted: Bool
  /// Number of words.
  var words: Int
  /// Number of words with a capital.
  var capitals: Int
  /// Number of words of at least four letters without a capital.
  var longSmallWords: Int
  /// Number of runs of figures.
  var figures: Int
  private let bytes: [UInt8]

  /// The lines of a text.
  static func lines(_ atoms: [Atom], _ bytes: [UInt8], _ signs: Signs) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for at in 1...max(atoms.count, 1) where at >= atoms.count || atoms[at].flags.contains(.lineBreakBefore) {
      guard at <= atoms.count, start < at else { break }
      lines.append(TextLine(atoms, bytes, signs, start..<at))
      start = at
    }
    return lines
  }

  private init(_ atoms: [Atom], _ bytes: [UInt8], _ signs: Signs, _ range: Range<Int>) {
    self.atoms = range
    self.bytes = bytes
    length = Int(atoms[range.upperBound - 1].end - atoms[range.lowerBound].start)
    isAfterGap = atoms[range.lowerBound].flags.contains(.paragraphBefore)
    var first = range.lowerBound
    while first < range.upperBound, !atoms[first].isWord { first += 1 }
    if first == range.upperBound { first = atoms[range].firstIndex { $0.isDigits } ?? first }
    firstWord = first < range.upperBound ? first : nil
    let lead = bytes[Int(atoms[range.lowerBound].start)]
    let opens = atoms[range.lowerBound]
    let sign = signs.sign(opens)
    isBulleted =
      opens.kind == .punctuation && sign != .openQuote && sign != .quote && sign != .open && lead != 0x23
    var last = range.upperBound - 1
    while last > range.lowerBound, let sign = signs.sign(atoms[last]),
      sign == .closeQuote || sign == .quote || sign == .close || sign == .openQuote
    { last -= 1 }
    let final = signs.sign(atoms[last])
    endsSentence = final == .point || final == .terminator || final == .full || final == .ellipsis
    words = 0
    capitals = 0
    longSmallWords = 0
    figures = 0
    for at in range {
      if atoms[at].isDigits { figures += 1 }
      guard atoms[at].isWord else { continue }
      words += 1
      if atoms[at].isCapitalised {
        capitals += 1
      } else if atoms[at].end - atoms[at].start >= 4 {
        longSmallWords += 1
      }
    }
  }

  /// Long enough, and closed as a sentence is, to be running text.
  var isProse: Bool { length >= 160 || length >= 80 && endsSentence && !isBulleted }

  /// True for the signs that set a label off from what follows: `:`, `|`, `→`, `>`, `–`.
  func separates(_ atom: Atom) -> Bool {
    guard atom.kind == .punctuation else { return false }
    switch bytes[Int(atom.start)] {
    case 0x3A, 0x7C, 0x3E, 0xBA: return true
    // ： and → ► ➜
    case 0xE2: return bytes[Int(atom.start) + 1] == 0x86 || bytes[Int(atom.start) + 1] == 0x9E
    case 0xEF: return true
    default: return false
    }
  }

  /// How many of the signs that part the steps of a path stand between spaces: `>`, `»`, `›`, `/`, `|`.
  func pathSigns(_ atoms: [Atom]) -> Int {
    self.atoms.dropFirst().count { at in
      let atom = atoms[at]
      guard atom.kind == .punctuation, atom.hasSpaceBefore else { return false }
      switch bytes[Int(atom.start)] {
      case 0x3E, 0x2F, 0x7C: return true
      case 0xC2: return bytes[Int(atom.start) + 1] == 0xBB
      case 0xE2: return bytes[Int(atom.start) + 1] == 0x80 && bytes[Int(atom.start) + 2] == 0xBA
      default: return false
      }
    }
  }

  /// True for `12/01/2024`, `12.01.24`, `2024-01-12`, `18:31` and `18h31`: figures joined by a sign.
  func hasNumericDate(_ atoms: [Atom]) -> Bool {
    var joined = 0
    for at in self.atoms.dropFirst(2) where atoms[at].isDigits {
      let sign = atoms[at - 1]
      guard !atoms[at].hasSpaceBefore, !sign.hasSpaceBefore, atoms[at - 2].isDigits,
        sign.end - sign.start == 1
      else {
        continue
      }
      switch bytes[Int(sign.start)] {
      case 0x2D, 0x2E, 0x2F: joined += 1
      case 0x3A, 0x68: joined += 2
      default: break
      }
    }
    return joined >= 2
  }
}
