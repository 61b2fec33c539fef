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

/// Whose text a document is, where it says that it isn't its publisher's own.
public struct Origin: Hashable, Sendable {
  /// In which way the text came from there.
  public enum Relation: String, Sendable, CaseIterable {
    /// An agency's story, by its tag or credit.
    case agency
    /// A text that appeared elsewhere before.
    case republished
    /// A text of another outlet in another language.
    case translated
  }

  /// In which way.
  public var relation: Relation
  /// The agency or outlet as knowledge names it, else as the text does; empty where it names none.
  public var name: String
  /// The stretch of the text that says so, in bytes; nil where markup says it.
  public var range: TextRange?

  /// Makes an origin.
  public init(_ relation: Relation, name: String, range: TextRange? = nil) {
    self.relation = relation
    self.name = name
    self.range = range
  }
}

/// The page that a document was taken from, as it was fetched or found in an archive.
public struct Page: Hashable, Sendable {
  /// Exactly as they came, unpacked.
  public var bytes: [UInt8]
  /// `text/html`, `application/pdf` and so on.
  public var mediaType: String

  /// Makes a page.
  public init(bytes: [UInt8], mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
  }
}

/// One thing that a page says of its article in markup, and where it says so.
public struct Statement: Hashable, Sendable {
  /// `title`, `published`, `updated`, `publisher`, `author`, `language` or `address`.
  public var field: String
  /// What it says.
  public var value: String
  /// Where it stands: `JSON-LD datePublished`, `meta og:title`.
  public var reason: String

  /// Makes a statement.
  public init(field: String, value: String, reason: String) {
    self.field = field
    self.value = value
    self.reason = reason
  }
}

/// The claims that a document brought along, read elsewhere, not yet checked.
public struct GivenReading: Hashable, Sendable {
  /// The JSON array of claims.
  public var claims: [UInt8]
  /// The version of the reader that read them, when stated.
  public var reader: String?

  /// Makes a given reading.
  public init(claims: [UInt8], reader: String?) {
    self.claims = claims
    self.reader = reader
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
  /// The language that the page declares (a BCP 47 tag as it stands there); not always true.
  public var declaredLanguage: String?
  /// What the page says of itself, the best of each field first; the fields above are chosen among them.
  public var statements: [Statement]
  /// Whose text it is, where it says that it isn't its publisher's own.
  public var origin: Origin?
  /// The page that the text was taken from; nil where the text is all that came.
  public var page: Page?
  /// The claims that it brought along.
  public var given: GivenReading?

  /// Makes a document of a text; all else is unknown until set.
  public init(id: String, text: [UInt8]) {
    self.id = id
    self.text = text
    sections = []
    comments = []
    statements = []
  }
}
