/// Writes names of another script in Latin letters, by the folded forms of `folding.tsv`.
///
/// A class, so that mentions carry it for nothing; it is equal only to itself.
public final class Romanisation: Sendable, Hashable {
  private let folding: Folding

  /// Makes one from the folding of the data.
  public init(_ folding: Folding) { self.folding = folding }

  /// True for the very same object.
  public static func == (one: Romanisation, other: Romanisation) -> Bool { one === other }
  /// Hashes the object's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// True when the text holds letters of the Cyrillic block (U+0400 to U+04FF).
  public static func isNeeded(_ text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 >= 0xD0 && $0 <= 0xD3 }
  }

  /// The text with its Cyrillic letters in Latin ones, capitals kept.
  public func latin(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    let span = text.span
    while at < text.count {
      guard text[at] >= 0xD0, text[at] <= 0xD3, at + 1 < text.count else {
        out.append(text[at])
        at += 1
        continue
      }
      let scalar = UInt32(text[at] & 0x1F) << 6 | UInt32(text[at + 1] & 0x3F)
      var (lower, folded): ([UInt8], [UInt8]) = ([], [])
      folding.append(scalar, width: 2, bytes: span, at: at, lower: &lower, folded: &folded)
      if folding.isCapital(scalar, width: 2, bytes: span, at: at), let first = folded.first, first >= 0x61 {
        folded[0] = first - 0x20
      }
      out += folded
      at += 2
    }
    return out
  }
}
