public import WaybillClaims
public import WaybillKnowledge
import WaybillMentions
public import WaybillText

/// One claim of one document, as the register sees it: what is said, by whom and when.
public struct Testimony: Sendable, Hashable {
  /// The claim's id, from content alone.
  public var id: String
  /// What is said; its evidence and spans may be left out.
  public var claim: Claim
  /// Where its evidence starts, in scalars of the text.
  public var start: Int
  /// The document's id, as it came.
  public var document: String
  /// The day of publication as `YYYY-MM-DD`, possibly with a time behind it; nil when not known.
  public var published: String?
  /// Who published it, as the outlets' table names it, else as the page does.
  public var publisher: String?
  /// How far the publisher is independent.
  public var grade: Grade
  /// The state to which an official or state-run source belongs, as ISO code.
  public var state: String?
  /// Whose text it is, where it says that it isn't its publisher's own.
  public var origin: Origin?
  /// What tells copies and translations of its text; nil where the text wasn't at hand.
  public var signature: TextSignature?

  /// Makes a testimony; all else is unknown until set.
  public init(id: String, claim: Claim, start: Int = 0, document: String, published: String? = nil) {
    self.id = id
    self.claim = claim
    self.start = start
    self.document = document
    self.published = published
    grade = .unknown
  }

  /// By day of publication (the undated last), document, first span, id: the order of a transfer's claims.
  public static func precedes(_ a: Testimony, _ b: Testimony) -> Bool {
    let (day, other) = (a.published ?? "~", b.published ?? "~")
    if day != other { return day < other }
    if a.document != b.document { return a.document < b.document }
    return a.start != b.start ? a.start < b.start : a.id < b.id
  }

  /// The day on which it was said: of publication, else of the stage; empty where neither is known.
  public var day: String { published.map { String($0.prefix(10)) } ?? claim.stageDate?.description ?? "" }

  /// The day of publication, counted from a fixed one; nil where no day is known.
  var dayNumber: Int? { published.flatMap { PartialDate(String($0.prefix(10))) }?.dayNumber }
}
