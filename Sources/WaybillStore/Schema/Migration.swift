import GRDB

/// One step from an older schema to the next: a file each in this folder.
///
/// A step that was released is never edited; a change of the schema is a new step at the end.
struct Migration: Sendable {
  /// The schema's number after it (SQLite's `user_version`).
  var number: Int
  /// Makes the change; runs inside a transaction.
  var apply: @Sendable (Database) throws -> Void

  /// All steps in order: the n-th makes schema n.
  static let all: [Migration] = [documents, transfers, rulings, following]
}
