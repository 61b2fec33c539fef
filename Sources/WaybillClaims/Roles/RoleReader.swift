import WaybillKnowledge
import WaybillMentions
import WaybillText

/// Finds who supplies and who receives in one sentence, by the grammar around its cues.
struct RoleReader {
  let sentence: SentenceView
  let clauses: Clauses
  let states: [CueState]
  private(set) var evidence: [RoleEvidence] = []

  init(_ sentence: SentenceView) {
    self.sentence = sentence
    clauses = Clauses(sentence)
    var states: [CueState] = []
    for cue in sentence.cues { states.append(CueState(cue, sentence, clauses)) }
    self.states = states
    for index in sentence.cues.indices { readCue(index) }
    for index in sentence.actors.indices { readOblique(index) }
    for index in sentence.items.indices { readItem(index) }
  }

  private func isParty(_ actor: ActorMention) -> Bool {
    !actor.isDateline && actor.head != .item && actor.head != .other
  }

  private mutating func add(_ actor: Int, _ party: Party, _ rule: RoleRule, cue: Int? = nil, item: Int? = nil)
  {
    evidence.append(RoleEvidence(actor: actor, party: party, rule: rule, cue: cue, item: item))
    // What holds for the first of a list holds for all.
    for next in sentence.actors.indices where sentence.actors[next].listedAfter == actor {
      add(next, party, rule, cue: cue, item: item)
    }
  }

  // MARK: Subjects, objects and possessors

  private mutating func readCue(_ index: Int) {
    let cue = sentence.cues[index]
    let state = states[index]
    guard let main = cue.classes.first else { return }
    switch state.voice {
    case .noun: readNoun(index, main)
    case .passive: readPassive(index, main)
    case .active: readActive(index, main)
    }
  }

  private mutating func readActive(_ index: Int, _ main: CueClass) {
    let cue = sentence.cues[index]
    let isInverted = isInverted(cue)
    if let subject = isInverted ? object(behind: cue.atoms.upperBound) : subject(before: cue.atoms.lowerBound)
    {
      if let party = main.subject ?? nominal(behind: index) {
        add(subject, party, .subject, cue: index)
      } else if main == .approve || main == .block {
        add(subject, .supplier, .authority, cue: index)
      } else if main == .produce {
        add(subject, .supplier, .builder, cue: index)
      } else if main == .contract || main == .negotiate {
        add(subject, isFirm(subject) ? .supplier : .recipient, .counterpart, cue: index)
      }
    }
    guard !isInverted, let object = object(behind: cue.atoms.upperBound) else { return }
    if main == .request {
      add(object, .supplier, .addressee, cue: index)
    } else if main == .equip {
      add(object, .recipient, .object, cue: index)
    } else if let party = main.subject {
      add(object, party.other, .object, cue: index)
    }
  }

  /// "Nun liefert Polen": in some languages a finite verb without subject before it has it behind.
  private func isInverted(_ cue: CueMention) -> Bool {
    guard sentence.traits.hasSubjectBehind, cue.form.isFinite else { return false }
    return !isInClause(subject(before: cue.atoms.lowerBound), clauses.clause(cue.atoms.lowerBound))
  }

  /// The party whose act a verb's object names: "cancelled the purchase", "a approuvé la vente".
  private func nominal(behind index: Int) -> Party? {
    let next = index + 1
    guard next < sentence.cues.count, states[next].voice == .noun || states[next].time == .infinitive else {
      return nil
    }
    let gap =
      sentence.cues[index].atoms
      .upperBound..<max(sentence.cues[index].atoms.upperBound, sentence.cues[next].atoms.lowerBound)
    guard gap.count <= 4, gap.allSatisfy({ !sentence.isPunctuation($0) && !sentence.marks.has(.by, $0) })
    else { return nil }
    return sentence.cues[next].classes.first?.subject
  }

  private mutating func readPassive(_ index: Int, _ main: CueClass) {
    guard let subject = subject(before: sentence.cues[index].atoms.lowerBound) else { return }
    switch main {
    case .sell, .supply, .give, .offer, .pledge, .deliver, .equip, .lease:
      add(subject, .recipient, .passiveSubject, cue: index)
    case .buy, .order: break
    default: break
    }
  }

  private mutating func readNoun(_ index: Int, _ main: CueClass) {
    let cue = sentence.cues[index]
    for (at, actor) in sentence.actors.enumerated() where !actor.isDateline && actor.head != .other {
      let before =
        actor.phrase.upperBound <= cue.atoms.lowerBound && cue.atoms.lowerBound - actor.phrase.upperBound <= 3
        && noStop(actor.phrase.upperBound..<cue.atoms.lowerBound)
      let isModifier = actor.kind == .adjective
      if before, isModifier || isPossessive(actor) {
        addPossessor(at, index, main)
      } else if isModifier, actor.atoms.lowerBound >= cue.atoms.upperBound,
        actor.atoms.lowerBound - cue.atoms.upperBound <= 1,
        noStop(cue.atoms.upperBound..<actor.atoms.lowerBound)
      {
        addPossessor(at, index, main)
      }
    }
  }

  private mutating func addPossessor(_ actor: Int, _ cue: Int, _ main: CueClass) {
    if let party = main.subject {
      add(actor, party, .possessor, cue: cue)
    } else if main == .approve || main == .block {
      add(actor, .supplier, .authority, cue: cue)
    } else {
      add(actor, isFirm(actor) ? .supplier : .recipient, .possessor, cue: cue)
    }
  }

  private func isPossessive(_ actor: ActorMention) -> Bool {
    let end = actor.phrase.upperBound
    guard end < sentence.range.upperBound else { return false }
    if sentence.atoms[end].kind == .glue { return true }
    return end > 0 && !sentence.atoms[end].hasSpaceBefore && sentence.atoms[end].kind == .punctuation
  }

  private func isFirm(_ index: Int) -> Bool {
    let actor = sentence.actors[index]
    return actor.kind == .maker || actor.head == .firm
  }

  /// True when no punctuation and no verb stands in a short gap.
  private func noStop(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy { !sentence.isPunctuation($0) && !sentence.marks.has(.conjunction, $0) }
  }

  /// The bare noun phrase nearest before a verb, first within its clause, then before it.
  private func subject(before verb: Int) -> Int? {
    let clause = clauses.clause(verb)
    var best: Int?
    for (index, actor) in sentence.actors.enumerated() where actor.phrase.upperBound <= verb && isParty(actor)
    {
      guard actor.governor == nil, actor.kind != .adjective || actor.head != .none else { continue }
      if clauses.clause(actor.phrase.lowerBound) == clause || best == nil || !isInClause(best, clause) {
        best = index
      }
    }
    // A list acts as a whole; its first member stands for all.
    while let found = best, let before = sentence.actors[found].listedAfter { best = before }
    return best
  }

  private func isInClause(_ actor: Int?, _ clause: Int16) -> Bool {
    guard let actor else { return false }
    return clauses.clause(sentence.actors[actor].phrase.lowerBound) == clause
  }

  /// A bare noun phrase right behind a verb.
  private func object(behind end: Int) -> Int? {
    for (index, actor) in sentence.actors.enumerated() where actor.phrase.lowerBound >= end && isParty(actor)
    {
      guard actor.phrase.lowerBound - end <= 3, actor.governor == nil, noStop(end..<actor.phrase.lowerBound),
        actor.kind != .adjective || actor.head != .none
      else { return nil }
      return index
    }
    return nil
  }

  // MARK: Phrases with a preposition

  private mutating func readOblique(_ index: Int) {
    let actor = sentence.actors[index]
    guard let governor = actor.governor, isParty(actor) else { return }
    guard let cue = governingCue(of: actor) else {
      return
    }
    guard let main = sentence.cues[cue].classes.first else { return }
    let noun = states[cue].voice == .noun
    switch governor {
    case .to:
      if main == .request {
        add(index, .supplier, .addressee, cue: cue)
      } else if main == .buy || main == .order {
        // "acheter à", "commander à": the seller.
        add(index, .supplier, .addressee, cue: cue)
      } else {
        add(index, .recipient, .goal, cue: cue)
      }
    case .benefit: add(index, isFirm(index) ? .supplier : .recipient, .goal, cue: cue)
    case .from: add(index, .supplier, .source, cue: cue)
    case .by:
      if main == .produce {
        add(index, .supplier, .builder, cue: cue)
      } else if main == .receive {
        add(index, .supplier, .agent, cue: cue)
      } else if let party = main.subject {
        add(index, party, .agent, cue: cue)
      } else {
        add(index, .supplier, .agent, cue: cue)
      }
    case .in where !actor.cases.isEmpty && (main == .buy || main == .order):
      // "заказал в Турции": where a case tells place from goal, one buys in the seller's country.
      add(index, .supplier, .source, cue: cue)
    case .with:
      add(index, .supplier, .counterpart, cue: cue)
    case .of:
      if noun, let party = main.subject {
        add(index, party, .genitive, cue: cue)
      } else {
        add(index, .supplier, .genitive, cue: cue)
      }
    default: break
    }
  }

  /// The cue that a prepositional phrase belongs to: the nearest before it in its clause, else the nearest.
  private func governingCue(of actor: ActorMention) -> Int? {
    let clause = clauses.clause(actor.phrase.lowerBound)
    var best: Int?
    var distance = Int.max
    for (index, cue) in sentence.cues.enumerated() {
      guard let main = cue.classes.first,
        main.isTransfer || main == .contract || main == .approve || main == .block || main == .negotiate
          || main == .produce || main == .licence
      else { continue }
      let isBefore = cue.atoms.upperBound <= actor.phrase.lowerBound
      var gap =
        isBefore
        ? actor.phrase.lowerBound - cue.atoms.upperBound : cue.atoms.lowerBound - actor.phrase.upperBound
      if !isBefore { gap += 12 }
      if clauses.clause(cue.atoms.lowerBound) != clause { gap += 15 }
      if gap < distance {
        distance = gap
        best = index
      }
    }
    return best
  }

  // MARK: Roles that an item gives

  private mutating func readItem(_ index: Int) {
    let item = sentence.items[index]
    for (at, actor) in sentence.actors.enumerated() where !actor.isDateline {
      if actor.head == .item, touches(actor, item) {
        add(at, .supplier, .itemAdjective, item: index)
      } else if let governor = actor.governor, isParty(actor),
        actor.phrase.lowerBound >= item.core.upperBound,
        actor.phrase.lowerBound - item.core.upperBound <= 4,
        noStop(item.core.upperBound..<actor.phrase.lowerBound)
      {
        switch governor {
        case .of: add(at, .supplier, .itemGenitive, item: index)
        case .to where isAddressed(actor): continue
        case .to, .benefit: add(at, .recipient, .itemGoal, item: index)
        case .from: add(at, .supplier, .source, item: index)
        default: break
        }
      } else if actor.kind == .maker,
        clauses.clause(actor.atoms.lowerBound) == clauses.clause(item.core.lowerBound)
      {
        add(at, .supplier, .firm, item: index)
      }
    }
  }

  /// "acheter des chars à l'Espagne": the goal of a purchase or request is the seller.
  private func isAddressed(_ actor: ActorMention) -> Bool {
    guard let cue = governingCue(of: actor), let main = sentence.cues[cue].classes.first else { return false }
    return main == .buy || main == .order || main == .request
  }

  private func touches(_ actor: ActorMention, _ item: ItemMention) -> Bool {
    item.atoms.overlaps(actor.atoms) || abs(actor.atoms.lowerBound - item.core.upperBound) <= 1
      || abs(item.atoms.lowerBound - actor.atoms.upperBound) <= 1
  }
}
