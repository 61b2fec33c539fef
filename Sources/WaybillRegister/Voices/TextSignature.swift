/// What is kept of a text to tell its copies and translations: small hashes of its shingles and of its landmarks.
public struct TextSignature: Sendable, Hashable {
  /// The smallest hash of its shingles (four words each) under each of 64 hash functions.
  public var shingles: [UInt32]
  /// Hashes of its figures and of the first four letters of its names, in the order of the text, at most 128: what
  /// translations have in common.
  public var landmarks: [UInt32]

  /// Makes a signature of its parts, as they were stored.
  public init(shingles: [UInt32], landmarks: [UInt32]) {
    self.shingles = shingles
    self.landmarks = landmarks
  }

  /// Reads a text (valid UTF-8).
  public init(_ text: [UInt8]) {
    var reading = SignatureScan()
    for byte in text { reading.take(byte) }
    reading.take(0x0A)
    landmarks = reading.landmarks
    shingles = Self.smallest(reading.words)
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
  fileprivate static func mixed(_ value: UInt64) -> UInt64 {
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

  /// True when both texts have most landmarks in common, in one order: one is likely a translation of the other.
  ///
  /// Six landmarks at least, two fifths of the longer text's and more than half of the shorter one's, or nearly half
  /// where hardly any that both have stand in another order: independent reports of one event share names and figures
  /// too, but seldom in one order.
  public func isTranslation(of other: TextSignature) -> Bool {
    let common = Double(Self.common(landmarks, other.landmarks))
    let (short, long) = (
      Double(min(landmarks.count, other.landmarks.count)), Double(max(landmarks.count, other.landmarks.count))
    )
    guard common >= 6, common >= long * 0.4 else { return false }
    return common >= short * 0.55 || common >= short * 0.45 && common >= Double(shared(other)) * 0.9
  }

  /// How many landmarks both have, in whatever order.
  private func shared(_ other: TextSignature) -> Int {
    var counts: [UInt32: Int] = [:]
    for mark in landmarks { counts[mark, default: 0] += 1 }
    return other.landmarks.reduce(0) { sum, mark in
      guard let left = counts[mark], left > 0 else { return sum }
      counts[mark] = left - 1
      return sum + 1
    }
  }

  /// The length of the longest common subsequence.
  private static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var last = [Int](repeating: 0, count: b.count + 1)
    for mark in a {
      var diagonal = 0
      for at in b.indices {
        let above = last[at + 1]
        last[at + 1] = mark == b[at] ? diagonal + 1 : max(above, last[at])
        diagonal = above
      }
    }
    return last[b.count]
  }
}

/// Gathers the words of a text, and its landmarks.
private struct SignatureScan {
  private(set) var words: [UInt64] = []
  private(set) var landmarks: [UInt32] = []
  private var hash = SignatureScan.seed
  private var length = 0
  private var prefix: UInt32 = 0
  private var prefixLength = 0
  private var isFigure = true
  private var isCapital = false
  private var isAllCapitals = true
  private var opensSentence = true

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let limit = 128

  mutating func take(_ byte: UInt8) {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    let lower = isUpper ? byte + 32 : byte
    let isDigit = byte >= 0x30 && byte <= 0x39
    let isLetter = lower >= 0x61 && lower <= 0x7A
    guard isDigit || isLetter || byte >= 0x80 else {
      finishWord()
      // A word behind one of these has its capital from its place.
      if [0x21, 0x22, 0x2E, 0x3A, 0x3F, 0x0A].contains(byte) { opensSentence = true }
      return
    }
    if length == 0 { isCapital = isUpper }
    if isLetter, !isUpper { isAllCapitals = false }
    hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
    length += 1
    isFigure = isFigure && isDigit
    if byte < 0x80, prefixLength < 4 || isFigure {
      prefix = prefix &* 131 &+ UInt32(lower)
      prefixLength += 1
    }
  }

  private mutating func finishWord() {
    guard length > 0 else { return }
    words.append(hash)
    let isName = isCapital && prefixLength > 1 && (!opensSentence || isAllCapitals)
    if isFigure || isName, landmarks.count < Self.limit {
      landmarks.append(UInt32(truncatingIfNeeded: TextSignature.mixed(UInt64(prefix))))
    }
    (hash, length, prefix, prefixLength) = (Self.seed, 0, 0, 0)
    (isFigure, isCapital, isAllCapitals, opensSentence) = (true, false, true, false)
  }
}
