import WaybillText

extension SentenceView {
  /// Adds the words that stand for the state that the document reports from ("we", "notre"); the
  /// document fills in its code.
  public mutating func addHomeWords() {
    var found: [ActorMention] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let length = marks.has(.home, at) ? marks.length(at) : 0
      if length > 0, !actors.contains(where: { $0.phrase.overlaps(at..<at + length) }) {
        let words = at..<at + length
        found.append(
          ActorMention(atoms: words, phrase: words, codes: [], kind: .home, head: .organ, isAmbiguous: true))
      }
      at += max(1, length)
    }
    guard !found.isEmpty else { return }
    actors = (actors + found).sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
  }
}
