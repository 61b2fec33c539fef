import WaybillMentions

extension AnalysedSentence {
  /// The cue that says what happens to an item: the nearest one of supply in its clause, else in the sentence.
  func mainCue(of index: Int) -> Int? {
    let item = view.items[index]
    let clause = roles.clauses.clause(item.core.lowerBound)
    var best: Int?
    var least = Int.max
    for (at, cue) in view.cues.enumerated() {
      guard let main = cue.classes.first, main != .use, main != .operate, main != .replace, main != .deny
      else { continue }
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

  /// The main cue with those that hang on to it: "agreed to buy", "signed a contract for the purchase of".
  func cueChain(of main: Int) -> Range<Int> {
    var first = main
    var last = main
    while first > 0, hangsTogether(first - 1, first) { first -= 1 }
    while last + 1 < view.cues.count, hangsTogether(last, last + 1) { last += 1 }
    return first..<last + 1
  }

  private func hangsTogether(_ a: Int, _ b: Int) -> Bool {
    let gap = view.cues[a].atoms.upperBound..<view.cues[b].atoms.lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 4 else { return false }
    return gap.allSatisfy { at in
      !view.isPunctuation(at) && !view.marks.has(.contrast, at) && !view.marks.has(.relative, at)
        && !view.marks.has(.conjunction, at)
    } && !view.items.contains { $0.core.overlaps(gap) }
  }
}
