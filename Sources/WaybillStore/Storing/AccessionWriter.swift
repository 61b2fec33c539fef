import GRDB
import Glibc
import WaybillRegister
import WaybillText

extension Register {
  /// True when the register has this version of the document with a reading by `reader`.
  ///
  /// Without a reader any given reading counts.
  public func has(_ accession: Accession, readBy reader: String) throws(StoreError) -> Bool {
    let (id, hash) = (accession.document.id, accession.versionHash)
    return try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT 1 FROM document d JOIN version v ON v.document = d.row AND v.hash = ?2
          JOIN reading r ON r.version = v.row AND r.reader = ?3 AND r.is_given = 0 WHERE d.id = ?1
          """)
      return try Int.fetchOne(statement, arguments: [id, hash, reader]) != nil
    }
  }

  /// Stores documents with what was read out of them: all or none.
  public func store(_ documents: [(Accession, StoredReading)]) throws(StoreError) -> AccessionLog {
    try write { db in
      let writer = AccessionWriter(db: db, now: Int(time(nil)))
      var log = AccessionLog()
      for (accession, reading) in documents { log += try writer.store(accession, reading) }
      return log
    }
  }
}

/// Adds rows inside one transaction.
struct AccessionWriter {
  let db: Database
  /// Seconds since 1970.
  let now: Int

  func store(_ accession: Accession, _ reading: StoredReading) throws -> AccessionLog {
    var log = AccessionLog()
    let (document, isNew) = try documentRow(accession.document.id)
    let known = isNew ? nil : try versionRow(document, accession.versionHash)
    let version = try known ?? addVersion(accession, document: document)
    try accession.document.page.map { try link($0, to: version) }
    if known != nil, try hasReading(reading, version: version) {
      log.unchanged = 1
      return log
    }
    try add(reading, version: version)
    log.claims = reading.rows.count
    if isNew { log.added = 1 } else if known == nil { log.changed = 1 } else { log.reread = 1 }
    try choose(document: document, version: version, isOnly: isNew)
    return log
  }

  private func documentRow(_ id: String) throws -> (row: Int64, isNew: Bool) {
    let query = try db.cachedStatement(sql: "SELECT row FROM document WHERE id = ?")
    if let row = try Int64.fetchOne(query, arguments: [id]) { return (row, false) }
    let insert = try db.cachedStatement(sql: "INSERT INTO document (id) VALUES (?)")
    try insert.execute(arguments: [id])
    return (db.lastInsertedRowID, true)
  }

  private func versionRow(_ document: Int64, _ hash: String) throws -> Int64? {
    let query = try db.cachedStatement(sql: "SELECT row FROM version WHERE document = ? AND hash = ?")
    return try Int64.fetchOne(query, arguments: [document, hash])
  }

  private func addVersion(_ accession: Accession, document: Int64) throws -> Int64 {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO version (document, hash, text, text_hash, url, title, published, updated, publisher, author,
          declared_language, sections, comments, origin, stored) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """)
    let source = accession.document
    let text = String(decoding: source.text, as: UTF8.self)
    insert.setUncheckedArguments([
      document, accession.versionHash, text, accession.textHash, source.url, source.title, source.published,
      source.updated, source.publisher, source.author, source.declaredLanguage, string(accession.sections),
      string(accession.comments), string(accession.origin), now,
    ])
    try insert.execute()
    let row = db.lastInsertedRowID
    let index = try db.cachedStatement(sql: "INSERT INTO version_text (rowid, title, text) VALUES (?,?,?)")
    index.setUncheckedArguments([row, source.title, text])
    try index.execute()
    let signature = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO text_signature (text_hash, shingles, landmarks) VALUES (?,?,?)")
    signature.setUncheckedArguments([
      accession.textHash, TestimonyLoader.data(accession.signature.shingles),
      TestimonyLoader.data(accession.signature.landmarks),
    ])
    try signature.execute()
    return row
  }

  private func string(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  private func hasReading(_ reading: StoredReading, version: Int64) throws -> Bool {
    let query = try db.cachedStatement(
      sql: "SELECT 1 FROM reading WHERE version = ? AND reader = ? AND hash = ? AND is_given = ?")
    return try Int.fetchOne(query, arguments: [version, reading.reader, reading.hash, reading.isGiven]) != nil
  }

  private func add(_ reading: StoredReading, version: Int64) throws {
    let insert = try db.cachedStatement(
      sql:
        "INSERT INTO reading (version, reader, hash, is_given, language, origin, stored) VALUES (?,?,?,?,?,?,?)"
    )
    insert.setUncheckedArguments([
      version, reading.reader, reading.hash, reading.isGiven, reading.language, string(reading.origin), now,
    ])
    try insert.execute()
    let row = db.lastInsertedRowID
    let claim = try db.cachedStatement(
      sql: "INSERT INTO claim (reading, id, start, body, proof) VALUES (?,?,?,?,?)")
    let names = try db.cachedStatement(sql: "INSERT INTO claim_text (rowid, names) VALUES (?,?)")
    for entry in reading.rows {
      claim.setUncheckedArguments([
        row, entry.id, entry.start, String(decoding: entry.body, as: UTF8.self),
        String(decoding: entry.proof, as: UTF8.self),
      ])
      try claim.execute()
      names.setUncheckedArguments([db.lastInsertedRowID, entry.names])
      try names.execute()
    }
  }

  /// Renews which reading and which version count, by rules that know no order of arrival.
  private func choose(document: Int64, version: Int64, isOnly: Bool) throws {
    try Currency(db: db).chooseReading(of: version)
    try Currency(db: db).chooseVersion(of: document)
    let stale = try db.cachedStatement(sql: "INSERT OR IGNORE INTO stale (document) VALUES (?)")
    try stale.execute(arguments: [document])
  }

  private func link(_ page: Page, to version: Int64) throws {
    let row = try pageRow(page)
    let link = try db.cachedStatement(sql: "INSERT OR IGNORE INTO version_page (version, page) VALUES (?,?)")
    try link.execute(arguments: [version, row])
  }

  private func pageRow(_ page: Page) throws -> Int64 {
    let packed = PackedPage(page)
    let query = try db.cachedStatement(sql: "SELECT row FROM page WHERE hash = ?")
    if let row = try Int64.fetchOne(query, arguments: [packed.hash]) { return row }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO page (hash, media_type, size, bytes) VALUES (?,?,?,?)")
    insert.setUncheckedArguments([packed.hash, page.mediaType, page.bytes.count, packed.data])
    try insert.execute()
    return db.lastInsertedRowID
  }
}
