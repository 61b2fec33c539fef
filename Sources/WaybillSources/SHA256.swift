/// The SHA-256 hash of bytes (FIPS 180-4), for ids that depend on content alone.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// A hash of nothing yet.
  public init() {}

  /// The hash of `bytes` as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hex()
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    var at = 0
    if !pending.isEmpty {
      at = min(64 - pending.count, bytes.count)
      pending += bytes[..<at]
      guard pending.count == 64 else { return }
      let block = pending
      compress(block.span, 0)
      pending.removeAll(keepingCapacity: true)
    }
    while at + 64 <= bytes.count {
      compress(bytes.span, at)
      at += 64
    }
    pending += bytes[at...]
  }

  /// The hash of all that was added, as 64 hexadecimal digits.
  public consuming func hex() -> String {
    let bits = length &* 8
    var tail = pending + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for at in stride(from: 0, to: tail.count, by: 64) { compress(tail.span, at) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func compress(_ bytes: Span<UInt8>, _ start: Int) {
    expand(bytes, start)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = Self.constants
    for round in 0..<64 {
      let s1 = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
      let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ schedule[round]
      let s0 = Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private mutating func expand(_ bytes: Span<UInt8>, _ start: Int) {
    for k in 0..<16 {
      let at = start + 4 * k
      schedule[k] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for k in 16..<64 {
      let (x, y) = (schedule[k - 15], schedule[k - 2])
      let s0 = Self.turn(x, 7) ^ Self.turn(x, 18) ^ (x >> 3)
      let s1 = Self.turn(y, 17) ^ Self.turn(y, 19) ^ (y >> 10)
      schedule[k] = schedule[k - 16] &+ s0 &+ schedule[k - 7] &+ s1
    }
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var constants: [UInt32] = []
    var candidate = 2
    while constants.count < 64 {
      if (2..<candidate).allSatisfy({ candidate % $0 != 0 }) { constants.append(cubeRootFraction(candidate)) }
      candidate += 1
    }
    return constants
  }()

  /// The first 32 bits of the fractional part of a small number's cube root, by bisection on integers.
  private static func cubeRootFraction(_ number: Int) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 7 << 32
    while high - low > 1 {
      let middle = (low + high) / 2
      if isCubeAtMost(middle, number) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether (root / 2^32)^3 <= number, without loss.
  private static func isCubeAtMost(_ root: UInt64, _ number: Int) -> Bool {
    let square = UInt128(root) * UInt128(root)
    let limit = UInt128(number) << 96
    return square <= limit / UInt128(root == 0 ? 1 : root)
  }
}
