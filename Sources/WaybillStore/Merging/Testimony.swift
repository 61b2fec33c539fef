import WaybillClaims
import WaybillMentions
import WaybillSources

/// A claim that counts, with the document that makes it.
struct Testimony: Sendable {
  let row: Int64
  let id: String
  let claim: Claim
  /// The claim's first scalar of evidence.
  let start: Int
  let body: String
  let document: String
  let url: String?
  let published: String?
  let publisher: String?
  /// The name of the outlet or agency whose text it is, as far as the document says.
  let origin: String?
  let textHash: String

  /// The day on which it was said: of publication, else of the stage; empty where neither is known.
  var day: String { published.map { String($0.prefix(10)) } ?? claim.stageDate?.description ?? "" }

  /// By day, then id: the order in which a transfer's id and readings are found.
  static func isBefore(_ a: Testimony, _ b: Testimony) -> Bool { (a.day, a.id) < (b.day, b.id) }

  /// Who speaks: the origin where the text is another's, else the publisher, else the text itself.
  var voice: String { origin ?? publisher ?? textHash }
}

extension Claim {
  /// What two claims must share to tell of one deal: the parties, a gift or not, and the designations, else the category.
  ///
  /// Claims without a party or an item share nothing with others; nil then.
  var dealKey: String? {
    guard !supplier.isEmpty, !recipient.isEmpty, let first = items.first else { return nil }
    let names = Set(items.flatMap(\.designation).map(Self.plain)).subtracting([""])
    let what = names.isEmpty ? "=" + first.category : names.sorted().joined(separator: "+")
    let form = kind == .gift ? "gift" : kind == .lease ? "lease" : "sale"
    return [supplier.sorted().joined(separator: "+"), recipient.sorted().joined(separator: "+"), form, what]
      .joined(separator: "|")
  }

  /// A name in lower case, letters and digits alone: `T-72 B3` and `T72B3` are the same.
  static func plain(_ name: String) -> String {
    String(
      name.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      .map(Character.init))
  }
}
