/// Texts that nobody writes, the same in every run.
struct StrangeTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Words of the trade, signs and letters of many scripts in random order.
  mutating func mixture(pieces count: Int) -> String {
    let pieces = [
      "Norway", "sold", "to", "Peru", "the", "12", "T-72", "tanks", "tank", "F-16s", "Leopard", "Javelins",
      "du", "la marine",
      "a livré", "livrera", "chars", "obusiers", "à l'", "Pérou", "norvégien", "contrat de", "$", "€",
      "million", "75", "1,200",
      "in May 2024", "le 12 mai", "said", "selon", "not", "ne", "pas", "which", "qui", "and", "et", "another",
      "M-346", "Block",
      "70/72", "Mk", "III", "type", "(", ")", "[", "]", "«", "»", "“", "”", "\"", "'", "’", "-", "–", "—",
      ",", ";", ":", ".",
      "…", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{202F}", "\u{AD}", "\u{200B}", "\u{FEFF}", "e\u{301}",
      "\u{301}", "İ", "ẞ",
      "👍🏽", "北京", "。", "Россия", "سلاح", "\u{0}", "\u{1F}", "\u{10FFFF}", "0", "99999999999999999999", "1.2.3",
      "2S", "9M133",
    ]
    return (0..<count).map { _ in pieces[next(pieces.count)] + (next(3) == 0 ? "" : " ") }.joined()
  }

  /// Scalars from anywhere in Unicode.
  mutating func scalars(count: Int) -> String {
    var text = String.UnicodeScalarView()
    while text.count < count {
      let limit = next(4) == 0 ? 0x110000 : next(3) == 0 ? 0x3000 : 0x180
      if let scalar = Unicode.Scalar(UInt32(next(limit))) { text.append(scalar) }
    }
    return String(text)
  }
}
