import GRDB
import Synchronization
import Testing
import WaybillText

@testable import WaybillStore

@Suite struct CheckTests {
  @Test(
    "Whatever was changed behind the register's back is told",
    arguments: [
      ("UPDATE version SET text = replace(text, '246', '264')", 2),
      ("UPDATE claim SET body = replace(body, '75000000', '85000000')", 1),
      ("UPDATE claim SET proof = replace(proof, '\"start\":0', '\"start\":1')", 2),
      ("UPDATE claim SET proof = '{'", 2), ("UPDATE page SET bytes = x'00'", 1),
      ("UPDATE version SET text_hash = 'x'", 2), ("UPDATE document SET id = 'other'", 1),
    ])
  func drift(change: String, count: Int) throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    var document = Sample.document("a")
    document.page = Page(bytes: document.text, mediaType: "text/plain")
    _ = try register.store([Sample.accession(document)])
    #expect(try register.check { _ in }.drifts == 0)
    try register.database.writeWithoutTransaction { try $0.execute(sql: change) }
    let told = Mutex<[String]>([])
    let report = try register.check { drift in told.withLock { $0.append("\(drift)") } }
    #expect(report.drifts == count, "\(told.withLock { $0 })")
    #expect(told.withLock { $0.count } == count)
  }
}
