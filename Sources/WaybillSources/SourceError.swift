/// Why an input, or a part of it, could not be read, and where.
public struct SourceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong with an input.
  public enum Problem: Error, Sendable, Hashable {
    /// The file can't be opened or read; with the system's reason.
    case unreadable(String)
    /// The file holds nothing, or nothing but white space.
    case empty
    /// The bytes are no UTF-8 where UTF-8 is demanded.
    case notUTF8(byte: Int)
    /// The bytes are no UTF-8, and no known charset fits them.
    case unknownCharset
    /// A NUL byte or character, which no text holds.
    case nul
    /// The document is larger than the limit.
    case tooLarge(limit: Int)
    /// The JSON breaks its grammar.
    case json(String, byte: Int)
    /// The JSON is sound but no document.
    case notADocument(String)
    /// The compressed data (gzip, zstd) is damaged or was cut off.
    case damaged(String, String)
    /// A record of an archive is damaged or was cut off.
    case damagedRecord(String)
    /// A program that reads this kind is missing; the package of Debian that brings it.
    case missingTool(String, package: String)
    /// A program that reads this kind failed.
    case failedTool(String, String)
    /// A kind of file that isn't read.
    case unknownKind(String)
  }

  /// The file as it was named, or `stdin`.
  public var file: String
  /// Where in the file, as far as it is known.
  public var place: SourcePlace
  /// What is wrong.
  public var problem: Problem

  /// The line, from 1; 0 when the file as a whole is meant.
  public var line: Int { place.line }

  /// Makes an error.
  public init(file: String, line: Int = 0, _ problem: Problem) {
    self.init(file: file, at: SourcePlace(line: line), problem)
  }

  /// Makes an error at a place.
  public init(file: String, at place: SourcePlace, _ problem: Problem) {
    self.file = file
    self.place = place
    self.problem = problem
  }

  /// `file:line: what is wrong`.
  public var description: String { "\(file)\(place): \(problem.sentence)" }
}

extension SourceError.Problem {
  /// What is wrong, without a full stop.
  public var sentence: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .empty: "the file is empty"
    case .notUTF8(let byte): "not UTF-8 (byte \(byte) of the line)"
    case .unknownCharset: "not UTF-8, and no known charset fits"
    case .nul: "a NUL byte, so this is no text"
    case .tooLarge(let limit): "the document is larger than \(limit) bytes (--max-document)"
    case .json(let what, let byte): "broken JSON at byte \(byte): \(what)"
    case .notADocument(let what): "not a document: \(what)"
    case .damaged(let packing, let what): "damaged \(packing) data: \(what)"
    case .damagedRecord(let what): "damaged record: \(what)"
    case .missingTool(let tool, let package):
      "\(tool) is missing, which reads this (on Debian: apt install \(package))"
    case .failedTool(let tool, let what): "\(tool) could not read it: \(what)"
    case .unknownKind(let kind): "\(kind) is not read yet"
    }
  }
}
