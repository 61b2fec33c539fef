import WaybillSources
import WaybillStore
import WaybillText

extension FollowRound {
  /// Visits a source: its documents are stored, or the pages of its new entries become due.
  mutating func visit(_ source: FollowedSource) throws(StoreError) {
    let outcome: FetchOutcome
    do throws(FetchError) {
      outcome = try intake.fetch(source.url, since: source.validators)
    } catch {
      return try settle(source, failed: error)
    }
    var visited = source
    visited.visited = clock.time()
    visited.due = clock.time() + rhythm.interval
    (visited.errors, visited.problem) = (0, nil)
    var visit = FollowReport.Visit(url: source.url, finding: .unchanged)
    if case .page(let page) = outcome {
      visit.finding = .fetched
      visited.kind = source.kind ?? (page.isFeed ? .feed : .page)
      if source.kind == nil, let feed = page.namedFeed {
        say("\(source.url): followed as a page; it names the feed \(feed)")
      }
      visited.validators = page.validators
      visited.redirected = page.url == (try? PageAddress(source.url))?.description ? nil : page.url
      if let problem = try take(page, of: visited, &visit) {
        (visit.finding, visit.problem) = (.failed, problem)
        visited.problem = problem
        visited.errors = source.errors + 1
        // What can't be read today may be read by a later version: it is fetched again.
        visited.validators = PageValidators()
        say(problem)
      }
    }
    try register.settle(visited)
    report.visits.append(visit)
  }

  private mutating func settle(_ source: FollowedSource, failed error: FetchError) throws(StoreError) {
    if error.problem == .stopped { return }
    var source = source
    if case .resting(let seconds) = error.problem {
      source.due = clock.time() + seconds
      return try register.settle(source)
    }
    source.visited = clock.time()
    source.errors += 1
    source.problem = error.problem.sentence
    let wait = rhythm.wait(after: source.errors, atLeast: max(rhythm.interval, error.problem.retryAfter ?? 0))
    source.due = clock.time() + wait
    try register.settle(source)
    say("\(error)")
    report.visits.append(FollowReport.Visit(url: source.url, finding: .failed, problem: source.problem))
  }

  /// Takes what a source's page brings; what is wrong with it.
  private mutating func take(
    _ page: FetchedPage, of source: FollowedSource, _ visit: inout FollowReport.Visit
  ) throws(StoreError) -> String? {
    if source.kind == .feed, !page.isFeed {
      let hint = page.namedFeed.map { "; it names the feed \($0)" } ?? ""
      return "\(source.url): this is no feed but \(page.mediaType)\(hint)"
    }
    let fetchesPages = source.kind == .feed && !source.takesEntriesOnly
    let stored = try intake.store(page) { document in
      fetchesPages && document.url != nil ? nil : PageIntake.plain(document, of: page)
    }
    report.taken += stored.taken
    visit.isFeed = page.isFeed
    if page.isFeed { visit.entries = stored.taken.log.added + stored.taken.log.changed }
    if fetchesPages {
      let fresh = try register.take(entries(of: page, feed: source.url))
      visit.entries += fresh.count
      for entry in fresh { add(.entry(entry)) }
    }
    return stored.faults.first.map { "\($0)" }
  }

  /// The entries of a feed that have a page of their own, the first ones of a feed without measure.
  private func entries(of page: FetchedPage, feed: String) -> [FollowedEntry] {
    let time = clock.time()
    let events = intake.events(of: page)
    if events.count > rhythm.mostEntries {
      say("\(feed): only the first \(rhythm.mostEntries) entries are taken")
    }
    return events.prefix(rhythm.mostEntries).compactMap { event in
      guard case .document(let document) = event, let url = document.url else { return nil }
      let stamp = document.updated ?? document.published ?? document.title ?? ""
      return FollowedEntry(
        feed: feed, url: url, stamp: stamp, title: document.title, published: document.published, due: time)
    }
  }

  /// Fetches an entry's page and stores its documents, with what the feed said of it and the page doesn't.
  mutating func visit(_ entry: FollowedEntry) throws(StoreError) {
    let outcome: FetchOutcome
    do throws(FetchError) {
      outcome = try intake.fetch(entry.url, since: try? register.validators(of: entry.url))
    } catch {
      return try settle(entry, failed: error)
    }
    var settled = entry
    (settled.due, settled.errors, settled.problem) = (nil, 0, nil)
    if case .page(let page) = outcome {
      let stored = try intake.store(page) { document in
        var document = PageIntake.plain(document, of: page)
        document.title = document.title ?? entry.title
        document.published = document.published ?? entry.published
        return document
      }
      report.taken += stored.taken
      settled.problem = stored.faults.first.map { "\($0.problem.sentence)" }
      for fault in stored.faults { say("\(fault)") }
    }
    if settled.problem == nil { report.pages += 1 } else { report.failedPages += 1 }
    try register.settle(settled)
  }

  private mutating func settle(_ entry: FollowedEntry, failed error: FetchError) throws(StoreError) {
    if error.problem == .stopped { return }
    var entry = entry
    if case .resting(let seconds) = error.problem {
      entry.due = clock.time() + seconds
      return try register.settle(entry)
    }
    entry.errors += 1
    entry.problem = error.problem.sentence
    let tries = error.problem.isLasting ? rhythm.lastingTries : rhythm.tries
    let wait = rhythm.wait(after: entry.errors, atLeast: error.problem.retryAfter ?? 0)
    entry.due = entry.errors < tries ? clock.time() + wait : nil
    try register.settle(entry)
    say(entry.due == nil ? "\(error); given up after \(entry.errors) tries" : "\(error)")
    report.failedPages += 1
  }
}
