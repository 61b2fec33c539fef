import CWaybillData
import Glibc

/// Where Waybill's knowledge comes from: the files inside the binary, or a folder laid out as `Data/`.
public enum DataFolder: Sendable {
  /// The files that were built into the binary.
  case embedded
  /// A folder on disk, so that data can be edited without a build.
  case directory(String)

  /// The paths of all tables, relative to the folder, in ascending order of bytes.
  public func paths() throws(DataError) -> [String] {
    switch self {
    case .embedded:
      return (0..<waybill_data_count()).map { String(cString: waybill_data_at($0).path) }
    case .directory(let root):
      var found: [String] = []
      try Self.list(root, prefix: "", into: &found)
      return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
  }

  /// The bytes of one file.
  public func read(_ path: String) throws(DataError) -> [UInt8] {
    switch self {
    case .embedded:
      guard let file = Self.embeddedFile(path) else {
        throw DataError(file: path, problem: "the binary holds no such file")
      }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    case .directory(let root):
      return try Self.bytes(ofFile: root + "/" + path, named: path)
    }
  }

  /// True when there is such a file.
  public func holds(_ path: String) -> Bool {
    switch self {
    case .embedded: Self.embeddedFile(path) != nil
    case .directory(let root): access(root + "/" + path, F_OK) == 0
    }
  }

  /// The file inside the binary, which are in ascending order of paths.
  private static func embeddedFile(_ path: String) -> waybill_data_file? {
    var low = 0
    var high = waybill_data_count()
    while low < high {
      let middle = (low + high) / 2
      let file = waybill_data_at(middle)
      let order = strcmp(file.path, path)
      if order == 0 { return file }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// One file as a table; a file of a language knows the language's inflections and scripts.
  public func table(_ path: String) throws(DataError) -> Table {
    var table = try Table(path: path, bytes: read(path))
    if let file = try neighbour("inflections", of: path) { table.inflections = try Inflections(file) }
    if let file = try neighbour("script", of: path) { table.scripts = try Spellings(file) }
    return table
  }

  private func neighbour(_ name: String, of path: String) throws(DataError) -> Table? {
    guard path.hasPrefix("languages/"), let slash = path.lastIndex(of: "/") else { return nil }
    let file = path[...slash] + name + ".tsv"
    guard file != path, holds(String(file)) else { return nil }
    return try Table(path: String(file), bytes: read(String(file)))
  }

  /// All tables whose path starts with `prefix`, in order.
  public func tables(under prefix: String) throws(DataError) -> [Table] {
    var tables: [Table] = []
    for path in try paths() where path.hasPrefix(prefix) { tables.append(try table(path)) }
    return tables
  }

  private static func list(_ root: String, prefix: String, into found: inout [String]) throws(DataError) {
    let folder = prefix.isEmpty ? root : root + "/" + prefix
    guard let directory = opendir(folder) else {
      throw DataError(file: folder, problem: "no such data folder")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = prefix.isEmpty ? name : prefix + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        try list(root, prefix: path, into: &found)
      } else if name.hasSuffix(".tsv") {
        found.append(path)
      }
    }
  }

  private static func bytes(ofFile path: String, named name: String) throws(DataError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw DataError(file: name, problem: "cannot be opened") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
