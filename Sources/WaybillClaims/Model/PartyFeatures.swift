import WaybillKnowledge
import WaybillMentions

/// What speaks for or against an actor as a party to the supply of an item.
enum PartyTemplate: Int, CaseIterable {
  case bias, nobody, nobodyHere
  case ruleNear, ruleClause, ruleSentence, rulePrevious, ruleTitle, ruleElsewhere
  case governor, side, kind, head, distance, rank, sameClause
  case origin, exporter, share, inTitle, inLead, ambiguous, onlyAdjective, notHere, sentencesAway,
    paragraphsAway
  case rivalNear, rivalClause, opposedNear, home, homeNothingHere, frequency, countryWord, balance
  case ownSame, ownOpposite, meanSame, meanOpposite, beforeSame, beforeOpposite, insideSame, insideOpposite,
    namesakeSame, namesakeOpposite
}

/// Builds the features of candidates for supplier and recipient.
struct PartyFeatures {
  let analysis: Analysis
  let exporters: ExporterRanks
  let place: ItemPlace
  private let sentence: AnalysedSentence
  private let item: ItemMention
  private let chain: Range<Int>
  /// The sentence speaks of "the country".
  private let hasCountryWord: Bool
  /// The item's clause.
  private let clause: Int16
  /// The actors of the sentence but for datelines, the nearest first, with their distances.
  private let ranked: [(actor: Int, distance: Int)]
  /// The states that designed what the item names.
  private let origins: [String]
  /// All mentions of actors in the document.
  private let mentionCount: Int

  init(_ analysis: Analysis, _ exporters: ExporterRanks, _ place: ItemPlace) {
    self.analysis = analysis
    self.exporters = exporters
    self.place = place
    sentence = analysis.sentences[place.sentence]
    item = analysis.item(place)
    chain = sentence.mainCue(of: place.item).map { [sentence] in sentence.cueChain(of: $0) } ?? 0..<0
    let view = sentence.view
    hasCountryWord = view.range.contains { view.marks.has(.country, $0) }
    clause = sentence.roles.clauses.clause(item.core.lowerBound)
    var ranked: [(actor: Int, distance: Int)] = []
    for index in view.actors.indices where !view.actors[index].isDateline {
      ranked.append((index, Self.distance(view.actors[index], item)))
    }
    self.ranked = ranked.sorted { $0.distance < $1.distance }
    origins = item.designations.flatMap(\.origin)
    mentionCount = max(1, analysis.profiles.reduce(0) { $0 + $1.count })
  }

  /// The features of a candidate code, or of nobody, as a party.
  func features(_ code: String?, as party: Party) -> FeatureSet {
    features(of: code.map(analysis.profile), as: party)
  }

  /// The features of a candidate, given by its profile, or of nobody, as a party.
  func features(of profile: CodeProfile?, as party: Party) -> FeatureSet {
    var set = FeatureSet()
    guard let profile else {
      set.add(PartyTemplate.nobody)
      let here = sentence.view.actors.contains { !$0.isDateline && $0.head != .other }
      if !here { set.add(PartyTemplate.nobodyHere) }
      if sentence.roles.evidence.contains(where: { $0.party == party && isNear($0) }) {
        set.add(PartyTemplate.nobodyHere, 1)
      }
      return set
    }
    let code = profile.code
    set.add(PartyTemplate.bias)
    addEvidence(code, party, &set)
    addRivals(code, party, &set)
    addMention(code, &set)
    addKnowledge(profile, &set)
    addElsewhere(profile, party, &set)
    addTopic(profile, party, &set)
    return set
  }

  private func isNear(_ evidence: RoleEvidence) -> Bool {
    if let item = evidence.item { return item == place.item }
    guard let cue = evidence.cue else { return false }
    return chain.contains(cue)
  }

  private func value(_ evidence: RoleEvidence, _ party: Party) -> Int {
    evidence.rule.rawValue * 2 + (evidence.party == party ? 0 : 1)
  }

  private func addEvidence(_ code: String, _ party: Party, _ set: inout FeatureSet) {
    for evidence in sentence.roles.evidence
    where sentence.view.actors[evidence.actor].codes.contains(code) {
      let value = value(evidence, party)
      if isNear(evidence) {
        set.add(PartyTemplate.ruleNear, value)
        if evidence.party != party { set.add(PartyTemplate.opposedNear) }
      } else if let cue = evidence.cue,
        sentence.roles.clauses.clause(sentence.view.cues[cue].atoms.lowerBound) == clause
      {
        set.add(PartyTemplate.ruleClause, value)
      } else {
        set.add(PartyTemplate.ruleSentence, value)
      }
    }
  }

  /// Whether others have a better claim to the role: grammar speaks for them and not for the candidate.
  private func addRivals(_ code: String, _ party: Party, _ set: inout FeatureSet) {
    var near = (own: false, others: [String]())
    var inClause = (own: false, others: [String]())
    for evidence in sentence.roles.evidence where evidence.party == party && evidence.rule != .firm {
      let codes = sentence.view.actors[evidence.actor].codes
      guard let first = codes.first else { continue }
      if isNear(evidence) {
        if codes.contains(code) {
          near.own = true
        } else if !near.others.contains(first) {
          near.others.append(first)
        }
      } else if let cue = evidence.cue,
        sentence.roles.clauses.clause(sentence.view.cues[cue].atoms.lowerBound) == clause
      {
        if codes.contains(code) {
          inClause.own = true
        } else if !inClause.others.contains(first) {
          inClause.others.append(first)
        }
      }
    }
    let isOrigin = origins.contains { ExporterRanks.isSame($0, code) }
    set.add(
      PartyTemplate.rivalNear, ((near.own ? 3 : 0) + min(2, near.others.count)) * 2 + (isOrigin ? 1 : 0))
    set.add(
      PartyTemplate.rivalClause,
      ((inClause.own ? 3 : 0) + min(2, inClause.others.count)) * 2 + (isOrigin ? 1 : 0))
  }

  private func addMention(_ code: String, _ set: inout FeatureSet) {
    var rank = 0
    for (place, (index, distance)) in ranked.enumerated() {
      guard let own = sentence.view.actors[index].codes.first, !isNamed(own, before: place) else { continue }
      if sentence.view.actors[index].codes.contains(code) {
        let actor = sentence.view.actors[index]
        let isBefore = actor.phrase.lowerBound < item.core.lowerBound
        let governor = actor.governor.map { WordClasses<GrammarFunction>.index($0) + 1 } ?? 0
        set.add(PartyTemplate.governor, governor * 2 + (isBefore ? 1 : 0))
        set.add(PartyTemplate.side, isBefore ? 1 : 0)
        set.add(PartyTemplate.kind, WordClasses<ActorKind>.index(actor.kind))
        set.add(PartyTemplate.head, Self.index(actor.head))
        set.add(PartyTemplate.distance, min(5, distance / 4))
        set.add(PartyTemplate.rank, min(rank, 4))
        set.add(
          PartyTemplate.sameClause,
          sentence.roles.clauses.clause(actor.phrase.lowerBound) == clause ? 1 : 0)
        if actor.isAmbiguous { set.add(PartyTemplate.ambiguous) }
        if actor.head == .other { set.add(PartyTemplate.onlyAdjective) }
        return
      }
      rank += 1
    }
    set.add(PartyTemplate.notHere)
  }

  /// True where a nearer actor has the same first code.
  private func isNamed(_ code: String, before place: Int) -> Bool {
    ranked[..<place].contains { sentence.view.actors[$0.actor].codes.first == code }
  }

  private static func index(_ head: ActorMention.Head) -> Int {
    switch head {
    case .none: 0
    case .organ: 1
    case .firm: 2
    case .item: 3
    case .other: 4
    }
  }

  private static func distance(_ actor: ActorMention, _ item: ItemMention) -> Int {
    if actor.atoms.overlaps(item.atoms) { return 0 }
    return actor.phrase.lowerBound >= item.core.upperBound
      ? actor.phrase.lowerBound - item.core.upperBound
      : max(0, item.core.lowerBound - actor.phrase.upperBound)
  }

  private func addKnowledge(_ profile: CodeProfile, _ set: inout FeatureSet) {
    let code = profile.code
    if origins.isEmpty {
      set.add(PartyTemplate.origin, 0)
    } else {
      set.add(PartyTemplate.origin, origins.contains { ExporterRanks.isSame($0, code) } ? 1 : 2)
    }
    set.add(PartyTemplate.exporter, exporters.rank(code))
    set.add(PartyTemplate.share, min(5, profile.count * 10 / mentionCount))
  }

  private func addElsewhere(_ profile: CodeProfile, _ party: Party, _ set: inout FeatureSet) {
    for index in profile.sentences {
      if analysis.titles[index] {
        set.add(PartyTemplate.inTitle)
      } else if analysis.paragraphs[index] <= analysis.leadParagraph {
        set.add(PartyTemplate.inLead)
      }
    }
    for (index, evidence) in profile.evidence where index != place.sentence {
      if analysis.titles[index] {
        set.add(PartyTemplate.ruleTitle, value(evidence, party))
      } else if index == place.sentence - 1 {
        set.add(PartyTemplate.rulePrevious, value(evidence, party))
      } else {
        set.add(PartyTemplate.ruleElsewhere, evidence.party == party ? 0 : 1)
      }
    }
    let nearest = profile.sentences.last { $0 <= place.sentence }
    set.add(PartyTemplate.sentencesAway, nearest.map { min(place.sentence - $0, 6) } ?? 7)
  }

  /// Whether the document is about the candidate.
  private func addTopic(_ profile: CodeProfile, _ party: Party, _ set: inout FeatureSet) {
    let rank = min(3, analysis.frequencyRank(profile))
    set.add(PartyTemplate.frequency, rank)
    let isHome = analysis.home == profile.code
    if isHome { set.add(PartyTemplate.home) }
    if !profile.sentences.contains(place.sentence) {
      if isHome { set.add(PartyTemplate.homeNothingHere) }
      if hasCountryWord { set.add(PartyTemplate.countryWord, rank) }
    }
    let balance = party == .supplier ? profile.supplierBalance : -profile.supplierBalance
    set.add(PartyTemplate.balance, min(max(balance, -4), 4) + 4)
  }
}
