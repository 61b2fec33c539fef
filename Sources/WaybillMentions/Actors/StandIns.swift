import WaybillText

extension SentenceView {
  /// Adds the words that stand for a state named elsewhere; their codes are filled in by the document.
  public mutating func addStandIns() {
    var found: [ActorMention] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let kind = standIn(at), !actors.contains(where: { $0.phrase.overlaps(at..<at + marks.length(at)) }) else {
        at += 1
        continue
      }
      let end = at + marks.length(at)
      // "the minister of Italy", "the navy of": a name follows, and says whose.
      let isNamed = kind != .pronoun && end < range.upperBound && (marks.has(.of, end) || actors.contains { $0.atoms.lowerBound == end })
      if !isNamed {
        found.append(
          ActorMention(atoms: at..<end, phrase: at..<end, codes: [], kind: kind, head: kind == .pronoun ? .none : .organ, isAmbiguous: true))
      }
      at = end
    }
    guard !found.isEmpty else { return }
    actors = (actors + found).sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
  }

  private func standIn(_ at: Int) -> ActorKind? {
    if marks.has(.home, at) { return .home }
    return nil
  }
}
