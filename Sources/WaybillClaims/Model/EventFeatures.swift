import WaybillKnowledge
import WaybillMentions
import WaybillText

/// What the words around an item say about the event: whether it is a supply, its stage, its kind.
enum EventTemplate: Int, CaseIterable {
  case bias
  case cueNear, cueNearClass, cueNearNegated, cueClause, cueClauseClass, cueSentence, cuePrevious, cueNext,
    cueTitle
  case hedged, negated, denied
  case dateAfter, dateBefore, dateSame, noDate, bounded
  case position, section, number, named, certain, category, strength, anaphor, definite, condition
  case partyNear, partyClause, actors, ownAdjective, moneyHere, quote, cueDistance, past, again,
    future
  case stageNear, stageClause, stageSentence, stagePrevious, stageTitle
  case stageDate, stageNearTitle, ladderClause, ladderSentence, namedInTitle, stagePair, pairSure
  case stageNext, elliptic, countRank, countSmall, ordinal, partitive
  case ownClaim, ownStage, beforeClaim, beforeStage, insideClaim, insideStage, afterClaim, afterStage
  case namesakeClaim, namesakeStage, meanClaim, maxClaim, meanStage, supplierSure, recipientSure, sameParties
  case otherItems, useInClause, produceInClause, documentSupplies, entryKnown
}

/// Builds the features of an item's event.
struct EventFeatures {
  let analysis: Analysis
  let place: ItemPlace
  private let sentence: AnalysedSentence
  private let item: ItemMention
  private let mainCue: Int?
  private let clause: Int16

  init(_ analysis: Analysis, _ place: ItemPlace) {
    self.analysis = analysis
    self.place = place
    sentence = analysis.sentences[place.sentence]
    item = analysis.item(place)
    mainCue = sentence.mainCue(of: place.item)
    clause = sentence.roles.clauses.clause(item.core.lowerBound)
  }

  /// The features that decide whether the item is supplied at all, at which stage, and how.
  func features() -> FeatureSet {
    var set = FeatureSet()
    set.add(EventTemplate.bias)
    addCues(&set)
    addNeighbours(&set)
    addLadder(&set)
    addDates(&set)
    addItem(&set)
    addContext(&set)
    return set
  }

  private static func index(_ cue: CueClass) -> Int { WordClasses<CueClass>.index(cue) }

  private static func value(_ cue: CueMention, _ state: CueState) -> Int {
    index(cue.classes.first ?? .use) * 12 + state.time.rawValue * 2 + (state.voice == .passive ? 1 : 0)
  }

  private func addCues(_ set: inout FeatureSet) {
    for (index, cue) in sentence.view.cues.enumerated() {
      let state = sentence.roles.states[index]
      let value = Self.value(cue, state)
      addStage(
        cue, state,
        index == mainCue
          ? .stageNear
          : sentence.roles.clauses.clause(cue.atoms.lowerBound) == clause ? .stageClause : .stageSentence,
        &set)
      for main in cue.classes {
        if index == mainCue {
          set.add(EventTemplate.cueNearClass, Self.index(main))
        } else if sentence.roles.clauses.clause(cue.atoms.lowerBound) == clause {
          set.add(EventTemplate.cueClauseClass, Self.index(main))
          if main == .use { set.add(EventTemplate.useInClause) }
          if main == .produce { set.add(EventTemplate.produceInClause) }
        } else {
          set.add(EventTemplate.cueSentence, Self.index(main))
        }
      }
      if index == mainCue {
        set.add(EventTemplate.cueNear, value)
        if state.isNegated { set.add(EventTemplate.cueNearNegated, Self.index(cue.classes.first ?? .use)) }
        if state.isHedged { set.add(EventTemplate.hedged) }
        let gap = min(
          abs(item.core.lowerBound - cue.atoms.lowerBound), abs(cue.atoms.lowerBound - item.core.upperBound))
        set.add(EventTemplate.cueDistance, min(6, gap / 3))
      } else if sentence.roles.clauses.clause(cue.atoms.lowerBound) == clause {
        set.add(EventTemplate.cueClause, value)
        if state.isNegated { set.add(EventTemplate.negated) }
      }
    }
    if mainCue == nil { set.add(EventTemplate.cueDistance, 7) }
    if sentence.view.cues.contains(where: { $0.classes.contains(.deny) }) { set.add(EventTemplate.denied) }
  }

  /// How the stages of the clause, the sentence, the headline and the dates go together.
  private func addLadder(_ set: inout FeatureSet) {
    var near: Int?
    var clauseTop = -1
    var sentenceTop = -1
    for (index, cue) in sentence.view.cues.enumerated() {
      guard let stage = StageRule.stage(cue, sentence.roles.states[index]) else { continue }
      let step = StageRule.index(stage)
      sentenceTop = max(sentenceTop, step)
      if sentence.roles.clauses.clause(cue.atoms.lowerBound) == clause { clauseTop = max(clauseTop, step) }
      if index == mainCue { near = step }
    }
    set.add(EventTemplate.ladderClause, clauseTop + 1)
    set.add(EventTemplate.ladderSentence, sentenceTop + 1)
    let own = (near ?? 8)
    set.add(EventTemplate.stagePair, own * 9 + clauseTop + 1)
    set.add(EventTemplate.stageDate, own * 4 + dateSide)
    if let title = analysis.sentences.first, title.isTitle {
      var top = -1
      for (index, cue) in title.view.cues.enumerated() {
        if let stage = StageRule.stage(cue, title.roles.states[index]) {
          top = max(top, StageRule.index(stage))
        }
      }
      set.add(EventTemplate.stageNearTitle, own * 9 + top + 1)
      let key = sentence.view.key(of: item)
      let isTopic = title.view.items.contains {
        title.view.key(of: $0) == key || $0.category == item.category
      }
      set.add(EventTemplate.namedInTitle, isTopic ? 1 : 0)
    }
  }

  /// Whether the clause is dated before (1), after (2) or around (3) the day of publication; 0 without a date.
  private var dateSide: Int {
    guard let published = analysis.published else { return 0 }
    var side = 0
    for date in sentence.view.dates where sentence.roles.clauses.clause(date.atoms.lowerBound) == clause {
      guard let day = date.from ?? date.to else { continue }
      switch day.compare(published) {
      case .orderedAfter: side = 2
      case .orderedBefore: side = side == 2 ? 2 : 1
      case .same: side = side == 0 ? 3 : side
      }
    }
    return side
  }

  private func addStage(
    _ cue: CueMention, _ state: CueState, _ template: EventTemplate, _ set: inout FeatureSet
  ) {
    if let stage = StageRule.stage(cue, state) { set.add(template, StageRule.index(stage)) }
  }

  private func addNeighbours(_ set: inout FeatureSet) {
    if place.sentence > 0 { addClasses(analysis.sentences[place.sentence - 1], .cuePrevious, &set) }
    if place.sentence + 1 < analysis.sentences.count {
      addClasses(analysis.sentences[place.sentence + 1], .cueNext, &set)
    }
    if let title = analysis.sentences.first, title.isTitle { addClasses(title, .cueTitle, &set) }
    set.add(EventTemplate.documentSupplies, min(6, analysis.supplyCues / 2))
  }

  private func addClasses(_ other: AnalysedSentence, _ template: EventTemplate, _ set: inout FeatureSet) {
    for (index, cue) in other.view.cues.enumerated() {
      for main in cue.classes { set.add(template, Self.index(main)) }
      if template == .cueTitle { addStage(cue, other.roles.states[index], .stageTitle, &set) }
      if template == .cueNext { addStage(cue, other.roles.states[index], .stageNext, &set) }
      if template == .cuePrevious { addStage(cue, other.roles.states[index], .stagePrevious, &set) }
    }
  }

  private func addDates(_ set: inout FeatureSet) {
    guard !sentence.view.dates.isEmpty else {
      set.add(EventTemplate.noDate)
      return
    }
    for date in sentence.view.dates {
      guard let day = date.from ?? date.to, let published = analysis.published else { continue }
      switch day.compare(published) {
      case .orderedAfter: set.add(EventTemplate.dateAfter, date.bound == .until ? 1 : 0)
      case .orderedBefore:
        set.add(EventTemplate.dateBefore, (published.year ?? 0) - (day.year ?? 0) > 1 ? 1 : 0)
      case .same: set.add(EventTemplate.dateSame)
      }
    }
  }

  private func addItem(_ set: inout FeatureSet) {
    set.add(EventTemplate.number, item.number == nil ? 0 : item.number?.rule.description == "article" ? 1 : 2)
    set.add(EventTemplate.named, item.designations.isEmpty ? 0 : item.classWord == nil ? 1 : 2)
    set.add(EventTemplate.certain, item.isCertain ? 1 : 0)
    set.add(EventTemplate.category, ArmsCategory.index(item.category))
    if let word = item.classWord {
      set.add(EventTemplate.strength, WordClasses<ClassStrength>.index(word.strength))
    }
    if item.isElliptic { set.add(EventTemplate.elliptic, item.classWord == nil ? 0 : 1) }
    addCount(&set)
    if item.isAnaphor { set.add(EventTemplate.anaphor) }
    if item.isDefinite { set.add(EventTemplate.definite) }
    switch item.condition {
    case "new": set.add(EventTemplate.condition, 1)
    case "second-hand": set.add(EventTemplate.condition, 2)
    case "modernised": set.add(EventTemplate.condition, 3)
    default: break
    }
    if let name = item.designations.first {
      set.add(EventTemplate.entryKnown, name.entry == nil ? 0 : name.isAmbiguous ? 1 : 2)
    }
    set.add(EventTemplate.otherItems, min(4, sentence.view.items.count - 1))
  }

  /// Whether the count is that of the whole supply or of a part of it.
  private func addCount(_ set: inout FeatureSet) {
    guard let number = item.number, let value = number.quantity.max ?? number.quantity.min else { return }
    let others = (analysis.counts[sentence.view.key(of: item)] ?? []).filter {
      $0.atom != number.atoms.lowerBound
    }.map(\.value)
    let rank = others.isEmpty ? 0 : others.contains { $0 > value } ? 2 : others.contains(value) ? 3 : 1
    set.add(EventTemplate.countRank, rank)
    set.add(
      EventTemplate.countSmall, value <= 1 ? 0 : value <= 3 ? 1 : value <= 12 ? 2 : value <= 100 ? 3 : 4)
    let before = number.atoms.lowerBound - 1
    if before >= sentence.view.range.lowerBound, sentence.view.marks.has(.first, before) {
      set.add(EventTemplate.ordinal)
    }
    if number.atoms.upperBound < sentence.view.range.upperBound,
      sentence.view.marks.has(.of, number.atoms.upperBound)
    {
      set.add(EventTemplate.partitive)
    }
  }

  private static let eventMarks = GrammarMarks.mask([
    .own, .past, .again, .future, .hedge, .negation, .conditional,
  ])

  private func addContext(_ set: inout FeatureSet) {
    set.add(EventTemplate.section, sentence.isTitle ? 1 : 0)
    set.add(EventTemplate.position, min(7, place.sentence / 3))
    if !sentence.view.money.isEmpty { set.add(EventTemplate.moneyHere) }
    set.add(EventTemplate.actors, min(4, sentence.view.actors.filter { !$0.isDateline }.count))
    for evidence in sentence.roles.evidence {
      let isNear = evidence.item == place.item || (evidence.cue == mainCue && mainCue != nil)
      let party = evidence.party == .supplier ? 0 : 1
      set.add(isNear ? EventTemplate.partyNear : EventTemplate.partyClause, party)
    }
    for at in sentence.view.range where sentence.view.marks.hasAny(Self.eventMarks, at) {
      if sentence.view.marks.has(.own, at) { set.add(EventTemplate.ownAdjective) }
      guard sentence.roles.clauses.clause(at) == clause else { continue }
      if sentence.view.marks.has(.past, at) { set.add(EventTemplate.past) }
      if sentence.view.marks.has(.again, at) { set.add(EventTemplate.again) }
      if sentence.view.marks.has(.future, at) { set.add(EventTemplate.future) }
      if sentence.view.marks.has(.hedge, at) { set.add(EventTemplate.hedged, 1) }
      if sentence.view.marks.has(.negation, at) { set.add(EventTemplate.negated, 1) }
      if sentence.view.marks.has(.conditional, at) { set.add(EventTemplate.hedged, 2) }
    }
  }
}

/// The categories of the guidelines, in their order.
enum ArmsCategory {
  static let names = [
    "tank", "armoured-vehicle", "vehicle", "artillery", "combat-aircraft", "aircraft", "drone", "helicopter",
    "warship", "missile", "air-defence", "sensor", "small-arms", "ammunition", "engine", "other",
  ]
  static func index(_ name: String) -> Int { names.firstIndex(of: name) ?? names.count - 1 }
}
