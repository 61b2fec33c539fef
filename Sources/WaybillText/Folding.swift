/// How letters are lower-cased and stripped of accents, read from `languages/_common/folding.tsv`.
///
/// ASCII is handled by arithmetic; for the rest a table by scalar (up to U+1EFF) gives two
/// byte strings: the lower case with its accent and the form without accent.
public struct Folding: Sendable {
  static let limit = 0x1F00
  /// Index into `pool` of each scalar's entry, plus one; 0 where the letter stays as it is.
  private var entry: [Int32]
  /// Entries: lower length, lower bytes, folded length, folded bytes.
  private var pool: [UInt8] = []

  /// An empty table: only ASCII is folded.
  public init() { entry = Array(repeating: 0, count: Self.limit) }

  /// Adds one letter; letters beyond U+1EFF are ignored.
  public mutating func add(_ letter: UInt32, lower: [UInt8], folded: [UInt8]) {
    guard letter < UInt32(Self.limit), lower.count < 16, folded.count < 16 else { return }
    entry[Int(letter)] = Int32(pool.count + 1)
    pool.append(UInt8(lower.count))
    pool += lower
    pool.append(UInt8(folded.count))
    pool += folded
  }

  /// True when the letter has another lower case, that is: when it is a capital.
  @inline(__always)
  func isCapital(_ scalar: UInt32, width: Int, bytes: Span<UInt8>, at: Int) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    guard scalar < UInt32(Self.limit) else { return false }
    let index = Int(entry[Int(scalar)])
    guard index > 0 else { return false }
    let length = Int(pool[index - 1])
    if length != width { return true }
    for k in 0..<length where pool[index + k] != bytes[at + k] { return true }
    return false
  }

  /// Appends the lower-case form with accents and the form without to the two buffers.
  @inline(__always)
  func append(
    _ scalar: UInt32, width: Int, bytes: Span<UInt8>, at: Int,
    lower: inout [UInt8], folded: inout [UInt8]
  ) {
    if scalar < UInt32(Self.limit) {
      let index = Int(entry[Int(scalar)])
      if index > 0 {
        let length = Int(pool[index - 1])
        for k in 0..<length { lower.append(pool[index + k]) }
        let second = index + length
        for k in 0..<Int(pool[second]) { folded.append(pool[second + 1 + k]) }
        return
      }
    }
    for k in 0..<width {
      lower.append(bytes[at + k])
      folded.append(bytes[at + k])
    }
  }
}
