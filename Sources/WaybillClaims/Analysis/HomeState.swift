import WaybillMentions

extension [SentenceView] {
  /// Fills in for whom "we" and "our" stand: the state of the dateline, else the one named most.
  mutating func resolveHomeWords() {
    let (codes, dateline) = actorCounts()
    let home = dateline ?? codes.max { $0.count < $1.count }?.code
    for at in indices {
      for index in self[at].actors.indices where self[at].actors[index].kind == .home {
        self[at].actors[index].codes = home.map { [$0] } ?? []
        if home == nil { self[at].actors[index].isDateline = true }
      }
    }
  }

  /// The codes of actors in order of first mention with the number of mentions, and the first dateline's code.
  ///
  /// "We" is evidence of a role, but no mention.
  func actorCounts() -> (codes: [(code: String, count: Int)], dateline: String?) {
    var codes: [(code: String, count: Int)] = []
    var places: [String: Int] = [:]
    var dateline: String?
    for actor in self.lazy.flatMap(\.actors) {
      guard let code = actor.codes.first else { continue }
      if actor.isDateline {
        dateline = dateline ?? code
      } else if actor.kind != .home {
        if let place = places[code] {
          codes[place].count += 1
        } else {
          places[code] = codes.count
          codes.append((code, 1))
        }
      }
    }
    return (codes, dateline)
  }
}
