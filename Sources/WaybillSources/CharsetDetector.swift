/// Finds the charset of plain text that is no UTF-8, and decodes it.
///
/// Every charset is tried with the alphabets that are written in it; the one whose letters fit
/// best wins, the first in the list on a tie.
struct CharsetDetector {
  /// A decoded text and the name of its charset.
  struct Decoded {
    var text: [UInt8]
    var charset: String
  }

  private struct Candidate {
    var charset: SingleByteCharset
    var alphabets: [Set<UInt32>]
  }

  /// The least share of the letters that must belong to one alphabet.
  private static let leastFit = 0.7

  /// The letters beyond ASCII of the languages that are written in a charset.
  private static let western = [
    "éèêàâçùûîïôœæëüÿ", "äöüß", "áéíóúñü", "áéíóúâêôãõàç", "àèéìòù", "åäöéæø", "éëïóöüèê", "áéíóúýþðæö",
  ]
  private static let central = [
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț", "äöüß",
  ]
  private static let cyrillic = [
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдђежзијклљмнњопрстћуфхцчџш",
  ]

  private let candidates: [Candidate]

  init() {
    candidates = SingleByteCharset.allCases.map { charset in
      let alphabets =
        switch charset {
        case .windows1252, .latin1, .latin9: Self.western
        case .windows1250, .latin2: Self.central
        case .windows1251, .cyrillic, .koi8r: Self.cyrillic
        }
      return Candidate(charset: charset, alphabets: alphabets.map { Set($0.unicodeScalars.map(\.value)) })
    }
  }

  /// The text as UTF-8, or nil when no charset fits.
  func decode(_ bytes: [UInt8]) -> Decoded? {
    var best: (fit: Double, charset: SingleByteCharset)?
    for candidate in candidates {
      guard let fit = fit(of: candidate, bytes), fit >= Self.leastFit else { continue }
      if fit > (best?.fit ?? 0) + 0.001 { best = (fit, candidate.charset) }
    }
    guard let charset = best?.charset else { return nil }
    let table = charset.upperHalf
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(scalar: table[Int(byte) - 0x80]) }
    }
    return Decoded(text: text, charset: charset.rawValue)
  }

  /// UTF-16 with a byte order mark as UTF-8; nil when it has none or is broken.
  static func decodeUTF16(_ bytes: [UInt8]) -> Decoded? {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]), bytes.count % 2 == 0 else { return nil }
    var text: [UInt8] = []
    var high: UInt32?
    for at in stride(from: 2, to: bytes.count, by: 2) {
      let unit = UInt32(bytes[isBig ? at : at + 1]) << 8 | UInt32(bytes[isBig ? at + 1 : at])
      if let first = high {
        guard unit >= 0xDC00, unit < 0xE000 else { return nil }
        text.append(scalar: 0x1_0000 + (first - 0xD800) << 10 + (unit - 0xDC00))
        high = nil
      } else if unit >= 0xD800, unit < 0xDC00 {
        high = unit
      } else {
        guard unit < 0xDC00 || unit >= 0xE000 else { return nil }
        text.append(scalar: unit)
      }
    }
    return high == nil ? Decoded(text: text, charset: isBig ? "UTF-16BE" : "UTF-16LE") : nil
  }

  /// How well the bytes fit the charset's best alphabet, 0…1; nil when a byte has no character.
  private func fit(of candidate: Candidate, _ bytes: [UInt8]) -> Double? {
    let table = candidate.charset.upperHalf
    var letters = [Int](repeating: 0, count: 128)
    var misfits = 0
    for (at, byte) in bytes.enumerated() where byte >= 0x80 {
      let scalar = table[Int(byte) - 0x80]
      if scalar == 0xFFFD { return nil }
      guard Self.isLetter(scalar) else {
        if !Self.isUsualSign(scalar) { misfits += 1 }
        continue
      }
      letters[Int(byte) - 0x80] += 1
      if breaksWord(scalar, table, bytes, at) { misfits += 1 }
    }
    let total = letters.reduce(0, +)
    let known = candidate.alphabets.map { alphabet in
      (0..<128).reduce(0) { $0 + (alphabet.contains(Self.lowercased(table[$1])) ? letters[$1] : 0) }
    }.max()
    let seen = Double(total + misfits)
    // Signs alone (dashes, quotes) fit wherever they are usual.
    if total == 0 { return misfits == 0 ? 0.75 : 0 }
    return max(0, Double((known ?? 0) - misfits) / seen)
  }

  /// True for a capital behind a small letter, and for scripts mixed within a word.
  private func breaksWord(_ scalar: UInt32, _ table: [UInt32], _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at > 0 else { return false }
    let before = bytes[at - 1] < 0x80 ? UInt32(bytes[at - 1]) : table[Int(bytes[at - 1]) - 0x80]
    guard Self.isLetter(before) else { return false }
    let isCyrillic = scalar >= 0x400
    if isCyrillic != (before >= 0x400) && (isCyrillic || before >= 0x400) { return true }
    return Self.lowercased(scalar) != scalar && Self.lowercased(before) == before
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
    return scalar >= 0xC0 && scalar < 0x2C0 && scalar != 0xD7 && scalar != 0xF7
      || scalar >= 0x400 && scalar < 0x530
  }

  /// Quotes, dashes, spaces, currency and a few more that stand in any article.
  private static func isUsualSign(_ scalar: UInt32) -> Bool {
    let signs = "\u{A0}\u{AD}«»°§·–—‘’‚“”„†•…‹›€™£©®²³½¼¾№ºª¡¿µ±×"
    return signs.unicodeScalars.contains { $0.value == scalar }
  }

  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }
}
