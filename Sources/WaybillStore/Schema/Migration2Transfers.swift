import GRDB

extension Migration {
  /// Decisions of people, and the cache of transfers with the indexes that the filters use.
  ///
  /// `merging` names the rules and the knowledge by which the transfers were made; others make all of them anew.
  /// A transfer's `row` is made of its date and its id, so that every index is in the order in which transfers are
  /// listed; see `TransferRow`.
  static let transfers = Migration(number: 2) { db in
    try db.execute(sql: decisionTable)
    try db.execute(sql: transferTables)
  }

  private static let decisionTable = """
    CREATE TABLE decision (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      author TEXT NOT NULL,
      time TEXT NOT NULL,
      reason TEXT,
      undoes TEXT REFERENCES decision (id)
    ) STRICT;
    """

  private static let transferTables = """
    ALTER TABLE reading ADD COLUMN origin TEXT;

    CREATE TABLE transfer (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      day TEXT NOT NULL,
      amount REAL,
      currency TEXT,
      doubt REAL NOT NULL,
      body TEXT NOT NULL,
      joins TEXT NOT NULL
    ) STRICT;
    CREATE INDEX transfer_by_doubt ON transfer (doubt DESC, id) WHERE doubt > 0;

    CREATE TABLE facet (
      name INTEGER NOT NULL,
      value TEXT NOT NULL,
      transfer INTEGER NOT NULL REFERENCES transfer (row),
      PRIMARY KEY (name, value, transfer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX facet_of_transfer ON facet (transfer);

    CREATE TABLE claim_group (
      key TEXT NOT NULL,
      claim INTEGER NOT NULL REFERENCES claim (row),
      PRIMARY KEY (key, claim)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_of_claim ON claim_group (claim);

    CREATE TABLE dirty_group (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE transfer_claim (
      claim INTEGER PRIMARY KEY REFERENCES claim (row),
      transfer INTEGER NOT NULL REFERENCES transfer (row),
      publisher TEXT,
      grade TEXT NOT NULL,
      voice INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX claim_of_transfer ON transfer_claim (transfer);

    CREATE TABLE text_signature (
      text_hash TEXT PRIMARY KEY,
      shingles BLOB NOT NULL,
      landmarks BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE merging (rule TEXT NOT NULL) STRICT;
    """
}
