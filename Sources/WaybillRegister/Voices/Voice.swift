import WaybillText

/// One origin of what is said: a text with its copies and translations, or one agency's story.
public struct Voice: Sendable, Hashable {
  /// The documents that speak with this voice, by publication date, then id.
  public var documents: [String]
  /// Why the documents behind the first add no voice, one reason for each.
  public var reasons: [String]

  /// The share of shingles in common from which two texts are one.
  static let copy = 0.5

  /// The voices of one transfer's testimonies, in the order of their first documents.
  ///
  /// A stated origin or agency, a near copy and a translation add none; a shared figure is no reason.
  public static func voices(_ testimonies: [Testimony]) -> [Voice] {
    var found: [(voice: Voice, heads: [Testimony])] = []
    var seen: Set<String> = []
    for testimony in testimonies.sorted(by: Testimony.precedes) where seen.insert(testimony.document).inserted
    {
      if let (place, reason) = match(testimony, found.map(\.heads)) {
        found[place].voice.documents.append(testimony.document)
        found[place].voice.reasons.append(reason)
        // A few texts stand for a voice, so that a much copied story costs no square of its copies.
        if found[place].heads.count < 8 { found[place].heads.append(testimony) }
      } else {
        found.append((Voice(documents: [testimony.document], reasons: []), [testimony]))
      }
    }
    return found.map(\.voice)
  }

  private static func match(_ testimony: Testimony, _ voices: [[Testimony]]) -> (Int, String)? {
    for (place, heads) in voices.enumerated() {
      for head in heads {
        if let reason = reason(testimony, head) { return (place, reason) }
      }
    }
    return nil
  }

  /// Why two documents are one voice; nil where they are two.
  private static func reason(_ a: Testimony, _ b: Testimony) -> String? {
    if let origin = a.origin?.name, origin == b.origin?.name || origin == b.publisher {
      return "text of \(origin)"
    }
    if let origin = b.origin?.name, origin == a.publisher { return "text of \(origin)" }
    if let publisher = a.publisher, publisher == b.publisher { return "\(publisher) again" }
    guard let text = a.signature, let other = b.signature else { return nil }
    let share = text.resemblance(other)
    if share >= copy { return "a copy of the text of \(b.document)" }
    return text.isTranslation(of: other)
      ? "the names and figures of the text of \(b.document), in its order" : nil
  }
}
