import Foundation
import GRDB
import Testing

@testable import WaybillStore

@Suite struct OpeningTests {
  private func problem(_ path: String, _ access: Register.Access) -> StoreError.Problem? {
    do throws(StoreError) {
      _ = try Register(path: path, for: access)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("Only an ingest makes a missing register, with its folder")
  func missing() throws {
    let folder = try TestFolder()
    #expect(problem(folder.register, .reading) == .missing)
    #expect(problem(folder.register, .writing) == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder.register))
    #expect(problem(folder.register, .creating) == nil)
    #expect(problem(folder.register, .reading) == nil)
  }

  @Test("What never had a commit is an empty register", arguments: [0, 1, 15, 16, 60, 99])
  func cutOff(size: Int) throws {
    let folder = try TestFolder()
    _ = try Register(path: folder.register, for: .creating)
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.register))
    let path = folder.write(Array(whole.prefix(size)), "cut.sqlite")
    #expect(try Register(path: path, for: .reading).check { _ in }.versions == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole.prefix(size), "reading writes nothing")
    let register = try Register(path: path, for: .creating)
    #expect(try register.store([Sample.accession(Sample.document("a"))]).added == 1)
  }

  @Test("A first page without a schema, as a kill may leave it, is an empty register")
  func marked() throws {
    let folder = try TestFolder()
    let path = folder.path + "/r.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(FileState.applicationID)")
    }
    try queue.close()
    #expect(try Register(path: path, for: .reading).check { _ in }.versions == 0)
  }

  @Test("A file of another kind is refused and left as it was")
  func foreign() throws {
    let folder = try TestFolder()
    let other = folder.path + "/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE t (a)") }
    try queue.close()
    for path in [
      other, folder.write(Array("id;supplier\n1;US\n".utf8), "t.csv"), folder.write([1, 2, 3], "b"),
    ] {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for access in [Register.Access.reading, .writing, .creating] {
        guard case .foreign = problem(path, access) else {
          Issue.record("\(path) was not refused")
          continue
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }
  }

  @Test("A register of a newer schema is refused")
  func newer() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    try register.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 999") }
    try register.database.close()
    #expect(problem(folder.register, .reading) == .newer(999))
    #expect(problem(folder.register, .creating) == .newer(999))
  }

  @Test("A register that lost its end or whose pages were overwritten is damaged, and not written")
  func damaged() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    for number in 0..<50 { _ = try register.store([Sample.accession(Sample.document("d\(number)"))]) }
    try register.database.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.register))
    var overwritten = Array(whole)
    for at in 8192..<40000 { overwritten[at] = UInt8(truncatingIfNeeded: at &* 31) }
    for bytes in [Array(whole.prefix(whole.count / 2)), overwritten] {
      let path = folder.write(bytes, "damaged.sqlite")
      guard case .damaged = problem(path, .creating) else {
        Issue.record("not refused")
        continue
      }
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    }
  }

  @Test("A register without the right to write can be read, not written")
  func readOnly() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    _ = try register.store([Sample.accession(Sample.document("a"))])
    try register.database.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.register)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.register))
    #expect(problem(folder.register, .creating) == .readOnly)
    #expect(try Register(path: folder.register, for: .reading).check { _ in }.claims == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.register)) == before)
  }
}
