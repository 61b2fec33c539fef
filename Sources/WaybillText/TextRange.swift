/// A half-open range of byte offsets into one text.
///
/// All positions inside the reader are bytes of UTF-8; `ScalarOffsets` turns them into the
/// Unicode scalars that JSON output counts.
public struct TextRange: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte; never smaller than `start`.
  public var end: Int

  /// Makes the range from `start` up to, but not including, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  public var count: Int { end - start }

  /// True when no byte lies in the range.
  public var isEmpty: Bool { start == end }

  /// True when `other` lies wholly inside this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// True when the byte at `offset` lies inside this range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// True when both ranges share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// By start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
