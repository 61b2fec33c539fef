import WaybillMentions

/// Which ambiguous names ("Leopard", "Grad", "October") a document supports as arms.
struct NameSupport {
  private var entries: Set<Int> = []
  private var categories: Set<String> = []
  private var hasArms = false

  init(_ views: [SentenceView]) {
    for view in views {
      for item in view.items {
        if let word = item.classWord, word.strength == .strong || word.strength == .weak {
          categories.insert(item.category)
          for name in item.designations { if let entry = name.entry { entries.insert(entry) } }
        }
        for name in item.designations where !name.isAmbiguous {
          hasArms = true
          categories.formUnion(name.categories.prefix(1))
          if let entry = name.entry { entries.insert(entry) }
        }
        if item.classWord?.strength == .strong { hasArms = true }
      }
    }
  }

  /// True for an item that the document supports.
  func supports(_ item: ItemMention, in view: SentenceView) -> Bool {
    if view.dates.contains(where: { $0.atoms.overlaps(item.core) }) && item.classWord == nil { return false }
    guard !item.isCertain, item.classWord == nil, let name = item.designations.first else { return true }
    if view.actors.contains(where: { $0.atoms.overlaps(name.atoms) && !$0.isAmbiguous }) { return false }
    if let entry = name.entry, entries.contains(entry) { return true }
    let isCounted = item.number.map { $0.rule.description != "article" } ?? false
    let fits = name.categories.contains { categories.contains($0) }
    return isCounted ? (hasArms || fits) : fits && name.categories.first != "warship"
  }
}

extension [SentenceView] {
  /// Drops the names that are also ordinary words and that the document doesn't support.
  mutating func dropUnsupportedNames() {
    let support = NameSupport(self)
    for index in indices {
      let isSupported = self[index].items.map { support.supports($0, in: self[index]) }
      if isSupported.allSatisfy({ $0 }) { continue }
      self[index].items = zip(self[index].items, isSupported).filter(\.1).map(\.0)
    }
  }
}
