import GRDB
import Glibc

/// An open register.
///
/// One SQLite file in WAL mode. Errors are `StoreError`s that name the file.
public struct Register: Sendable {
  /// What a register is opened for.
  public enum Access: Sendable {
    /// Queries; the file must be there and is written only to bring an older schema up to date.
    case reading
    /// Decisions and the like; the file must be there.
    case writing
    /// Documents; a missing file is made, with its folder.
    case creating
  }

  /// The file's path.
  public let path: String
  let database: any DatabaseWriter

  /// Opens the register at `path`.
  public init(path: String, for access: Access) throws(StoreError) {
    self.path = path
    let absolute = Self.absolute(path)
    do {
      database = try Self.open(absolute, path, access)
    } catch {
      throw StoreError(path: path, error)
    }
  }

  private static func open(_ file: String, _ path: String, _ access: Access) throws -> any DatabaseWriter {
    let state = FileState(path: file)
    switch state {
    case .foreign(let what): throw StoreError(path: path, .foreign(what))
    case .unreadable(let reason): throw StoreError(path: path, .unreadable(reason))
    case .missing where access != .creating: throw StoreError(path: path, .missing)
    case .missing:
      let code = FileState.makeFolder(of: file)
      guard code == 0 else { throw StoreError(path: path, .unreadable(String(cString: strerror(code)))) }
    case .empty where access == .reading: return try emptyRegister()
    case .empty:
      // What a cut-off write left behind is no page that SQLite could read.
      if FileState.isWritable(file) { truncate(file, 0) }
    case .register: break
    }
    guard access == .reading else { return try openForWriting(file, path) }
    let reader = try openForReading(file)
    let schema = try checkedSchema(reader, path)
    if schema == Migration.all.count { return reader }
    // A file that was cut off before its first migration was committed is empty.
    if schema == 0, !FileState.isWritable(file) { return try emptyRegister() }
    guard FileState.isWritable(file) else { throw StoreError(path: path, .older(schema)) }
    try reader.close()
    return try openForWriting(file, path)
  }

  private static func openForWriting(_ file: String, _ path: String) throws -> any DatabaseWriter {
    guard FileState.isWritable(file) else { throw StoreError(path: path, .readOnly) }
    let queue = try retrying { try DatabaseQueue(path: file, configuration: configuration()) }
    if FileState(path: file) == .register {
      _ = try checkedSchema(queue, path)
      try proveSound(queue, file, path)
    }
    try retrying { try prepare(queue) }
    let schema = try checkedSchema(queue, path)
    for migration in Migration.all.dropFirst(schema) {
      try queue.inTransaction(.immediate) { db in
        // Another process may have been faster.
        if try self.schema(db) < migration.number {
          try migration.apply(db)
          try db.execute(sql: "PRAGMA user_version = \(migration.number)")
        }
        return .commit
      }
    }
    return queue
  }

  /// Refuses a damaged file before it is written; a large one is left to `check` and to what SQLite itself notices.
  private static func proveSound(_ queue: DatabaseQueue, _ file: String, _ path: String) throws {
    var status = stat()
    guard stat(file, &status) == 0, status.st_size <= 64 << 20 else { return }
    let result = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") } ?? "ok"
    guard result == "ok" else { throw StoreError(path: path, .damaged(result)) }
  }

  /// Marks a new file as ours before it is switched to WAL, so that its first page always tells.
  private static func prepare(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      if id == 0 { try db.execute(sql: "PRAGMA application_id = \(FileState.applicationID)") }
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
  }

  /// Opens a file that is only read.
  ///
  /// In a folder that can't be written SQLite can't make its shared memory; a file without a log
  /// may then be read as it stands.
  private static func openForReading(_ file: String) throws -> any DatabaseWriter {
    var settings = configuration()
    settings.readonly = true
    let isClosed = !hasLog(file)
    if isClosed, !FileState.isWritable(file) { return try openFrozen(file, settings) }
    do {
      let queue = try DatabaseQueue(path: file, configuration: settings)
      _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
    {
      guard isClosed else { throw error }
      return try openFrozen(file, settings)
    }
  }

  private static func openFrozen(_ file: String, _ settings: Configuration) throws -> any DatabaseWriter {
    try DatabaseQueue(path: "file://\(encoded(file))?immutable=1", configuration: settings)
  }

  /// True where changes stand in the log that aren't in the file yet.
  private static func hasLog(_ file: String) -> Bool {
    var log = stat()
    return stat(file + "-wal", &log) == 0 && log.st_size > 0
  }

  private static func emptyRegister() throws -> any DatabaseWriter {
    let queue = try DatabaseQueue(configuration: configuration())
    try queue.write { db in for migration in Migration.all { try migration.apply(db) } }
    return queue
  }

  private static func configuration() -> Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(60)
    settings.foreignKeysEnabled = true
    settings.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -65536")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA mmap_size = 268435456")
    }
    return settings
  }

  /// The schema's number, 0 for a file without one; throws for one of a newer Waybill.
  private static func checkedSchema(_ reader: any DatabaseReader, _ path: String) throws -> Int {
    let schema = try reader.read { try self.schema($0) }
    guard schema <= Migration.all.count else { throw StoreError(path: path, .newer(schema)) }
    return schema
  }

  private static func schema(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Tries again while another process changes the file's mode, for which SQLite doesn't wait.
  private static func retrying<Result>(_ body: () throws -> Result) throws -> Result {
    for _ in 0..<200 {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(20_000)
      }
    }
    return try body()
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  private static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let digits = Array("0123456789ABCDEF")
      if byte > 0x7E || [0x20, 0x23, 0x25, 0x3F].contains(byte) {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }
}

extension Register {
  /// A value read in one consistent view of the register.
  func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// A change, wholly or not at all; other processes wait.
  func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError(path: path, .busy) }
        return result
      }
    } catch {
      throw StoreError(path: path, error)
    }
  }
}
