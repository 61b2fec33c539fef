import GRDB
import WaybillSources

extension Register {
  private static let sources = """
    SELECT f.*, (SELECT count(*) FROM followed_entry e WHERE e.followed = f.row AND e.due IS NOT NULL) AS waiting
    FROM followed f
    """
  private static let entries = """
    SELECT e.*, f.url AS feed FROM followed_entry e JOIN followed f ON f.row = e.followed
    """

  /// Adds a source to those that are followed; false where it is among them, which leaves it as it was.
  public func follow(_ source: FollowedSource) throws(StoreError) -> Bool {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO followed (url, kind, entries_only, added, due) VALUES (?,?,?,?,?) ON CONFLICT (url) DO NOTHING
          """,
        arguments: [source.url, source.kind?.rawValue, source.takesEntriesOnly, source.added, source.due])
      return db.changesCount > 0
    }
  }

  /// Takes a source off the list, with what was known of its entries; false where it isn't there.
  ///
  /// Documents stay.
  public func unfollow(_ url: String) throws(StoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM followed WHERE url = ?", arguments: [url])
      return db.changesCount > 0
    }
  }

  /// All sources that are followed, by their addresses.
  public func followed() throws(StoreError) -> [FollowedSource] {
    try read { db in
      try Row.fetchAll(db, sql: Self.sources + " ORDER BY url").map { FollowedSource($0) }
    }
  }

  /// The sources that are due at this time, the longest due first.
  public func followed(dueAt time: Int) throws(StoreError) -> [FollowedSource] {
    try read { db in
      try Row.fetchAll(db, sql: Self.sources + " WHERE due <= ? ORDER BY due, url", arguments: [time])
        .map { FollowedSource($0) }
    }
  }

  /// The entries whose pages are due at this time, the longest due first.
  public func entries(dueAt time: Int) throws(StoreError) -> [FollowedEntry] {
    try read { db in
      try Row.fetchAll(db, sql: Self.entries + " WHERE e.due <= ? ORDER BY e.due, e.row", arguments: [time])
        .map { FollowedEntry($0) }
    }
  }

  /// When the next source or entry is due; nil where nothing is followed.
  public func nextDue() throws(StoreError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT min(due) FROM (SELECT due FROM followed UNION ALL SELECT due FROM followed_entry)")
    }
  }

  /// Writes down what came of a visit; a source that was taken off the list meanwhile stays off.
  public func settle(_ source: FollowedSource) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE followed SET kind = ?, due = ?, visited = ?, redirected = ?, etag = ?, last_modified = ?, errors = ?,
            problem = ? WHERE url = ?
          """,
        arguments: [
          source.kind?.rawValue, source.due, source.visited, source.redirected, source.validators.etag,
          source.validators.lastModified, source.errors, source.problem, source.url,
        ])
    }
  }

  /// Writes down what came of an entry's page.
  public func settle(_ entry: FollowedEntry) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE followed_entry SET due = ?, errors = ?, problem = ?
          WHERE url = ? AND followed = (SELECT row FROM followed WHERE url = ?)
          """, arguments: [entry.due, entry.errors, entry.problem, entry.url, entry.feed])
    }
  }

  /// Takes in the entries of a feed; answers with those that are new or have changed, whose pages are now due.
  public func take(_ entries: [FollowedEntry]) throws(StoreError) -> [FollowedEntry] {
    try write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO followed_entry (followed, url, stamp, title, published, due)
          SELECT row, ?2, ?3, ?4, ?5, ?6 FROM followed WHERE url = ?1
          ON CONFLICT (followed, url) DO UPDATE SET stamp = excluded.stamp, title = excluded.title,
            published = excluded.published, due = excluded.due, errors = 0, problem = NULL
          WHERE stamp <> excluded.stamp
          """)
      var fresh: [FollowedEntry] = []
      for entry in entries {
        try statement.execute(arguments: [
          entry.feed, entry.url, entry.stamp, entry.title, entry.published, entry.due,
        ])
        if db.changesCount > 0 { fresh.append(entry) }
      }
      return fresh
    }
  }
}
