import Dispatch
import Synchronization

/// What is made once, when it's first asked for, or ahead of that on a thread of its own.
public final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, DataError>?>(nil)
  private let make: @Sendable () throws(DataError) -> Value

  /// Makes nothing yet.
  public init(_ make: @escaping @Sendable () throws(DataError) -> Value) { self.make = make }

  /// Starts making it on another thread.
  public func begin() {
    DispatchQueue.global(qos: .userInitiated).async { _ = try? self.value() }
  }

  /// The value; waits for it where another thread makes it.
  public func value() throws(DataError) -> Value {
    let result = made.withLock { made in
      if let made { return made }
      let result: Result<Value, DataError>
      do throws(DataError) { result = .success(try make()) } catch { result = .failure(error) }
      made = result
      return result
    }
    return try result.get()
  }
}
