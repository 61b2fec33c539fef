import WaybillMentions

extension Analysis {
  /// Fills in for whom "we" and "our" stand: the state of the dateline, else the one named most.
  mutating func resolveHomeWords() {
    let (profiles, dateline) = sentences.codeProfiles()
    let home = dateline ?? profiles.max { $0.count < $1.count }?.code
    for at in sentences.indices {
      for index in sentences[at].view.actors.indices where sentences[at].view.actors[index].kind == .home {
        sentences[at].view.actors[index].codes = home.map { [$0] } ?? []
        if home == nil { sentences[at].view.actors[index].isDateline = true }
      }
    }
  }
}
