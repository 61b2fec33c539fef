/// How many documents an ingest found in which state.
public struct AccessionLog: Sendable, Hashable {
  /// Documents whose id the register didn't have.
  public var added = 0
  /// New versions of documents that it had.
  public var changed = 0
  /// Versions that it had, read anew.
  public var reread = 0
  /// Documents that it had in this version and reading.
  public var unchanged = 0
  /// Claims that were stored.
  public var claims = 0

  /// Nothing yet.
  public init() {}

  /// Adds another log's counts.
  public static func += (log: inout AccessionLog, other: AccessionLog) {
    log.added += other.added
    log.changed += other.changed
    log.reread += other.reread
    log.unchanged += other.unchanged
    log.claims += other.claims
  }
}
