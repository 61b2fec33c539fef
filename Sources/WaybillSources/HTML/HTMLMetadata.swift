import WaybillText

/// What a page says of its article in markup, as ranked statements.
struct HTMLMetadata {
  /// All statements, the best of each field first.
  private(set) var statements: [HTMLStatement] = []

  private let tree: HTMLTree
  private let rules: HTMLRules
  private let address: String?
  /// The index behind the last node of the comments that the walk is in.
  private var commentEnd = 0
  private var isMonthFirst = false

  /// Visible dates and bylines count among so many nodes behind the headline.
  private static let nearHeadline = 400

  /// Reads a page; `fetched` is the day (`YYYY-MM-DD…`) after which no date can lie.
  init(_ tree: HTMLTree, url: String?, fetched: String?, rules: HTMLRules) {
    self.tree = tree
    self.rules = rules
    address = url
    statements = LinkedData(tree.linkedData, rules: rules.statements).statements
    walk()
    if let address = self[.address], let day = PageDate.inAddress(address) {
      state(.published, day, 18, "address")
    }
    statements = ranked(fetched)
  }

  private func ranked(_ fetched: String?) -> [HTMLStatement] {
    var kept: [(place: Int, statement: HTMLStatement)] = []
    for (place, stated) in statements.enumerated() {
      var statement = stated
      statement.value = sound(stated)
      if !statement.value.isEmpty, !isFuture(statement, fetched) { kept.append((place, statement)) }
    }
    return kept.sorted { ($0.statement.rank, $0.place) < ($1.statement.rank, $1.place) }.map(\.statement)
  }

  /// The best value of a field.
  subscript(_ field: HTMLStatement.Field) -> String? {
    if field == .address {
      return address
        ?? statements.filter { $0.field == field && Self.isAddress($0.value) }
        .min { $0.rank < $1.rank }?.value
    }
    return statements.first { $0.field == field }?.value
  }

  /// Sets what is known of a document.
  func fill(_ document: inout Document) {
    document.url = self[.address]
    document.publisher = self[.publisher]
    document.title = self[.title].map { Self.headline($0, publisher: document.publisher) }
    document.published = self[.published]
    document.updated = self[.updated]
    document.author = author
    document.declaredLanguage = self[.language]
    document.statements = statements.map {
      Statement(field: $0.field.rawValue, value: $0.value, reason: $0.reason)
    }
  }

  /// All authors that the best place names.
  private var author: String? {
    guard let best = statements.first(where: { $0.field == .author }) else { return nil }
    if best.reason == "byline" { return best.value }
    var names: [String] = []
    for other in statements
    where other.field == .author && other.reason == best.reason && !names.contains(other.value) {
      names.append(other.value)
    }
    return names.joined(separator: ", ")
  }

  private mutating func state(_ field: HTMLStatement.Field, _ value: String, _ rank: Int, _ reason: String) {
    statements.append(HTMLStatement(field: field, value: value, rank: rank, reason: reason))
  }

  /// Adds what the page's lines say.
  mutating func add(
    _ field: HTMLStatement.Field, _ value: String, rank: Int, reason: String, fetched: String?
  ) {
    let statement = HTMLStatement(field: field, value: value, rank: rank, reason: reason)
    if !isFuture(statement, fetched) { statements.append(statement) }
  }

  private mutating func walk() {
    var headline: Int?
    for at in tree.nodes.indices {
      let node = tree.nodes[at]
      if node.hints.contains(.comment), !node.hints.contains(.body), node.tag != .a, node.tag != .article {
        commentEnd = max(commentEnd, Int(node.end))
      }
      switch node.tag {
      case .text: continue
      case .html:
        if let language = tree.string(.lang, of: at) { state(.language, language, 10, "html lang") }
        isMonthFirst = tree.string(.lang, of: at)?.lowercased() == "en-us"
      case .meta: readMeta(at)
      case .link: readLink(at)
      case .title where headline == nil: state(.title, line(at, 300), 16, "title")
      case .h2 where at >= commentEnd, .h3 where at >= commentEnd: readHeading(at)
      case .h1 where at >= commentEnd:
        state(.title, line(at, 300), node.hints.contains(.headline) ? 13 : 15, "h1")
        headline = headline ?? at
      default: if at >= commentEnd { readElement(at, near: headline) }
      }
    }
  }

  /// A headline of a lower rank is the article's where the page's title begins with it.
  private mutating func readHeading(_ at: Int) {
    guard let title = statements.first(where: { $0.reason == "title" }) else { return }
    let text = line(at, 300)
    let letters = HTMLSentence.letters(Array(text.utf8)[...])
    guard letters.count > 12, HTMLSentence.letters(Array(title.value.utf8)[...]).starts(with: letters) else {
      return
    }
    state(.title, text, 15, "headline that the title repeats")
  }

  private func line(_ node: Int, _ limit: Int) -> String {
    String(decoding: tree.line(of: node, limit: limit), as: UTF8.self)
  }

  private mutating func readMeta(_ at: Int) {
    guard at >= commentEnd, let content = tree.string(.content, of: at) else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let name = tree.string(attribute, of: at), let meaning = rules.statements.meta[name.lowercased()]
      else { continue }
      let rank = attribute == .itemprop ? max(12, meaning.rank) : meaning.rank
      state(meaning.field, content, rank, "meta \(name)")
    }
  }

  private mutating func readLink(_ at: Int) {
    guard let rel = tree.string(.rel, of: at)?.lowercased(), let target = tree.string(.href, of: at) else {
      return
    }
    if rel == "canonical" { state(.address, target, 11, "link canonical") }
  }

  private mutating func readElement(_ at: Int, near headline: Int?) {
    let node = tree.nodes[at]
    if let names = tree.string(.itemprop, of: at) {
      for name in names.lowercased().split(separator: " ") {
        guard let meaning = rules.statements.item[String(name)] else { continue }
        let value = tree.string(.datetime, of: at) ?? tree.string(.content, of: at) ?? line(at, 200)
        state(meaning.field, value, meaning.rank, "itemprop \(name)")
      }
    }
    let isNear = headline.map { at - $0 < Self.nearHeadline } ?? false
    if node.tag == .time {
      readTime(at, isNear)
    } else if node.hints.contains(.date) || node.hints.contains(.updated) {
      readVisibleDate(at, isNear)
    } else if node.hints.contains(.byline), isNear, Int(node.end) - at < 30 {
      let text = line(at, 160)
      if let name = rules.bylines.author(visible: text) { state(.author, name, 17, "byline") }
      if let day = rules.dates.written(text, isMonthFirst: isMonthFirst) {
        state(.published, day, 20, "byline")
      }
    }
  }

  private mutating func readTime(_ at: Int, _ isNear: Bool) {
    let node = tree.nodes[at]
    let value = tree.string(.datetime, of: at) ?? line(at, 100)
    let isUpdate = node.hints.contains(.updated) && !node.hints.contains(.date)
    if isUpdate { return state(.updated, value, 16, "time updated") }
    let isRelated = node.hints.contains(.related)
    state(.published, value, isRelated ? 26 : isNear ? 16 : 21, isNear ? "time near the headline" : "time")
  }

  private mutating func readVisibleDate(_ at: Int, _ isNear: Bool) {
    let node = tree.nodes[at]
    guard Int(node.end) - at < 24 else { return }
    let text = line(at, 160)
    guard text.utf8.count < 120, let day = rules.dates.written(text, isMonthFirst: isMonthFirst) else {
      return
    }
    if node.hints.contains(.updated), !node.hints.contains(.date) {
      state(.updated, day, 19, "visible date of the update")
    } else {
      state(.published, day, isNear ? 19 : 22, isNear ? "date near the headline" : "visible date")
    }
  }

  /// The value in its form; empty when it is none.
  private func sound(_ statement: HTMLStatement) -> String {
    let value = statement.value.split { $0 == " " || $0.isNewline || $0 == "\t" || $0 == "\u{A0}" }.joined(
      separator: " ")
    switch statement.field {
    case .published, .updated: return rules.dates.stated(value) ?? ""
    case .address: return Self.isAddress(value) ? value : ""
    case .language:
      let tag = value.split(separator: ",").first.map(String.init) ?? ""
      return tag.utf8.count >= 2 && tag.utf8.count < 20 ? String(tag.map { $0 == "_" ? "-" : $0 }) : ""
    case .author: return rules.bylines.author(stated: value) ?? ""
    case .publisher:
      return Self.isAddress(value) || value.hasPrefix("@") || value.utf8.count > 120 ? "" : value
    case .title: return value
    }
  }

  /// On one line, with references that were escaped twice resolved.
  private static func plain(_ text: String) -> String {
    var text = text
    for _ in 0..<2 where text.utf8.contains(0x26) && HTMLFragment.isMarkup(Array(text.utf8)) {
      text = String(decoding: HTMLFragment.plainText(Array(text.utf8)), as: UTF8.self)
    }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func isFuture(_ statement: HTMLStatement, _ fetched: String?) -> Bool {
    guard let fetched, statement.field == .published || statement.field == .updated else { return false }
    return statement.value.prefix(10) > fetched.prefix(10)
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("//")
  }

  /// The headline without the publisher's name behind a bar or a dash.
  static func headline(_ title: String, publisher: String?) -> String {
    guard let publisher, !publisher.isEmpty else { return title }
    let name = HTMLSentence.letters(Array(publisher.utf8)[...])
    for bar in [" | ", " - ", " – ", " — ", " : ", " · ", " » ", " « "] {
      guard let at = range(of: Array(bar.utf8), lastIn: Array(title.utf8)) else { continue }
      let bytes = Array(title.utf8)
      if HTMLSentence.letters(bytes[at.upperBound...]) == name, at.lowerBound > 0 {
        return String(decoding: bytes[..<at.lowerBound], as: UTF8.self)
      }
    }
    return title
  }

  private static func range(of part: [UInt8], lastIn text: [UInt8]) -> Range<Int>? {
    guard text.count >= part.count else { return nil }
    let start = (0...text.count - part.count).last { text[$0...].starts(with: part) }
    return start.map { $0..<$0 + part.count }
  }
}
