import GRDB

extension Migration {
  /// Pages that were fetched, the robots.txt of their sites, and the feeds and pages that are followed.
  ///
  /// `visit` is only ever added to: which page (by its hash) came from which address, and when. `due` is when a
  /// source or an entry's page is to be fetched; of an entry that is settled it is null.
  static let following = Migration(number: 4) { db in
    try db.execute(sql: visitTables)
    try db.execute(sql: followingTables)
  }

  private static let visitTables = """
    CREATE TABLE visit (
      row INTEGER PRIMARY KEY,
      asked TEXT NOT NULL,
      url TEXT NOT NULL,
      time INTEGER NOT NULL,
      content_type TEXT NOT NULL,
      page_hash TEXT NOT NULL,
      etag TEXT,
      last_modified TEXT
    ) STRICT;
    CREATE INDEX visit_of_address ON visit (asked);

    CREATE TABLE site (
      origin TEXT PRIMARY KEY,
      robots BLOB NOT NULL,
      time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let followingTables = """
    CREATE TABLE followed (
      row INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      kind TEXT,
      entries_only INTEGER NOT NULL,
      added INTEGER NOT NULL,
      due INTEGER NOT NULL,
      visited INTEGER,
      redirected TEXT,
      etag TEXT,
      last_modified TEXT,
      errors INTEGER NOT NULL DEFAULT 0,
      problem TEXT
    ) STRICT;

    CREATE TABLE followed_entry (
      row INTEGER PRIMARY KEY,
      followed INTEGER NOT NULL REFERENCES followed (row) ON DELETE CASCADE,
      url TEXT NOT NULL,
      stamp TEXT NOT NULL,
      title TEXT,
      published TEXT,
      due INTEGER,
      errors INTEGER NOT NULL DEFAULT 0,
      problem TEXT,
      UNIQUE (followed, url)
    ) STRICT;
    CREATE INDEX followed_entry_due ON followed_entry (due) WHERE due IS NOT NULL;
    """
}
