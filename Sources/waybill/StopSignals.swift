import Glibc
import Synchronization
import WaybillSources

/// Ctrl-C and the request to end, which a run that may take long looks for by itself.
///
/// The two signals are blocked from then on, in this thread and those that it starts, so that none interrupts
/// anything; whoever waits is woken by them.
final class StopSignals: Sendable {
  private let wasCaught = Mutex(false)

  /// Blocks the signals.
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// True once one of them has come.
  var haveCome: Bool {
    if wasCaught.withLock({ $0 }) { return true }
    var waiting = sigset_t()
    return sigpending(&waiting) == 0
      && (sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1)
  }

  /// Waits; false where one of them came.
  func wait(milliseconds: Int) -> Bool {
    if haveCome { return false }
    var signals = Self.signals
    let until = FetchClock.monotonicMilliseconds() + milliseconds
    while case let rest = until - FetchClock.monotonicMilliseconds(), rest > 0 {
      var time = timespec(tv_sec: rest / 1000, tv_nsec: rest % 1000 * 1_000_000)
      if sigtimedwait(&signals, nil, &time) > 0 {
        wasCaught.withLock { $0 = true }
        return false
      }
    }
    return true
  }

  /// The system's time, stopped by the signals.
  var clock: FetchClock {
    var clock = FetchClock.system
    clock.pause = { self.wait(milliseconds: $0) }
    clock.isStopped = { self.haveCome }
    return clock
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }
}
