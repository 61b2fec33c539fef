public import WaybillSources
public import WaybillStore
public import WaybillText

/// Fetches pages and takes their documents into a register, each page on its own.
///
/// What came of a page is stored before the next one is fetched: a run that is cut off has lost nothing.
public final class PageIntake {
  /// What came of storing a page.
  public struct Outcome: Sendable {
    /// What the register took.
    public var taken = Ingestion.Outcome()
    /// Why the page, or parts of it, could not be read.
    public var faults: [SourceError] = []
  }

  private let fetcher: Fetcher
  private let ingestion: Ingestion
  private let register: Register
  private let limit: Int
  private let published: String?
  private let say: (String) -> Void

  /// Documents of more than `limit` bytes are refused; `published` dates those that state no day; `say` is told what
  /// a person should know.
  public init(
    _ fetcher: Fetcher, _ ingestion: Ingestion, into register: Register, limit: Int, published: String? = nil,
    say: @escaping (String) -> Void
  ) {
    (self.fetcher, self.ingestion, self.register) = (fetcher, ingestion, register)
    (self.limit, self.published, self.say) = (limit, published, say)
  }

  /// Milliseconds until the next page of this address's host may be fetched.
  public func delay(before url: String) -> Int { fetcher.delay(before: url) }

  /// Fetches a page; with `validators` only where it isn't theirs any more.
  public func fetch(_ url: String, since validators: PageValidators? = nil) throws(FetchError) -> FetchOutcome
  {
    try fetcher.fetch(url, since: validators)
  }

  /// What the reader makes of a page.
  public func events(of page: FetchedPage) -> [DocumentReader.Event] { page.events(limit: limit) }

  /// A document of a page that nobody looked at before: it brings neither claims nor an id, which might be
  /// another document's.
  static func plain(_ document: Document, of page: FetchedPage) -> Document {
    guard page.isListOfDocuments else { return document }
    var document = document
    document.given = nil
    document.id = page.id(ofLine: document.id)
    return document
  }

  /// Stores a page's documents as far as `choose` gives them back, perhaps with more that is known of them.
  public func store(
    _ page: FetchedPage, _ choose: (Document) -> Document? = { $0 }
  ) throws(StoreError) -> Outcome {
    var outcome = Outcome()
    var documents: [Document] = []
    for event in events(of: page) {
      switch event {
      case .failure(let fault): outcome.faults.append(fault)
      case .note(let note): say("\(note)")
      case .document(let document):
        guard var chosen = choose(document) else { continue }
        chosen.published = chosen.published ?? published
        documents.append(chosen)
      }
    }
    var upcoming = documents.makeIterator()
    outcome.taken = try ingestion.run(
      next: { upcoming.next().map { ($0, page.asked) } }, say: say, progress: { _ in })
    try register.note(page)
    return outcome
  }
}
