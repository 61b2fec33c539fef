import GRDB

extension Migration {
  /// The claims on which decisions in force rest now: derived from `decision` and from the claims that count.
  static let rulings = Migration(number: 3) { db in
    try db.execute(
      sql: """
        CREATE TABLE decision_subject (
          decision INTEGER NOT NULL REFERENCES decision (row),
          side INTEGER NOT NULL,
          place INTEGER NOT NULL,
          document TEXT NOT NULL,
          claim INTEGER REFERENCES claim (row),
          PRIMARY KEY (decision, side, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX subject_of_document ON decision_subject (document);
        CREATE INDEX subject_of_claim ON decision_subject (claim);
        ALTER TABLE transfer ADD COLUMN is_rejected INTEGER NOT NULL DEFAULT 0;
        """)
  }
}
