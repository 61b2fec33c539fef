import WaybillText

/// Makes a document of an HTML page.
enum HTMLPage {
  /// What came of the bytes.
  enum Outcome {
    case document(Document, notes: [String])
    case refused(SourceError.Problem)
  }

  /// An article with less text than this (scalars) is sought once more without trust in names.
  private static let least = 200

  /// Reads a page; `contentType` is the HTTP header's, `url` the address it was fetched from.
  static func document(
    _ bytes: [UInt8], url: String?, contentType: String?, fetched: String? = nil
  ) -> Outcome {
    guard bytes.contains(where: { $0 > 0x20 }) else { return .refused(.empty) }
    let rules = HTMLRules.builtIn
    let (text, charset) = HTMLCharset.decode(bytes, contentType: contentType)
    let tree = HTMLTreeBuilder.tree(of: text, rules: rules)
    var metadata = HTMLMetadata(tree, url: url, fetched: fetched, rules: rules)
    let title = metadata[.title].map {
      Array(HTMLMetadata.headline($0, publisher: metadata[.publisher]).utf8)
    }
    var page = HTMLBlocks(tree, trustsHints: true, phrases: rules.phrases)
    var article = HTMLBody(tree, page, title: title, dates: rules.dates).article()
    if article.reduce(0, { $0 + $1.length }) < least {
      let plain = HTMLBlocks(tree, trustsHints: false, phrases: rules.phrases)
      let other = HTMLBody(tree, plain, title: title, dates: rules.dates).article()
      if other.reduce(0, { $0 + $1.length }) > article.reduce(0, { $0 + $1.length }) * 2 {
        (page, article) = (plain, other)
      }
    }
    if metadata[.published] == nil, let day = page.dateNearHeadline(title, rules.dates) {
      metadata.add(.published, day, rank: 24, reason: "line near the headline", fetched: fetched)
    }
    var document = Document(id: "", text: [])
    fill(&document, article, page)
    metadata.fill(&document)
    document.page = Page(bytes: bytes, mediaType: "text/html")
    document.id = ContentID.of(document)
    var notes: [String] = []
    if let charset { notes.append("read as \(charset)") }
    if tree.isCutOff {
      notes.append("nested more than \(HTMLTreeBuilder.deepest) deep, the rest is left out")
    }
    if document.text.isEmpty { notes.append("no article was found in the page") }
    return .document(document, notes: notes)
  }

  private static func fill(_ document: inout Document, _ article: [HTMLBlock], _ page: HTMLBlocks) {
    for block in article {
      if !document.text.isEmpty { document.text.append(0x0A) }
      let start = document.text.count
      document.text += page.lines[block.from..<block.to]
      document.sections.append(Section(.body, TextRange(start, document.text.count)))
    }
    for block in page.blocks where block.voice == .comment && block.length > 2 {
      document.comments.append(String(decoding: page.lines[block.from..<block.to], as: UTF8.self))
    }
  }
}
