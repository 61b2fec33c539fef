import Glibc

/// What a file is, told from its first bytes alone, before SQLite may touch it.
enum FileState: Hashable {
  case missing
  /// Nothing was ever committed to it.
  case empty
  /// A register by its application id.
  case register
  /// Something else, which must not be written.
  case foreign(String)
  case unreadable(String)

  /// `Wayb`: the application id in the header of every register.
  static let applicationID: UInt32 = 0x5761_7962

  private static let magic = Array("SQLite format 3\0".utf8)
  /// SQLite's header; see "Database File Format", 1.3.
  private static let headerSize = 100

  /// Looks at the file at `path`.
  init(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .unreadable(status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no regular file")
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = .unreadable(String(cString: strerror(errno)))
      return
    }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: Self.headerSize)
    let count = pread(descriptor, &head, head.count, 0)
    guard count >= 0 else {
      self = .unreadable(String(cString: strerror(errno)))
      return
    }
    self = Self.state(Array(head[..<count]), size: Int(status.st_size))
  }

  /// What the first bytes say of a file of `size` bytes.
  static func state(_ head: [UInt8], size: Int) -> FileState {
    // A file system may leave zeros where a write was cut off.
    if head.allSatisfy({ $0 == 0 }), size <= 4096 { return .empty }
    guard head.starts(with: magic.prefix(head.count)) else { return .foreign(kind(head)) }
    guard size >= headerSize else { return .empty }
    let id = head[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    if id == applicationID { return .register }
    return .foreign("an SQLite file of another program")
  }

  private static func kind(_ head: [UInt8]) -> String {
    let isText = head.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return isText ? "a text" : "a file of another kind"
  }

  /// False where the file's owner took all rights to write, which counts for the superuser too.
  static func isWritable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0 && access(path, W_OK) == 0
  }

  /// Makes the folder of `path` and those above it; the error number, 0 when done.
  static func makeFolder(of path: String) -> Int32 {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return 0 }
    let folder = String(path[..<slash])
    var status = stat()
    if stat(folder, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? 0 : ENOTDIR }
    let above = makeFolder(of: folder)
    guard above == 0 else { return above }
    return mkdir(folder, 0o755) == 0 || errno == EEXIST ? 0 : errno
  }
}
