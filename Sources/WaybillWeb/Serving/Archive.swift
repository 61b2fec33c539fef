import Dispatch
import Synchronization
import WaybillStore

/// The open register, asked by many requests at once; each connection serves one at a time.
final class Archive: Sendable {
  private struct Desk: Sendable {
    let register: Register
    let queue: DispatchQueue
  }

  /// The register's path.
  let path: String
  private let desks: [Desk]
  private let watch: Desk
  private let turn = Atomic<Int>(0)

  /// Opens so many connections for reading, and one that notices changes.
  init(path: String, connections: Int) throws(StoreError) {
    self.path = path
    var desks: [Desk] = []
    for number in 0...max(1, connections) {
      desks.append(
        Desk(
          register: try Register(path: path, for: .reading),
          queue: DispatchQueue(label: "register-\(number)")))
    }
    watch = desks.removeLast()
    self.desks = desks
  }

  /// What `body` finds in the register.
  func ask<Value: Sendable>(
    _ body: @Sendable @escaping (Register) throws -> Value
  ) async throws -> Value {
    let number = turn.wrappingAdd(1, ordering: .relaxed).oldValue
    return try await Self.ask(desks[Int(number.magnitude) % desks.count], body)
  }

  /// A number that changes with the register.
  func state() async throws -> Int { try await Self.ask(watch) { try $0.state() } }

  private static func ask<Value: Sendable>(
    _ desk: Desk, _ body: @Sendable @escaping (Register) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      desk.queue.async {
        continuation.resume(with: Result { try body(desk.register) })
      }
    }
  }
}
