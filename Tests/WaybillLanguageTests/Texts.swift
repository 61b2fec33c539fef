import WaybillKnowledge
import WaybillText

/// A text cut into atoms, with what the tests need to read ranges of it.
struct Text {
  var bytes: [UInt8]
  var atoms: [Atom]

  init(_ text: String, _ atomizer: Atomizer) {
    bytes = Array(text.utf8)
    atoms = atomizer.atoms(of: bytes)
  }

  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(atoms[first].start)..<Int(atoms[last].end)], as: UTF8.self)
  }

  func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}

/// Texts that nobody writes, the same in every run: pieces of many scripts in a fixed random order.
func strangeTexts(_ count: Int) -> [String] {
  let pieces = [
    "a", "Z", "é", "M.", "U.S.", "...", "…", ".", "!", "?", "\n", "\n\n", " ", "\u{A0}", "\t", "«", "»", "“",
    "”", "\"", "'",
    "(", ")", "[1]", "•", "-", "—", ":", "|", ">", "#x", "@y", "12", "3.5", "№", "Жан", "北京", "。", "سلاح",
    "\u{301}", "\u{200B}",
    "👍🏽", "e\u{301}", "Dr.", "said", "a déclaré", "selon", "ministre", "Smith", "al-", "Comments (3)",
    "Lire aussi :", "By", "©",
    "\u{FEFF}", "\r\n", "İ", "ẞ", "1.", "a)", "(iv)", "http://a.b/c.d", "x@y.z", "2024-01-02", "Commentaires",
  ]
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  return (0..<count).map { _ in
    (0..<next(60)).map { _ in pieces[next(pieces.count)] + (next(2) == 0 ? " " : "") }.joined()
  }
}
