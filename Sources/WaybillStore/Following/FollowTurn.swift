import Glibc

/// The right to follow sources for a register, which one process has at a time.
///
/// A lock on an empty file beside the register; it ends with the process at the latest.
public struct FollowTurn: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  /// Lets others have their turn.
  public func end() { close(descriptor) }
}

extension Register {
  /// The turn, unless another process has it.
  public func turnToFollow() throws(StoreError) -> FollowTurn? {
    let descriptor = open(path + "-follow", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoreError(path: path, .unreadable(String(cString: strerror(errno)))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return FollowTurn(descriptor: descriptor) }
    let code = errno
    close(descriptor)
    if code == EWOULDBLOCK { return nil }
    throw StoreError(path: path, .unreadable(String(cString: strerror(code))))
  }
}
