import GRDB

/// Why a register could not be opened, read or written.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong with a register.
  public enum Problem: Sendable, Hashable {
    /// There is no such file.
    case missing
    /// The file is something else; with what it seems to be.
    case foreign(String)
    /// A newer Waybill wrote it; with the schema's number.
    case newer(Int)
    /// An older Waybill wrote it, and it can't be brought up to date.
    case older(Int)
    /// The file breaks its own form; with SQLite's words.
    case damaged(String)
    /// The file or its folder can't be written.
    case readOnly
    /// No room is left, or the file may not grow further.
    case full
    /// Another process has kept it locked for too long.
    case busy
    /// The file or its folder can't be opened; with the system's reason.
    case unreadable(String)
  }

  /// The register's path.
  public var path: String
  /// What is wrong.
  public var problem: Problem

  /// Makes an error.
  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// `path: what is wrong`.
  public var description: String { "\(path): \(problem.sentence)" }
}

extension StoreError.Problem {
  /// What is wrong, without a full stop.
  public var sentence: String {
    switch self {
    case .missing: "there is no register here (waybill ingest makes one)"
    case .foreign(let what): "this is no register of Waybill's but \(what)"
    case .newer(let schema):
      "a newer version of Waybill wrote this register (schema \(schema)); it is left alone"
    case .older(let schema):
      "this register is of an older version (schema \(schema)) and can't be brought up to date: it is read-only"
    case .damaged(let what): "the register is damaged: \(what)"
    case .readOnly: "the register can't be written: it is read-only"
    case .full: "the register can't be written: no room is left on the disk, or the file may not grow further"
    case .busy: "the register is locked by another process"
    case .unreadable(let reason): "the register can't be opened: \(reason)"
    }
  }
}

extension StoreError {
  /// What an error of SQLite means for the register at `path`.
  init(path: String, _ error: any Error) {
    if let known = error as? StoreError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(path: path, .unreadable("\(error)"))
      return
    }
    let said = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(path: path, .damaged(said))
    case .SQLITE_READONLY: self.init(path: path, .readOnly)
    case .SQLITE_FULL: self.init(path: path, .full)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(path: path, .busy)
    case .SQLITE_IOERR:
      let isWrite = [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_FSYNC]
        .contains(error.extendedResultCode)
      self.init(path: path, isWrite ? .full : .unreadable(said))
    default: self.init(path: path, .unreadable(said))
    }
  }
}
