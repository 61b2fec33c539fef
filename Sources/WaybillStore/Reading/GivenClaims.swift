public import WaybillClaims
import WaybillSources
import WaybillText

/// Claims that were read elsewhere, taken over only where their spans stand in the text.
public enum GivenClaims {
  /// The claims of a JSON array, with their spans checked against `text`, in bytes.
  ///
  /// Evidence is `{"start","end","text"}` in scalars of the text, or a string that occurs in it. Throws where one of
  /// the spans doesn't stand there, and where a claim has no evidence.
  public static func read(_ json: [UInt8], of text: [UInt8]) throws(ClaimFault) -> [Claim] {
    let list: JSONValue
    do throws(JSONError) {
      list = try JSONParser.parse(json)
    } catch {
      throw ClaimFault(claim: 0, problem: "'claims' is broken JSON at byte \(error.byte): \(error.problem)")
    }
    guard case .array(let values) = list else { throw ClaimFault(claim: 0, problem: "'claims' is no array") }
    let ruler = ScalarRuler(text)
    var claims: [Claim] = []
    for (index, value) in values.enumerated() {
      let members = ClaimMembers(json: value, number: index + 1)
      claims.append(try proven(try members.claim(), members, text, ruler))
    }
    return claims
  }

  private static func proven(
    _ claim: Claim, _ members: ClaimMembers, _ text: [UInt8], _ ruler: ScalarRuler
  ) throws(ClaimFault) -> Claim {
    var claim = claim
    guard case .array(let evidence) = members.json["evidence"] ?? .null, !evidence.isEmpty else {
      throw members.fault("it has no evidence")
    }
    for piece in evidence { claim.evidence.append(try range(piece, members, text, ruler)) }
    claim.evidence.sort()
    guard let spans = members.member(members.json, "spans") else { return claim }
    guard case .array(let values) = spans else { throw members.fault("'spans' is no array") }
    for value in values {
      guard let field = try members.string(value, "field") else {
        throw members.fault("a span has no 'field'")
      }
      let range = try stretch(value, of: field, members, ruler)
      let rule = try members.string(value, "rule") ?? "given"
      claim.spans.append(Claim.FieldSpan(field: field, range: range, rule: rule))
    }
    return claim
  }

  private static func range(
    _ piece: JSONValue, _ members: ClaimMembers, _ text: [UInt8], _ ruler: ScalarRuler
  ) throws(ClaimFault) -> TextRange {
    if case .string(let words) = piece {
      guard let start = text.firstOccurrence(of: words) else {
        throw members.fault("its evidence doesn't stand in the text: '\(quoted(words))'")
      }
      return TextRange(start, start + words.count)
    }
    let range = try stretch(piece, of: "evidence", members, ruler)
    if case .string(let words) = piece["text"], !text[range.start..<range.end].elementsEqual(words) {
      throw members.fault("its evidence doesn't stand where it says: '\(quoted(words))'")
    }
    return range
  }

  private static func stretch(
    _ object: JSONValue, of field: String, _ members: ClaimMembers, _ ruler: ScalarRuler
  ) throws(ClaimFault) -> TextRange {
    guard let start = try members.number(object, "start"), let end = try members.number(object, "end"),
      let from = ruler.byte(start), let to = ruler.byte(end), from < to
    else { throw members.fault("a span of '\(field)' lies outside the text") }
    return TextRange(from, to)
  }

  private static func quoted(_ words: [UInt8]) -> String {
    let text = String(decoding: words, as: UTF8.self)
    return text.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…" : text
  }
}

/// Turns offsets in Unicode scalars into bytes of a text.
///
/// Every 64th scalar's byte is kept, so a look-up walks over at most 64 of them.
struct ScalarRuler {
  private static let step = 64
  private let text: [UInt8]
  private var marks: [Int] = []
  private let count: Int

  init(_ text: [UInt8]) {
    self.text = text
    var scalars = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if scalars % Self.step == 0 { marks.append(offset) }
      scalars += 1
    }
    count = scalars
  }

  /// The byte at which a scalar starts; the text's length for the end; nil for anything else.
  func byte(_ scalar: Double) -> Int? {
    guard scalar >= 0, scalar <= Double(count), scalar == scalar.rounded() else { return nil }
    let wanted = Int(scalar)
    if wanted == count { return text.count }
    var at = marks[wanted / Self.step]
    for _ in 0..<wanted % Self.step {
      at += 1
      while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
    }
    return at
  }
}

extension [UInt8] {
  /// Where `words` first stand, nil where they don't or are empty.
  func firstOccurrence(of words: [UInt8]) -> Int? {
    guard let first = words.first, words.count <= count else { return nil }
    for start in 0...(count - words.count) where self[start] == first {
      if self[start..<(start + words.count)].elementsEqual(words) { return start }
    }
    return nil
  }
}
