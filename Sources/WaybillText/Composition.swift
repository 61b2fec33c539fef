/// Canonical composition of a lower-case letter with one combining accent, for text that came
/// decomposed (NFD).
enum Composition {
  /// Rows: the combining scalar, base letters, composed letters, one for one.
  private static let rows: [(UInt32, [Unicode.Scalar], [Unicode.Scalar])] = [
    row(0x300, "aeiounwy", "àèìòùǹẁỳ"), row(0x301, "aeiouycnszlrgkmpw", "áéíóúýćńśźĺŕǵḱḿṕẃ"),
    row(0x302, "aeiouycghjswz", "âêîôûŷĉĝĥĵŝŵẑ"), row(0x303, "anoieuyv", "ãñõĩẽũỹṽ"),
    row(0x304, "aeiouyg", "āēīōūȳḡ"), row(0x306, "aegiouи", "ăĕğĭŏŭй"), row(0x307, "acegzI", "ȧċėġżİ"),
    row(0x308, "aeiouyїeе", "äëïöüÿїëё"), row(0x30A, "auwy", "åůẘẙ"), row(0x30B, "ou", "őű"),
    row(0x30C, "acdegijklnorstuz", "ǎčďěǧǐǰǩľňǒřšťǔž"), row(0x327, "cgklnrstde", "çģķļņŗşţḑȩ"),
    row(0x328, "aeiou", "ąęįǫų"), row(0x326, "st", "șț"), row(0x308, "і", "ї"),
  ]

  private static func row(_ mark: UInt32, _ bases: String, _ composed: String) -> (
    UInt32, [Unicode.Scalar], [Unicode.Scalar]
  ) {
    (mark, Array(bases.unicodeScalars), Array(composed.unicodeScalars))
  }

  /// Replaces the last letter of `word` by its composition with `mark`, where there is one.
  static func compose(_ word: inout [UInt8], with mark: UInt32) {
    guard !word.isEmpty else { return }
    var start = word.count - 1
    while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
    let base = Scalar(word.span, start).value
    for (rowMark, bases, composed) in rows where rowMark == mark {
      guard let index = bases.firstIndex(where: { $0.value == base }), index < composed.count else {
        continue
      }
      word.removeSubrange(start...)
      word += Array(String(Character(composed[index])).utf8)
      return
    }
  }
}
