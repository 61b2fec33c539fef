/// One way to write a word or name, as the data gives it.
public struct Form: Hashable, Sendable {
  /// UTF-8, NFC.
  public var bytes: [UInt8]
  /// A form that is also another word or name: it counts only with support from the context.
  public var isAmbiguous: Bool
  /// The cases in which it stands; empty where the language doesn't mark them.
  public var cases: GrammaticalCases

  /// Makes a form.
  public init(bytes: [UInt8], isAmbiguous: Bool = false, cases: GrammaticalCases = []) {
    self.bytes = bytes
    self.isAmbiguous = isAmbiguous
    self.cases = cases
  }

  /// All spellings of a form with optional parts: `char(s)` is `char` and `chars`.
  ///
  /// Returns nil when a parenthesis isn't closed. Spaces left over by a dropped part are folded.
  static func expand(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard let open = bytes.firstIndex(of: 0x28) else {
      return bytes.contains(0x29) ? nil : [tidied(bytes)]
    }
    guard let close = bytes[open...].firstIndex(of: 0x29) else { return nil }
    let head = bytes[..<open]
    let inner = bytes[(open + 1)..<close]
    let tail = bytes[(close + 1)...]
    guard !inner.contains(0x28), !head.contains(0x29),
      let without = expand(Array(head + tail)), let with = expand(Array(head + inner + tail))
    else { return nil }
    return without + with
  }

  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    let isTidy =
      bytes.first != 0x20 && bytes.last != 0x20
      && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    if isTidy { return bytes }
    let parts = bytes.split(separator: 0x20, omittingEmptySubsequences: true)
    return Array(parts.joined(separator: [0x20]))
  }
}
