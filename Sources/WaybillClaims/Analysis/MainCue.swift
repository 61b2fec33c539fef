import WaybillMentions

extension AnalysedSentence {
  /// The cue that says what happens to an item: the nearest one of supply in its clause, else in the sentence.
  func mainCue(of index: Int) -> Int? {
    let item = view.items[index]
    let clause = roles.clauses.clause(item.core.lowerBound)
    var best: Int?
    var least = Int.max
    for (at, cue) in view.cues.enumerated() {
      guard let main = cue.classes.first, main != .use, main != .operate, main != .replace, main != .deny else { continue }
      if cue.atoms.overlaps(item.core) { continue }
      var gap: Int
      if cue.atoms.upperBound <= item.atoms.lowerBound {
        gap = item.atoms.lowerBound - cue.atoms.upperBound
      } else if cue.atoms.lowerBound >= item.core.upperBound {
        gap = (cue.atoms.lowerBound - item.core.upperBound) + 2
      } else {
        gap = 1
      }
      if roles.clauses.clause(cue.atoms.lowerBound) != clause { gap += 14 }
      if main == .produce { gap += 8 }
      if gap < least {
        least = gap
        best = at
      }
    }
    return best
  }
}
