import Foundation
import GRDB
public import WaybillSources

extension Register {
  /// Notes that a page came, under which addresses, and when; its bytes are stored with its documents.
  public func note(_ page: FetchedPage) throws(StoreError) {
    let hash = page.hash
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO visit (asked, url, time, content_type, page_hash, etag, last_modified) VALUES (?,?,?,?,?,?,?)
          """,
        arguments: [
          page.asked, page.url, page.time, page.contentType, hash, page.validators.etag,
          page.validators.lastModified,
        ])
    }
  }

  /// By what a server knows the page again that came last when this address was asked for.
  public func validators(of asked: String) throws(StoreError) -> PageValidators? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT etag, last_modified FROM visit WHERE asked = ? ORDER BY row DESC LIMIT 1",
        arguments: [asked]
      ).map { PageValidators(etag: $0["etag"], lastModified: $0["last_modified"]) }
    }
  }

  /// The robots.txt files that the register keeps.
  ///
  /// One that can't be read or kept is fetched anew: that is no reason to stop.
  public var robots: RobotsMemory {
    RobotsMemory(
      recall: { origin in
        let known = try? read { db in
          try Row.fetchOne(db, sql: "SELECT robots, time FROM site WHERE origin = ?", arguments: [origin])
            .map { (text: $0["robots"] as Data, time: $0["time"] as Int) }
        }
        return known.flatMap { $0 }.map { (Array($0.text), $0.time) }
      },
      keep: { origin, text, time in
        _ = try? write { db in
          try db.execute(
            sql: "INSERT OR REPLACE INTO site (origin, robots, time) VALUES (?,?,?)",
            arguments: [origin, Data(text), time])
        }
      })
  }
}
