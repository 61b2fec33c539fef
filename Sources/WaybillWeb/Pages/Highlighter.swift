import WaybillSources

/// Cuts a text into pieces, so that each value's words stand out by their field.
///
/// Offsets count Unicode scalars, as the register's JSON does.
struct Highlighter {
  /// Where a value comes from.
  struct Mark {
    var field: String
    var start: Int
    var end: Int
  }

  let words: Wording
  private(set) var marks: [Mark] = []
  /// The pieces of evidence.
  private(set) var evidence: [Range<Int>] = []
  private var anchored: Set<String> = []
  /// Where a claim's evidence begins, by claim.
  private(set) var anchors: [Int: [String]] = [:]
  /// Parts that aren't the article's own text.
  private(set) var asides: [(range: Range<Int>, kind: String)] = []

  init(words: Wording) { self.words = words }

  /// Takes the evidence and the spans of a claim.
  mutating func add(_ proof: JSONValue, claim: String) {
    for piece in proof.elements("evidence") {
      guard let start = piece.number("start"), let end = piece.number("end"), start < end else { continue }
      if !claim.isEmpty, anchored.insert(claim).inserted { anchors[Int(start), default: []].append(claim) }
      evidence.append(Int(start)..<Int(end))
    }
    for span in proof.elements("spans") {
      guard let field = span.text("field"), let start = span.number("start"), let end = span.number("end"),
        start < end
      else { continue }
      marks.append(Mark(field: Self.kind(field), start: Int(start), end: Int(end)))
    }
  }

  /// Takes a part that is told apart from the article's own text.
  mutating func addAside(_ range: Range<Int>, kind: String) { asides.append((range, kind)) }

  /// The field's name without the item's number.
  static func kind(_ field: String) -> String {
    guard field.hasPrefix("items.") else { return field }
    let parts = field.split(separator: ".")
    return parts.count > 2 ? String(parts[2]) : "designation"
  }

  /// The pieces of a text that begins at `start` of the whole.
  func pieces(_ text: String, from start: Int = 0) -> [Model] {
    let scalars = Array(text.unicodeScalars)
    let whole = start..<(start + scalars.count)
    var cuts: Set<Int> = [whole.lowerBound, whole.upperBound]
    for mark in marks { cuts.formUnion([mark.start, mark.end]) }
    for range in evidence + asides.map(\.range) { cuts.formUnion([range.lowerBound, range.upperBound]) }
    let sorted = cuts.filter { whole.contains($0) || $0 == whole.upperBound }.sorted()
    return zip(sorted, sorted.dropFirst()).map { from, to in
      let slice = scalars[(from - start)..<(to - start)]
      return piece(String(String.UnicodeScalarView(slice)), from..<to)
    }
  }

  private func piece(_ text: String, _ range: Range<Int>) -> Model {
    // The narrowest mark is the most telling.
    let covering = marks.filter { $0.start <= range.lowerBound && $0.end >= range.upperBound }
    let mark = covering.min { ($0.end - $0.start, $0.field) < ($1.end - $1.start, $1.field) }
    let aside = asides.first {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
    }
    let isEvidence = evidence.contains {
      $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound
    }
    var model: Model = [
      "text": text, "is_mark": mark != nil, "is_evidence": isEvidence && mark == nil,
      "is_plain": mark == nil && !isEvidence, "aside": aside?.kind ?? "",
      "anchors": anchors[range.lowerBound] ?? [],
    ]
    if let mark {
      model["field"] = mark.field
      model["label"] = words.term("field", mark.field)
      // One value may be cut by others inside it: its name is shown once.
      model["is_last"] = mark.end == range.upperBound
    }
    return model
  }
}
