/// Why a decision wasn't taken.
public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What stands in the way.
  public enum Ground: Sendable, Hashable {
    /// No such field, or a value that it can't have.
    case value
    /// The register has nothing of that name.
    case unknown
    /// It contradicts what was decided or what the register says.
    case contradiction
  }

  /// What stands in the way.
  public var ground: Ground
  /// The explanation, without a full stop.
  public var description: String

  /// Makes a refusal.
  public init(_ ground: Ground, _ description: String) {
    self.ground = ground
    self.description = description
  }
}
