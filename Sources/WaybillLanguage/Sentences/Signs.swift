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
  /// From a sign to its class's position plus one.
  private var codes = WordTable()
  private static let classes = SignClass.allCases

  /// Reads `_common/signs.tsv`.
  public init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    let table = try data.table("languages/_common/signs.tsv")
    for row in 0..<table.count {
      let sign = try table.value(SignClass.self, row, 0)
      let code = (SignClass.allCases.firstIndex(of: sign) ?? 0) + 1
      for form in table.list(row, 1, separator: 0x20) {
        if let first = atomizer.learn(form).first { codes.set(first.lower, UInt64(code)) }
      }
    }
  }

  /// What the atom does; nil for words, digits and signs of no class.
  @inline(__always)
  public func sign(_ atom: Atom) -> SignClass? {
    guard atom.kind == .punctuation || atom.kind == .glue else { return nil }
    let code = codes.value(atom.lower)
    return code == 0 ? nil : Self.classes[Int(code) - 1]
  }
}
