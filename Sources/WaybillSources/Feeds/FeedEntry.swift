/// What one entry of a feed, or the feed's own head, says in its direct children.
struct FeedEntry {
  private let element: XMLElement
  private let isAtom: Bool

  init(_ element: XMLElement, isAtom: Bool) {
    self.element = element
    self.isAtom = isAtom
  }

  private func all(_ name: String, _ vocabulary: XMLElement.Vocabulary = .feed) -> [XMLElement] {
    element.elements.filter { $0.name == name && $0.vocabulary == vocabulary }
  }

  /// The text of the first child of this name that has any, on one line.
  func plain(_ name: String, _ vocabulary: XMLElement.Vocabulary = .feed) -> String? {
    all(name, vocabulary).lazy.compactMap { Self.line($0.text) }.first
  }

  /// The headline without markup.
  var title: String? {
    (all("title") + all("title", .dublinCore)).lazy.compactMap {
      Self.line(FeedContent.text($0, isAtom: isAtom))
    }.first
  }

  /// The fullest text that the entry carries; empty where it has none.
  var content: [UInt8] {
    let stated =
      all("encoded", .content) + all("content") + all("description") + all("summary") + all("abstract")
      + all("fullitem") + all("body", .xhtml) + all("div", .xhtml) + all("description", .dublinCore)
    let texts = (stated.isEmpty ? all("description", .media) : stated).map {
      FeedContent.text($0, isAtom: isAtom)
    }
    return texts.reduce([]) { $1.count > $0.count ? $1 : $0 }
  }

  /// Where the article is, resolved against the base that the file states.
  func link(base: String?) -> String? {
    let own = atomLink ?? plainLink
    let guid = all("guid").first { ($0.attributes["ispermalink"] ?? "true").lowercased() == "true" }
    let named = guid.flatMap { Self.line($0.text) } ?? (isAtom ? nil : element.attributes["about"])
    guard let found = own?.address ?? named ?? element.attributes["href"] else { return nil }
    let ground = own?.base.map { WebAddress.resolved($0, base: base) } ?? base
    return WebAddress.resolved(found, base: ground)
  }

  private var plainLink: (address: String, base: String?)? {
    all("link").lazy.compactMap { link in
      Self.line(link.text).map { ($0, link.attributes["xml:base"]) }
    }.first
  }

  /// The alternate page, an HTML one before others.
  private var atomLink: (address: String, base: String?)? {
    let links = all("link").filter { link in
      link.attributes["href"]?.isEmpty == false
        && ["", "alternate"].contains((link.attributes["rel"] ?? "").lowercased())
    }
    let page =
      links.first { ($0.attributes["type"] ?? "text/html").lowercased().contains("html") } ?? links.first
    guard let page, let address = page.attributes["href"] else { return nil }
    return (address.trimmedASCII, page.attributes["xml:base"])
  }

  /// When it appeared; `dc:date` doesn't say which day it is, so that it stands for both.
  var published: String? {
    date([
      ("published", .feed), ("issued", .feed), ("pubdate", .feed), ("issued", .dublinCore),
      ("created", .feed),
      ("created", .dublinCore), ("date", .dublinCore),
    ])
  }

  /// When it was changed last.
  var updated: String? {
    date([
      ("updated", .feed), ("modified", .feed), ("lastbuilddate", .feed), ("modified", .dublinCore),
      ("date", .dublinCore),
    ])
  }

  private func date(_ names: [(String, XMLElement.Vocabulary)]) -> String? {
    names.lazy.compactMap { name, vocabulary in
      plain(name, vocabulary).flatMap { FeedDate.normalized($0) }
    }.first
  }

  /// The authors' names.
  var author: String? {
    let names = all("author").compactMap { author in
      FeedEntry(author, isAtom: isAtom).plain("name") ?? Self.line(author.text).map(Self.nameInMail)
    }
    if !names.isEmpty { return names.joined(separator: ", ") }
    let creators = all("creator", .dublinCore).compactMap { Self.line($0.text) }
    return creators.isEmpty ? nil : creators.joined(separator: ", ")
  }

  /// `Name` of `name@example.org (Name)`.
  private static func nameInMail(_ text: String) -> String {
    guard text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
      open < close
    else { return text }
    return line(Array(text[text.index(after: open)..<close].utf8)) ?? text
  }

  /// The feed from which an aggregator took the entry.
  var source: String? {
    all("source").lazy.compactMap { source in
      FeedEntry(source, isAtom: isAtom).title ?? (isAtom ? nil : Self.line(source.text))
    }.first
  }

  /// The language that a child states.
  var language: String? { plain("language", .dublinCore) }

  /// The words on one line; nil where there are none.
  static func line(_ bytes: [UInt8]) -> String? {
    let words = bytes.split { $0 <= 0x20 }
    return words.isEmpty ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}

extension String {
  /// Without white space at both ends.
  var trimmedASCII: String { FeedEntry.line(Array(utf8)) ?? "" }
}
