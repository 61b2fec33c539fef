import WaybillMentions

extension [SentenceView] {
  /// Gives counts and general words the name that they stand for: "six of them", "four machines".
  ///
  /// The antecedent is the nearest named item before, within a few sentences, whose category fits.
  mutating func resolveEllipsis() {
    for at in indices {
      for index in self[at].items.indices {
        let item = self[at].items[index]
        guard item.isAnaphor, item.number != nil, item.designations.isEmpty,
          let name = antecedent(of: item, at, index)
        else { continue }
        self[at].items[index].designations = name.designations
        self[at].items[index].category = name.category
        self[at].items[index].isAnaphor = false
        self[at].items[index].isElliptic = true
      }
    }
  }

  private func antecedent(of item: ItemMention, _ at: Int, _ index: Int) -> ItemMention? {
    for back in 0...4 where at - back >= 0 {
      let candidates = self[at - back].items
      let end = back == 0 ? index : candidates.count
      for other in candidates[..<end].reversed() where !other.isAnaphor {
        if let word = item.classWord, !word.canStand(for: other.category) { continue }
        if other.classWord?.strength == .generic { continue }
        return other
      }
    }
    return nil
  }
}
