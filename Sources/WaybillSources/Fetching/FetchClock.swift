import Glibc

/// The time as fetching sees it, and how it waits: closures, so that tests need no real time.
public struct FetchClock {
  /// Milliseconds of a clock that only goes forward.
  public var ticks: () -> Int
  /// Seconds since 1970.
  public var time: () -> Int
  /// Waits for so many milliseconds; false where it was told to stop.
  public var pause: (Int) -> Bool
  /// True once all fetching is to stop.
  public var isStopped: () -> Bool

  /// A clock of these closures.
  public init(
    ticks: @escaping () -> Int, time: @escaping () -> Int, pause: @escaping (Int) -> Bool,
    isStopped: @escaping () -> Bool
  ) {
    (self.ticks, self.time, self.pause, self.isStopped) = (ticks, time, pause, isStopped)
  }

  /// The system's time, which nobody stops.
  public static var system: FetchClock {
    FetchClock(
      ticks: { monotonicMilliseconds() }, time: { Glibc.time(nil) },
      pause: { milliseconds in
        let until = monotonicMilliseconds() + milliseconds
        while monotonicMilliseconds() < until {
          usleep(UInt32(min(max(1, until - monotonicMilliseconds()), 500)) * 1000)
        }
        return true
      }, isStopped: { false })
  }

  /// Milliseconds since some moment.
  public static func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
