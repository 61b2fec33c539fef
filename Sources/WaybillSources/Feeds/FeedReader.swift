import WaybillText

/// Makes documents of a feed's entries, in their order.
enum FeedReader {
  /// What came of a feed.
  enum Outcome {
    case documents([Document], notes: [String])
    case refused(SourceError.Problem)
  }

  /// What the feed says of all its entries.
  private struct Frame {
    var base: String?
    var language: String?
    var publisher: String?
    var author: String?
    var isAtom: Bool
  }

  /// Reads RSS, RDF, Atom or CDF; `url` is the feed's own address, where it is known.
  static func documents(_ bytes: [UInt8], url: String? = nil) -> Outcome {
    let text = FeedText.mended(FeedText.decoded(bytes))
    guard let (root, isWellFormed) = XMLParser.parse(text) else {
      return .refused(.notADocument("no XML can be read in it"))
    }
    var frame = Frame(base: url, isAtom: root.name == "feed")
    let head = frame.isAtom || root.name == "channel" ? root : root.elements.first { $0.name == "channel" }
    if let head {
      frame.publisher = FeedEntry(head, isAtom: frame.isAtom).title
      frame.language = FeedEntry(head, isAtom: frame.isAtom).plain("language")
      if frame.isAtom { frame.author = FeedEntry(head, isAtom: true).author }
    }
    var documents: [Document] = []
    collect(root, frame, into: &documents)
    var notes: [String] = []
    if !isWellFormed { notes.append("not well-formed XML, read as far as it goes") }
    if documents.isEmpty { notes.append("the feed has no entries") }
    return .documents(documents, notes: notes)
  }

  /// Entries stand at any depth: a broken feed nests them.
  private static func collect(_ element: XMLElement, _ outer: Frame, into documents: inout [Document]) {
    var frame = outer
    if let base = element.attributes["xml:base"] { frame.base = WebAddress.resolved(base, base: outer.base) }
    if let language = element.attributes["xml:lang"], !language.isEmpty { frame.language = language }
    if element.vocabulary == .feed, element.name == "item" || element.name == "entry" {
      documents.append(document(element, frame))
    }
    for child in element.elements { collect(child, frame, into: &documents) }
  }

  private static func document(_ element: XMLElement, _ frame: Frame) -> Document {
    let entry = FeedEntry(element, isAtom: frame.isAtom)
    var document = Document(id: "", text: entry.content)
    document.title = entry.title
    document.url = entry.link(base: frame.base)
    document.published = entry.published
    document.updated = entry.updated
    document.author = entry.author ?? frame.author
    document.publisher = entry.source ?? frame.publisher
    document.declaredLanguage = entry.language ?? frame.language
    document.id = ContentID.of(document)
    return document
  }
}
