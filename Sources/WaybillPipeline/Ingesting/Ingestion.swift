import WaybillClaims
public import WaybillStore
public import WaybillText

/// Takes documents into a register: reads those that it doesn't have yet, in parallel, and stores them in batches.
///
/// Each batch is stored wholly or not at all, so that the run may be cut off anywhere and started again.
public struct Ingestion: Sendable {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// What was stored.
    public var log = AccessionLog()
    /// Documents whose given claims were refused.
    public var refused = 0

    /// Nothing yet.
    public init() {}

    /// Adds what came of another run.
    public static func += (sum: inout Outcome, other: Outcome) {
      sum.log += other.log
      sum.refused += other.refused
    }
  }

  private enum Prepared: Sendable {
    case known
    case ready(Accession, StoredReading, notes: [String])
    case refused(String)
  }

  /// A batch ends at so many claims and documents, or bytes of text and pages.
  private static let batchRows = 4000
  private static let batchBytes = 8 << 20

  private let reader: Reader
  private let register: Register
  private let jobs: Int

  /// Reads with `reader` on `jobs` threads into `register`.
  public init(_ reader: Reader, into register: Register, jobs: Int) {
    self.reader = reader
    self.register = register
    self.jobs = jobs
  }

  /// Takes in all documents of `next`, each with the place where it stood; `say` is told what a person should know, `progress` the state after each batch.
  public func run(
    next: () -> (Document, place: String)?, say: (String) -> Void, progress: (Outcome) -> Void
  ) throws(StoreError) -> Outcome {
    var outcome = Outcome()
    var batch: [(Accession, StoredReading)] = []
    var (rows, bytes) = (0, 0)
    var failure: StoreError?
    processInOrder(
      jobs: jobs, weight: { $0.0.text.count + ($0.0.page?.bytes.count ?? 0) },
      next: { failure == nil ? next() : nil }, work: { prepare($0.0, at: $0.place) },
      emit: { prepared in
        guard failure == nil else { return }
        switch prepared {
        case .known: outcome.log.unchanged += 1
        case .refused(let reason):
          outcome.refused += 1
          say(reason)
        case .ready(let accession, let reading, let notes):
          notes.forEach(say)
          batch.append((accession, reading))
          rows += 1 + reading.claimCount
          bytes += accession.document.text.count + (accession.document.page?.bytes.count ?? 0)
        }
        guard rows >= Self.batchRows || bytes >= Self.batchBytes else { return }
        failure = store(&batch, &outcome)
        (rows, bytes) = (0, 0)
        progress(outcome)
      })
    failure = failure ?? store(&batch, &outcome)
    if let failure { throw failure }
    return outcome
  }

  private func store(_ batch: inout [(Accession, StoredReading)], _ outcome: inout Outcome) -> StoreError? {
    guard !batch.isEmpty else { return nil }
    defer { batch = [] }
    do throws(StoreError) {
      outcome.log += try register.store(batch)
      return nil
    } catch {
      return error
    }
  }

  private func prepare(_ document: Document, at place: String) -> Prepared {
    let accession = Accession(document)
    if let given = document.given { return prepare(accession, given, at: place) }
    // A look-up that fails is no reason to stop: storing tells what is wrong.
    if let isKnown = try? register.has(accession, readBy: Reader.version), isKnown { return .known }
    let read = reader.read(document)
    let reading = StoredReading(
      accession, claims: read.claims, language: read.language, origin: read.document.origin,
      reader: Reader.version)
    return .ready(accession, reading, notes: read.notes.map { "\(document.id): note: \($0)" })
  }

  private func prepare(_ accession: Accession, _ given: GivenReading, at place: String) -> Prepared {
    do throws(ClaimFault) {
      let claims = try GivenClaims.read(given.claims, of: accession.document.text)
      let (language, origin) = reader.provenance(of: accession.document)
      let reading = StoredReading(
        accession, claims: claims, language: language, origin: origin, reader: given.reader ?? "",
        isGiven: true)
      return .ready(accession, reading, notes: [])
    } catch {
      return .refused("\(place): \(error)")
    }
  }
}
