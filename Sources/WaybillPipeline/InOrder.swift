import Dispatch
import Synchronization

/// Works on items in parallel and hands the results out in the order of the items.
///
/// `next` and `emit` run on the caller's thread, `work` on `jobs` threads. What is handed out
/// doesn't depend on `jobs`. No more than a few items per job are held at a time, and, where
/// `weight` tells their size, no more than `budget` beside the one that is due.
public func processInOrder<In: Sendable, Out: Sendable>(
  jobs: Int, budget: Int = 64 << 20, weight: (In) -> Int = { _ in 1 }, next: () -> In?,
  work: @escaping @Sendable (In) -> Out, emit: (Out) -> Void
) {
  guard jobs > 1 else {
    while let item = next() { emit(work(item)) }
    return
  }
  let desk = Desk<In, Out>()
  let workers = DispatchGroup()
  for _ in 0..<jobs {
    DispatchQueue.global().async(group: workers) {
      while let (number, item) = desk.take() { desk.put(work(item), number: number) }
    }
  }
  var weights: [Int: Int] = [:]
  var held = 0
  var issued = 0
  var emitted = 0
  var isMore = true
  while isMore || emitted < issued {
    while isMore, issued - emitted < jobs * 8, held < budget || issued == emitted {
      guard let item = next() else {
        isMore = false
        break
      }
      weights[issued] = weight(item)
      held += weights[issued] ?? 0
      desk.add(item, number: issued)
      issued += 1
    }
    guard emitted < issued else { continue }
    emit(desk.result(number: emitted))
    held -= weights.removeValue(forKey: emitted) ?? 0
    emitted += 1
  }
  desk.close(workers: jobs)
  workers.wait()
}

/// Where items wait for a worker and results for their turn.
private final class Desk<In: Sendable, Out: Sendable>: Sendable {
  private struct Papers {
    var waiting: [(number: Int, item: In)] = []
    var done: [Int: Out] = [:]
  }

  private let papers = Mutex(Papers())
  private let waiting = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  func add(_ item: In, number: Int) {
    papers.withLock { $0.waiting.append((number, item)) }
    waiting.signal()
  }

  /// The next item, or nil when there will be none.
  func take() -> (number: Int, item: In)? {
    waiting.wait()
    return papers.withLock { papers in
      papers.waiting.isEmpty ? nil : papers.waiting.removeFirst()
    }
  }

  func put(_ result: Out, number: Int) {
    papers.withLock { $0.done[number] = result }
    finished.signal()
  }

  /// Waits for a result.
  func result(number: Int) -> Out {
    while true {
      if let result = papers.withLock({ $0.done.removeValue(forKey: number) }) { return result }
      finished.wait()
    }
  }

  func close(workers: Int) {
    for _ in 0..<workers { waiting.signal() }
  }
}
