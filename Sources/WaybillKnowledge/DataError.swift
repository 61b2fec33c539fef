/// What is wrong with a data file, and where.
public struct DataError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, relative to `Data/`.
  public var file: String
  /// The line, from 1; 0 when the file as a whole is meant.
  public var line: Int
  /// What is wrong, as a sentence without its full stop.
  public var problem: String

  /// Makes an error.
  public init(file: String, line: Int = 0, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `file:line: problem`.
  public var description: String { line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)" }
}
