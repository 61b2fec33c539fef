import Synchronization

/// Who is signed in.
struct Session: Sendable, Hashable {
  /// The secret in the visitor's cookie.
  let id: String
  /// The name that decisions carry.
  let name: String
  /// What every form of the visitor carries, so that other sites' forms are told from ours.
  let token: String
}

/// The people who signed in since the server started.
final class Sessions: Sendable {
  private static let limit = 200
  private let open = Mutex<[Session]>([])

  /// Signs somebody in; the earliest is signed out when there are too many.
  func start(name: String) -> Session {
    let session = Session(id: Self.secret(), name: name, token: Self.secret())
    open.withLock { sessions in
      sessions.append(session)
      if sessions.count > Self.limit { sessions.removeFirst() }
    }
    return session
  }

  /// The session of a cookie.
  subscript(id: String) -> Session? { open.withLock { $0.first { Self.isSame($0.id, id) } } }

  /// Signs somebody out.
  func end(_ id: String) { open.withLock { $0.removeAll { $0.id == id } } }

  /// Compares secrets in a time that doesn't tell how far they agree.
  static func isSame(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
  }
}
