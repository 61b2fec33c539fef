public import WaybillKnowledge
public import WaybillText

/// What a punctuation sign does (`_common/signs.tsv`).
public enum SignClass: String, CaseIterable, Sendable {
  /// The full stop, which has other uses too.
  case point
  /// `!` and `?`.
  case terminator
  /// Full stops of scripts that put no space behind them.
  case full
  case ellipsis
  case openQuote = "open-quote"
  case closeQuote = "close-quote"
  /// A quotation mark that opens and closes.
  case quote
  /// Brackets.
  case open, close
  /// Comma, semicolon, colon.
  case separator
  case dash, bullet
}

/// The punctuation signs, looked up by atom.
public struct Signs: Sendable {
  /// By number in the vocabulary: 0 for no sign, else the class's position plus one.
  private var codes: [UInt8] = []

  /// Reads `_common/signs.tsv`.
  public init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    let table = try data.table("languages/_common/signs.tsv")
    for row in 0..<table.count {
      let sign = try table.value(SignClass.self, row, 0)
      let code = SignClass.allCases.firstIndex(of: sign).map { UInt8($0 + 1) } ?? 0
      for form in table.list(row, 1, separator: 0x20) {
        guard let id = atomizer.learn(form).first.map({ Int($0.lower) }) else { continue }
        if codes.count <= id { codes += Array(repeating: 0, count: id + 1 - codes.count) }
        codes[id] = code
      }
    }
  }

  /// What the atom does; nil for words, digits and signs of no class.
  @inline(__always)
  public func sign(_ atom: Atom) -> SignClass? {
    guard atom.kind == .punctuation || atom.kind == .glue, atom.lower > 0, Int(atom.lower) < codes.count
    else {
      return nil
    }
    let code = codes[Int(atom.lower)]
    return code == 0 ? nil : SignClass.allCases[Int(code) - 1]
  }
}
