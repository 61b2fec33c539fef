import WaybillClaims
import WaybillMentions
import WaybillText

/// The claims as a person reads them on a terminal, each above the sentences that say it.
struct ClaimTable {
  private let width: Int
  private let ink: Ink
  private let names: CountryNames

  init(width: Int, hasColour: Bool, names: CountryNames) {
    self.width = max(40, width)
    ink = Ink(isOn: hasColour)
    self.names = names
  }

  /// One document's block, with an empty line behind it.
  func block(_ read: ReadDocument) -> [UInt8] {
    let document = read.document
    var lines = wrapped(document.title ?? document.id, indent: 0).map { ink.bold($0) }
    let origin = [document.publisher, document.published, read.language, document.id, document.url]
    lines += wrapped(origin.compactMap { $0 }.joined(separator: " · "), indent: 0).map { ink.dim($0) }
    if read.claims.isEmpty { lines += ["  no claims"] }
    for claim in read.claims { lines += [""] + self.lines(claim, read) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private func lines(_ claim: Claim, _ read: ReadDocument) -> [String] {
    let parties = "\(party(claim.supplier)) → \(party(claim.recipient))"
    let stage = [claim.stage.rawValue, claim.stageDate?.description].compactMap { $0 }.joined(separator: " ")
    let kind = claim.kind == .unknown ? [] : [claim.kind.rawValue]
    let deal = (kind + [stage]).joined(separator: ", ")
    var lines = wrapped("\(parties): \(deal)", indent: 2).map { ink.accent($0, claim.stage) }
    for item in claim.items { lines += wrapped(self.item(item), indent: 4) }
    for (name, text) in details(claim) { lines += wrapped("\(name): \(text)", indent: 4) }
    for range in claim.evidence {
      let sentence = String(decoding: read.document.text[range.start..<range.end], as: UTF8.self)
      lines += wrapped("“\(sentence)”", indent: 6).map { ink.dim($0) }
    }
    return lines
  }

  private func party(_ codes: [String]) -> String {
    codes.isEmpty ? "?" : codes.map { names.name(of: $0) ?? $0 }.joined(separator: ", ")
  }

  private func item(_ item: Claim.Item) -> String {
    var text = item.quantity.map { self.quantity($0) + " " } ?? ""
    if item.unit != "piece", item.quantity != nil { text += item.unit + " " }
    text += item.designation.isEmpty ? item.category : item.designation.joined(separator: " / ")
    if !item.designation.isEmpty { text += " (\(item.category))" }
    return item.condition == "unknown" ? text : text + ", " + item.condition
  }

  private func quantity(_ quantity: Quantity) -> String {
    let about = quantity.isApproximate ? "about " : ""
    switch (quantity.min, quantity.max) {
    case (let low?, let high?):
      return about + (low == high ? Self.grouped(low) : "\(Self.grouped(low))–\(Self.grouped(high))")
    case (let low?, nil): return about + "at least " + Self.grouped(low)
    case (nil, let high?): return about + "up to " + Self.grouped(high)
    case (nil, nil): return about + "some"
    }
  }

  private func details(_ claim: Claim) -> [(String, String)] {
    var details: [(String, String)] = []
    if let value = claim.value {
      let about = value.isApproximate ? "about " : ""
      details.append(("value", "\(about)\(Self.grouped(value.amount)) \(value.currency)"))
    }
    if let delivery = claim.delivery {
      let dates = [delivery.from, delivery.to].map { $0?.description }
      if let from = dates[0], let to = dates[1] {
        details.append(("delivery", from == to ? from : "\(from) to \(to)"))
      } else {
        details.append(("delivery", dates[0].map { "from " + $0 } ?? dates[1].map { "by " + $0 } ?? "?"))
      }
    }
    if !claim.speaker.isEmpty { details.append(("according to", claim.speaker.joined(separator: ", "))) }
    if claim.stance != .asserted { details.append(("stance", claim.stance.rawValue)) }
    return details
  }

  /// A number with its thousands parted by commas.
  private static func grouped(_ value: Double) -> String {
    let parts = JSONText.digits(value).split(separator: ".", maxSplits: 1)
    var digits = Array((parts.first ?? "").utf8)
    var at = digits.count - 3
    while at > 0, digits[at - 1] != 0x2D {
      digits.insert(0x2C, at: at)
      at -= 3
    }
    let whole = String(decoding: digits, as: UTF8.self)
    return parts.count > 1 ? whole + "." + parts[1] : whole
  }

  /// The text in lines of the table's width, broken at spaces; control characters become spaces.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var length = 0
    let words = text.unicodeScalars.split { $0.value <= 0x20 || ($0.value >= 0x7F && $0.value < 0xA0) }
    for word in words {
      let count = word.count
      if length > 0, indent + length + 1 + count > width {
        lines.append(margin + line)
        line = ""
        length = 0
      }
      if length > 0 { line += " " }
      length += (length > 0 ? 1 : 0) + count
      line.unicodeScalars.append(contentsOf: word)
    }
    if length > 0 { lines.append(margin + line) }
    return lines
  }
}

/// Colours of a terminal, or none.
struct Ink {
  let isOn: Bool

  func bold(_ text: String) -> String { painted(text, "1") }
  func dim(_ text: String) -> String { painted(text, "2") }

  /// Green for what has arrived, red for what was stopped, yellow for all between.
  func accent(_ text: String, _ stage: Claim.Stage) -> String {
    switch stage {
    case .delivering, .delivered: painted(text, "32")
    case .blocked: painted(text, "31")
    case .interest, .talks, .requested, .approved, .ordered: painted(text, "33")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
