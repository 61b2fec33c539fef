import GRDB

extension Migration {
  /// Documents with all their versions, pages and readings; decisions; the cache of transfers.
  ///
  /// What a document or a person said stands in `version`, `page`, `reading`, `claim` and `decision`, whose rows
  /// are only ever added. `current`, `stale` and the transfers are derived from them.
  static let documents = Migration(number: 1) { db in
    try db.execute(sql: documentTables)
    try db.execute(sql: readingTables)
    try db.execute(sql: searchTables)
  }

  private static let documentTables = """
    CREATE TABLE document (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      current INTEGER REFERENCES version (row)
    ) STRICT;

    CREATE TABLE version (
      row INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document (row),
      hash TEXT NOT NULL,
      text TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      url TEXT, title TEXT, published TEXT, updated TEXT, publisher TEXT, author TEXT,
      declared_language TEXT,
      sections TEXT,
      comments TEXT,
      origin TEXT,
      stored INTEGER NOT NULL,
      current INTEGER REFERENCES reading (row)
    ) STRICT;
    CREATE INDEX version_of_document ON version (document);

    CREATE TABLE page (
      row INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE version_page (
      version INTEGER NOT NULL REFERENCES version (row),
      page INTEGER NOT NULL REFERENCES page (row),
      PRIMARY KEY (version, page)
    ) STRICT, WITHOUT ROWID;
    """

  private static let readingTables = """
    CREATE TABLE reading (
      row INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES version (row),
      reader TEXT NOT NULL,
      hash TEXT NOT NULL,
      is_given INTEGER NOT NULL,
      language TEXT,
      stored INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reading_of_version ON reading (version);

    CREATE TABLE claim (
      row INTEGER PRIMARY KEY,
      reading INTEGER NOT NULL REFERENCES reading (row),
      id TEXT NOT NULL,
      start INTEGER NOT NULL,
      body TEXT NOT NULL,
      proof TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claim_of_reading ON claim (reading);
    CREATE INDEX claim_id ON claim (id);

    CREATE TABLE stale (document INTEGER PRIMARY KEY REFERENCES document (row)) STRICT;
    """

  private static let searchTables = """
    CREATE VIRTUAL TABLE version_text USING fts5 (
      title, text, content='version', content_rowid='row', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE claim_text USING fts5 (
      names, content='', tokenize='unicode61 remove_diacritics 2'
    );
    """
}
