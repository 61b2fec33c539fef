/// What a part of a document is, so that voices are kept apart.
public enum SectionKind: String, Sendable, CaseIterable {
  /// The headline, also where the text repeats it.
  case title
  /// Bylines, dates, agency tags, places of publication at the head of an article.
  case byline
  /// The article itself.
  case body
  /// The text under a picture.
  case caption
  /// Links to other articles.
  case related
  /// Menus, newsletter boxes, rights notices, tags.
  case boilerplate
  /// Readers' comments: never evidence.
  case comment

  /// True for the sections in which claims are read.
  public var carriesClaims: Bool { self == .title || self == .body }
}

/// One stretch of a document's text and what it is.
public struct Section: Hashable, Sendable {
  /// What the stretch is.
  public var kind: SectionKind
  /// Where it stands, in bytes of the document's text.
  public var range: TextRange

  /// Makes a section.
  public init(_ kind: SectionKind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// One article as text, before anything is read out of it.
public struct Document: Sendable {
  /// The id that the document came with, else a hash of its content.
  public var id: String
  /// The page's address, when known.
  public var url: String?
  /// The headline, when it came apart from the text.
  public var title: String?
  /// The day of publication as `YYYY-MM-DD`, possibly followed by `THH:MM:SSZ`, when known.
  public var published: String?
  /// The day of the last update, in the same form.
  public var updated: String?
  /// Who published it, as the page names itself.
  public var publisher: String?
  /// The author as the page names them.
  public var author: String?
  /// The text exactly as it came: valid UTF-8.
  public var text: [UInt8]
  /// Stretches of the text whose kind is known from markup; empty for plain text.
  public var sections: [Section]
  /// Readers' comments that stood apart from the text.
  public var comments: [String]

  /// Makes a document of a text; all else is unknown until set.
  public init(id: String, text: [UInt8]) {
    self.id = id
    self.text = text
    sections = []
    comments = []
  }
}
