import HTTPTypes
import Hummingbird

/// Who asks: in which language, for which address.
struct Visitor: Sendable {
  /// The words to answer in.
  let words: Wording
  /// The path with its query.
  let address: String
  /// The query's fields.
  let query: FormFields
  /// Set where the visitor is signed in.
  var session: Session?

  /// Chooses the language by the cookie of the switch, else by `Accept-Language`, else English.
  init(_ request: Request, _ wordings: [String: Wording], fallback: Wording) {
    address = request.uri.string
    query = FormFields(request.uri.query ?? "")
    let chosen = Self.cookie("lang", request) ?? Self.accepted(request, wordings.keys.sorted())
    words = chosen.flatMap { wordings[$0] } ?? fallback
  }

  /// The value of a cookie.
  static func cookie(_ name: String, _ request: Request) -> String? {
    for line in request.headers[values: .cookie] {
      for part in line.split(separator: ";") {
        let halves = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        if halves.count == 2, halves[0] == name { return String(halves[1]) }
      }
    }
    return nil
  }

  /// The known language with the greatest weight; `fr-CA` asks for `fr`.
  private static func accepted(_ request: Request, _ known: [String]) -> String? {
    var best: (language: String, weight: Double)?
    for entry in (request.headers[.acceptLanguage] ?? "").prefix(500).split(separator: ",") {
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = parts.first, let language = tag.split(separator: "-").first?.lowercased() else {
        continue
      }
      let weight =
        parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      guard known.contains(language), weight > best?.weight ?? 0 else { continue }
      best = (language, weight)
    }
    return best?.language
  }
}
