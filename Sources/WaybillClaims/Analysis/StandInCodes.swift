import WaybillMentions

extension Analysis {
  /// Fills in for whom "we", "the navy", "the country" and "it" stand; what can't be told is no party.
  ///
  /// "We" and bare organs stand for the state that the document reports from, else for the one it names
  /// most; "the country" and pronouns for the actor that the sentence before was about.
  mutating func resolveStandIns() {
    let (profiles, dateline) = sentences.codeProfiles()
    let top = profiles.max { $0.count < $1.count }?.code
    let home = dateline ?? top
    for at in sentences.indices {
      let before = at > 0 ? topic(at - 1) : nil
      let actors = sentences[at].view.actors
      for index in actors.indices where actors[index].kind.isStandIn {
        let code: String?
        switch actors[index].kind {
        case .home, .service: code = home
        case .country: code = before ?? top
        default: code = pronoun(index, actors, before)
        }
        sentences[at].view.actors[index].codes = code.map { [$0] } ?? []
        if code == nil { sentences[at].view.actors[index].isDateline = true }
      }
    }
  }

  /// The actor that a sentence is about: the first that stands free, else the first.
  private func topic(_ at: Int) -> String? {
    let actors = sentences[at].view.actors.filter { !$0.isDateline && $0.head != .item && $0.head != .other && !$0.codes.isEmpty }
    return (actors.first { $0.governor == nil } ?? actors.first)?.codes.first
  }

  /// A pronoun stands for an actor before it in the sentence that is not its subject, else for the topic before.
  private func pronoun(_ index: Int, _ actors: [ActorMention], _ before: String?) -> String? {
    let earlier = actors[..<index].filter { !$0.kind.isStandIn && $0.head != .item && $0.head != .other && !$0.codes.isEmpty && !$0.isDateline }
    if let before, before != earlier.last?.codes.first || earlier.isEmpty { return before }
    return earlier.first?.codes.first
  }
}
