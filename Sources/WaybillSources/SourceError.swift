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
    /// The compressed data is damaged or was cut off.
    case damaged(String)
    /// A kind of file that isn't read.
    case unknownKind(String)
  }

  /// The file as it was named, or `stdin`.
  public var file: String
  /// The line, from 1; 0 when the file as a whole is meant.
  public var line: Int
  /// What is wrong.
  public var problem: Problem

  /// Makes an error.
  public init(file: String, line: Int = 0, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `file:line: what is wrong`.
  public var description: String {
    line > 0 ? "\(file):\(line): \(problem.sentence)" : "\(file): \(problem.sentence)"
  }
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
    case .damaged(let what): "damaged gzip data: \(what)"
    case .unknownKind(let kind): "\(kind) is not read yet"
    }
  }
}

/// Something that a reader of the results should know though the input was read.
public struct SourceNote: Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named, or `stdin`.
  public var file: String
  /// The line, from 1; 0 when the file as a whole is meant.
  public var line: Int
  /// What there is to know, without a full stop.
  public var text: String

  /// `file:line: note: text`.
  public var description: String {
    line > 0 ? "\(file):\(line): note: \(text)" : "\(file): note: \(text)"
  }
}
