import Foundation
import HTTPTypes
import WaybillKnowledge
import WaybillPipeline
import WaybillRegister
import WaybillStore
import WaybillText

/// Writes into the register, one thing at a time; what it needs to know is read at the first use.
actor Pen {
  private let path: String
  private let data: DataFolder
  private var reader: Reader?
  private var knowledge: MergingKnowledge?

  init(path: String, data: DataFolder) {
    self.path = path
    self.data = data
  }

  /// Takes a decision; a refusal is thrown as a `Complaint`.
  func decide(_ proposal: Proposal, author: String, reason: String?) throws {
    let register = try Register(path: path, for: .writing)
    let outcome = try register.decide(
      proposal, author: author, time: Self.now, reason: reason, try merging())
    if case .failure(let refusal) = outcome {
      let status: Int = refusal.ground == .contradiction ? 409 : refusal.ground == .unknown ? 404 : 400
      throw Complaint(.init(code: status), refusal.description)
    }
  }

  /// What is read in a document, without keeping it.
  func read(_ document: Document) throws -> ReadDocument { try currentReader().read(document) }

  /// Keeps a document with what is read in it.
  func keep(_ document: Document) throws {
    let register = try Register(path: path, for: .writing)
    var next: Document? = document
    _ = try Ingestion(try currentReader(), into: register, jobs: 1).run(
      next: {
        defer { next = nil }
        return next.map { ($0, place: "form") }
      }, say: { _ in }, progress: { _ in })
    _ = try register.merge(try merging()) { _ in }
  }

  private func currentReader() throws -> Reader {
    if let reader { return reader }
    let made = try Reader(data: data)
    reader = made
    return made
  }

  private func merging() throws -> MergingKnowledge {
    if let knowledge { return knowledge }
    let made = try MergingKnowledge(data, outlets: try OutletTable(data))
    knowledge = made
    return made
  }

  private static var now: String {
    Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
