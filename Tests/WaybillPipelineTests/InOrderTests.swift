import Synchronization
import Testing
import WaybillPipeline

@Suite struct InOrderTests {
  /// The results for the numbers below `count`, worked on in an uneven way.
  private func results(_ count: Int, jobs: Int, budget: Int = 1 << 20) -> [Int] {
    var upcoming = 0
    var results: [Int] = []
    processInOrder(
      jobs: jobs, budget: budget, weight: { $0 },
      next: {
        upcoming += 1
        return upcoming <= count ? upcoming : nil
      },
      work: { (number: Int) -> Int in
        var value = number
        for _ in 0..<(number % 7) * 300 { value = value &* 31 % 1_000_003 }
        return value
      },
      emit: { results.append($0) })
    return results
  }

  @Test func anyNumberOfJobsGivesTheSame() {
    for count in [0, 1, 2, 17, 400] {
      let expected = results(count, jobs: 1)
      #expect(expected.count == count)
      for jobs in [2, 3, 8, 33] {
        #expect(results(count, jobs: jobs) == expected, "\(count) items, \(jobs) jobs")
      }
    }
  }

  @Test func aSmallBudgetOnlySlowsDown() {
    #expect(results(100, jobs: 4, budget: 1) == results(100, jobs: 1))
  }

  @Test func onlyAFewItemsAreHeld() {
    let held = Mutex((now: 0, most: 0))
    var upcoming = 0
    processInOrder(
      jobs: 2,
      next: { () -> Int? in
        upcoming += 1
        if upcoming > 1_000 { return nil }
        held.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        return upcoming
      }, work: { $0 }, emit: { _ in held.withLock { $0.now -= 1 } })
    #expect(held.withLock { $0.most } <= 16)
  }
}
