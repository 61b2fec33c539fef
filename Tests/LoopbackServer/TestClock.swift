import WaybillSources

/// A clock that needs no time: pauses are only written down, and move it on.
public final class TestClock {
  /// All pauses in milliseconds.
  public private(set) var pauses: [Int] = []
  /// Seconds since 1970: at first 2 January 2026, 03:04:05 UTC.
  public var time = 1_767_323_045
  /// After how many pauses it tells to stop.
  public var stopsAfter = Int.max
  private var ticks = 0
  private var isStopped = false

  /// A clock at its start.
  public init() {}

  /// The clock as fetching takes it.
  public var clock: FetchClock {
    FetchClock(
      ticks: { self.ticks }, time: { self.time }, pause: { self.pause($0) }, isStopped: { self.isStopped })
  }

  /// Lets time pass.
  public func pass(seconds: Int) {
    time += seconds
    ticks += seconds * 1000
  }

  /// Goes on after a stop.
  public func resume() { (isStopped, stopsAfter) = (false, .max) }

  private func pause(_ milliseconds: Int) -> Bool {
    isStopped = isStopped || pauses.count >= stopsAfter
    if isStopped { return false }
    pauses.append(milliseconds)
    ticks += milliseconds
    time += (milliseconds + 999) / 1000
    return true
  }
}
