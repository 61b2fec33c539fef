/// What is kept of a text to tell its copies and translations: small hashes of its shingles and of its landmarks.
public struct TextSignature: Sendable, Hashable {
  /// The smallest hash of its shingles (four words each) under each of 64 hash functions.
  public var shingles: [UInt32]
  /// Hashes of its figures (two digits and more) in the order of the text, at most 64.
  public var landmarks: [UInt32]

  /// Makes a signature of its parts, as they were stored.
  public init(shingles: [UInt32], landmarks: [UInt32]) {
    self.shingles = shingles
    self.landmarks = landmarks
  }

  /// Reads a text (valid UTF-8).
  public init(_ text: [UInt8]) {
    var words: [UInt64] = []
    var landmarks: [UInt32] = []
    var hash: UInt64 = 0
    var length = 0
    var isFigure = true
    for byte in text + [0x20] {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
      let isDigit = lower >= 0x30 && lower <= 0x39
      if isDigit || (lower >= 0x61 && lower <= 0x7A) || lower >= 0x80 {
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        length += 1
        isFigure = isFigure && isDigit
      } else if length > 0 {
        words.append(hash)
        if isFigure, length > 1, landmarks.count < 64 {
          landmarks.append(UInt32(truncatingIfNeeded: Self.mixed(hash)))
        }
        (hash, length, isFigure) = (0xCBF2_9CE4_8422_2325, 0, true)
      }
    }
    self.landmarks = landmarks
    shingles = Self.smallest(words)
  }

  private static func smallest(_ words: [UInt64]) -> [UInt32] {
    var smallest = [UInt32](repeating: .max, count: 64)
    guard words.count >= 4 else { return smallest }
    for at in 0...(words.count - 4) {
      let shingle = words[at..<(at + 4)].reduce(0) { Self.mixed($0 &* 31 ^ $1) }
      for function in 0..<64 {
        let hash = UInt32(
          truncatingIfNeeded: Self.mixed(shingle ^ (UInt64(function) &* 0x9E37_79B9_7F4A_7C15)))
        if hash < smallest[function] { smallest[function] = hash }
      }
    }
    return smallest
  }

  /// The finisher of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The share of shingles that two texts have in common, estimated.
  public func resemblance(_ other: TextSignature) -> Double {
    guard shingles.count == other.shingles.count, !shingles.isEmpty, shingles[0] != .max else { return 0 }
    return Double(zip(shingles, other.shingles).count { $0 == $1 }) / Double(shingles.count)
  }

  /// True when one text has the figures of the other in the same order, six at least, but other words: a translation.
  public func isTranslation(of other: TextSignature) -> Bool {
    let (short, long) =
      landmarks.count < other.landmarks.count ? (landmarks, other.landmarks) : (other.landmarks, landmarks)
    guard short.count >= 6, short.count * 10 >= long.count * 9 else { return false }
    var at = 0
    for mark in long where at < short.count && short[at] == mark { at += 1 }
    return at * 10 >= short.count * 9
  }
}
