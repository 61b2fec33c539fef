import Foundation
import HTTPTypes
import Hummingbird
import WaybillSources
import WaybillStore

/// What a filter finds as an Atom feed (RFC 4287), so that a reader of feeds is an alert.
struct AtomFeed {
  let query: RegisterQuery
  let found: [TransferSummary]
  let transfers: TransferModel
  /// `http://127.0.0.1:8080`.
  let base: String
  /// When the feed was made, where nothing in it has a day.
  let now: String

  var xml: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    let words = transfers.words
    let path = query.address("/register.atom")
    text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(words.language)\">"
    text += "<title>\(Self.escaped(title))</title>"
    text += "<id>\(Self.escaped(base + path))</id>"
    text += "<link rel=\"self\" href=\"\(Self.escaped(base + path))\"/>"
    text +=
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(base + query.address("/register")))\"/>"
    text += "<updated>\(found.compactMap { Self.time($0.day) }.max() ?? now)</updated>"
    text += "<author><name>Waybill</name></author>"
    for summary in found { text += entry(summary) }
    return Array((text + "</feed>\n").utf8)
  }

  private var title: String {
    let filters = query.written.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    return "Waybill – " + (filters.isEmpty ? transfers.words("register_title") : filters)
  }

  private func entry(_ summary: TransferSummary) -> String {
    let words = transfers.words
    let link = base + Address.transfer(summary.id)
    let json = summary.readings
    var facts = [json.text("stage").map { words.term("stage", $0) } ?? "", words.day(summary.day)]
    if let value = json["value"] { facts.append(transfers.money(value)) }
    facts.append(words.count("claims", summary.claims))
    let conflicts = json.names("conflicts").map { words.term("field", $0) }
    if !conflicts.isEmpty { facts.append(words("flag_conflict") + ": " + conflicts.joined(separator: ", ")) }
    if json.flag("denied") { facts.append(words("flag_denied")) }
    return "<entry><title>\(Self.escaped(transfers.title(json)))</title><id>\(Self.escaped(link))</id>"
      + "<link href=\"\(Self.escaped(link))\"/><updated>\(Self.time(summary.day) ?? now)</updated>"
      + "<summary>\(Self.escaped(facts.filter { !$0.isEmpty }.joined(separator: " · ")))</summary></entry>"
  }

  /// A day as the time that Atom wants; nil for one that isn't known.
  private static func time(_ day: String) -> String? {
    let parts = day.split(separator: "-").map(String.init)
    guard (1...3).contains(parts.count), parts.allSatisfy({ Int($0) != nil }), parts[0].count == 4 else {
      return nil
    }
    return (parts + ["01", "01"].suffix(3 - parts.count)).joined(separator: "-") + "T00:00:00Z"
  }

  /// Escaped, without the characters that XML can't hold.
  private static func escaped(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
    return SVGText.escaped(String(String.UnicodeScalarView(kept)))
  }
}

extension Site {
  func addFeeds(_ router: Router<BasicRequestContext>) {
    router.get("/register.atom") { request, _ in
      let host = request.head.authority ?? settings.host
      return try await kept(request, type: "application/atom+xml; charset=utf-8") { visitor in
        let query = try RegisterQuery(visitor.query, gazetteer)
        let found = try await archive.ask { try $0.page(query.filter, offset: 0, limit: 50).transfers }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return AtomFeed(
          query: query, found: found, transfers: transfers, base: "http://\(host)",
          now: Date().formatted(.iso8601)
        ).xml
      }
    }
  }
}
