import Foundation
import Synchronization
import Testing
import WaybillKnowledge
import WaybillSources
import WaybillStore
import WaybillText

@testable import WaybillPipeline

@Suite struct IngestionTests {
  private static let reader = Result { try Reader(data: .embedded) }

  private static let lines = """
    {"id":"a","published":"2024-01-12","text":"Une journée ordinaire à Pristina."}
    {"id":"b","text":"Poland ordered 96 AH-64E helicopters from the United States for $10 billion."}
    {"id":"c","text":"Rien.","claims":[{"stage":"ordered","recipient":["XK"],"evidence":["Rien"]}],"reader":"9"}
    {"id":"d","text":"Rien.","claims":[{"stage":"ordered","recipient":["XK"],"evidence":["Tout"]}]}
    {"id":"e","text":"Rien.","claims":{}}
    """

  private func folder() -> String { NSTemporaryDirectory() + "waybill-ingest-\(UUID().uuidString)" }

  private func ingest(
    _ text: String, into path: String, jobs: Int = 2
  ) throws -> (outcome: Ingestion.Outcome, said: [String]) {
    var source = DocumentReader(bytes: Array(text.utf8), named: "in.jsonl")
    var said: [String] = []
    let register = try Register(path: path, for: .creating)
    let outcome = try Ingestion(try Self.reader.get(), into: register, jobs: jobs).run(
      next: {
        while let event = source.next() {
          switch event {
          case .document(let document): return (document, source.place)
          case .failure(let error): said.append("\(error)")
          case .note: continue
          }
        }
        return nil
      }, say: { said.append($0) }, progress: { _ in })
    return (outcome, said)
  }

  @Test(
    "Articles are read, brought claims are proved, and a wrong span is told by file and line",
    arguments: [1, 4])
  func ingest(jobs: Int) throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/r.sqlite"
    let first = try ingest(Self.lines, into: path, jobs: jobs)
    #expect(first.outcome.log.added == 3)
    #expect(first.outcome.log.claims == 2)
    #expect(first.outcome.refused == 1)
    #expect(
      first.said.sorted() == [
        "in.jsonl:4: claim 1: its evidence doesn't stand in the text: 'Tout'",
        "in.jsonl:5: not a document: 'claims' is no array",
      ])
    let second = try ingest(Self.lines, into: path, jobs: jobs)
    #expect(second.outcome.log.unchanged == 3)
    #expect(second.outcome.log.claims == 0)
    #expect(try Register(path: path, for: .reading).check { _ in }.drifts == 0)
  }

  @Test("Two ingests at once and a reader: no error, nothing lost")
  func together() async throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/r.sqlite"
    let halves = (0..<2).map { half in
      (0..<600).map { number in
        // A third of the documents stand in both.
        let id = number % 3 == 0 ? "both-\(number)" : "\(half)-\(number)"
        return #"{"id":"\#(id)","text":"Rien \#(id).","claims":[{"stage":"ordered","evidence":["Rien"]}]}"#
      }.joined(separator: "\n")
    }
    let isDone = Flag()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for half in halves { group.addTask { try ingest(half, into: path).outcome.log.added } }
      group.addTask {
        var seen = 0
        while !isDone.isUp {
          if let register = try? Register(path: path, for: .reading) {
            let found = try register.check { _ in }.versions
            #expect(found >= seen, "what was committed stays")
            seen = found
          }
          try await Task.sleep(for: .milliseconds(2))
        }
        return 0
      }
      var added = 0
      for _ in 0..<2 { added += try await group.next() ?? 0 }
      isDone.raise()
      while let rest = try await group.next() { added += rest }
      #expect(added == 1000)
    }
    let report = try Register(path: path, for: .reading).check { _ in }
    #expect(report.versions == 1000)
    #expect(report.drifts == 0)
  }
}

/// Tells another task that it's time to stop.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isUp: Bool { state.withLock { $0 } }
  func raise() { state.withLock { $0 = true } }
}
