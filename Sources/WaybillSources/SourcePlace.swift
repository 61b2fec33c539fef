/// Where in a file something stands.
public struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1; 0 when it isn't known or the file as a whole is meant.
  public var line = 0
  /// The record of an archive: where it starts; nil elsewhere.
  public var record: RecordOffset?

  /// Makes a place.
  public init(line: Int = 0, record: RecordOffset? = nil) {
    self.line = line
    self.record = record
  }

  /// `:line`, `: record at byte 0`, or nothing; what follows the file's name.
  public var description: String {
    let start = record.map { ": record at \($0)" } ?? ""
    return line > 0 ? (record == nil ? ":\(line)" : "\(start), line \(line)") : start
  }
}

/// The offset of an archive's record.
public struct RecordOffset: Sendable, Hashable, CustomStringConvertible {
  /// In bytes, from 0.
  public var byte: Int
  /// True when it counts the unpacked bytes of a packed file; else those of the file as stored.
  public var isUnpacked: Bool

  /// Makes an offset.
  public init(byte: Int, isUnpacked: Bool = false) {
    self.byte = byte
    self.isUnpacked = isUnpacked
  }

  /// `byte 0`, `byte 0 (unpacked)`.
  public var description: String { isUnpacked ? "byte \(byte) (unpacked)" : "byte \(byte)" }
}

/// Something that a reader of the results should know though the input was read.
public struct SourceNote: Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named, or `stdin`.
  public var file: String
  /// Where in the file, as far as it is known.
  public var place: SourcePlace
  /// What there is to know, without a full stop.
  public var text: String

  /// `file:line: note: text`.
  public var description: String { "\(file)\(place): note: \(text)" }
}
