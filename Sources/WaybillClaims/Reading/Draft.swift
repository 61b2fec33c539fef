import WaybillMentions

/// What one mention of an item says of its supply, before the mentions of a document are merged.
struct Draft: Sendable {
  var place: ItemPlace
  /// How likely it is that the item is supplied at all, 0…1.
  var probability: Float
  /// True when the item's count is that of the whole supply, not of a part of it.
  var countsWhole: Bool
  /// Codes of the supplying side; empty when nobody is named.
  var supplier: [String]
  /// Codes of the receiving side; empty when nobody is named.
  var recipient: [String]
  /// Log-odds of the chosen pair against the best other one.
  var margin: Float
  /// Probabilities by stage, in the order of `Claim.Stage.allCases`.
  var stages: [Float]
  /// Probabilities by kind, in the order of `Claim.Kind.allCases`.
  var kinds: [Float]
  /// Probabilities by stance, in the order of `Claim.Stance.allCases`.
  var stances: [Float]
}

/// Reads the drafts of a document: one for each item that is likely to be supplied.
struct DraftReader {
  let analysis: Analysis
  let models: ClaimModels
  /// Below this probability an item is no supply.
  static let threshold: Float = 0.35
  /// An article with a supply has one of at least this probability.
  static let clear: Float = 0.9
  /// A text of at most this many sentences is no article: each sentence stands for itself.
  private static let fewSentences = 4

  func drafts() -> [Draft] {
    let decisions = Decisions(analysis, models)
    let (places, events, parties) = (decisions.places, decisions.events, decisions.parties)
    let lists = analysis.lists(places)
    var drafts: [Draft] = []
    let likely = places.indices.map { events.claims[$0] >= Self.threshold }
    let stages = places.indices.map { at in
      likely[at] ? Decisions.ordered(models.stage, events.features[at], Claim.Stage.allCases) : []
    }
    let kinds = places.indices.map { at in
      likely[at] ? Decisions.ordered(models.kind, events.features[at], Claim.Kind.allCases) : []
    }
    for index in places.indices where events.claims[index] >= Self.threshold {
      let list = places.indices.filter { lists[$0] == lists[index] && events.claims[$0] >= Self.threshold }
      let pair = parties.pair(list)
      guard pair.supplier != 0 || pair.recipient != 0 else { continue }
      let features = events.features[index]
      let counts = models.count.scores(features)
      let supplier = named(
        pair.supplier, .supplier, not: parties.code(pair.recipient), index, places[index], parties)
      let recipient = named(
        pair.recipient, .recipient, not: parties.code(pair.supplier), index, places[index], parties)
      drafts.append(
        Draft(
          place: places[index], probability: events.claims[index],
          countsWhole: counts.last ?? 0 >= counts.first ?? 0,
          supplier: supplier, recipient: recipient, margin: pair.margin,
          stages: mean(list.map { stages[$0] }), kinds: mean(list.map { kinds[$0] }),
          stances: Decisions.ordered(models.stance, features, Claim.Stance.allCases)))
    }
    // An article without one clear supply reports none.
    let isArticle = analysis.sentences.count > Self.fewSentences
    return !isArticle || drafts.contains { $0.probability >= Self.clear } ? drafts : []
  }

  private func mean(_ rows: [[Float]]) -> [Float] {
    guard let first = rows.first else { return [] }
    return first.indices.map { column in rows.reduce(0) { $0 + $1[column] } / Float(rows.count) }
  }

  /// A party with those that stand in one list with it and would do as well.
  private func named(
    _ candidate: Int, _ party: Party, not other: String?, _ item: Int, _ place: ItemPlace,
    _ parties: PartyRanking
  ) -> [String] {
    guard let code = parties.code(candidate) else { return [] }
    let view = analysis.sentences[place.sentence].view
    guard let index = view.actors.firstIndex(where: { $0.codes.contains(code) && !$0.isDateline }) else {
      return [code]
    }
    var first = index
    while let before = view.actors[first].listedAfter { first = before }
    var codes: [String] = []
    var at: Int? = first
    while let actor = at {
      if let own = view.actors[actor].codes.first, !codes.contains(own), own != other,
        own == code || parties.isClose(own, to: candidate, as: party, item)
      {
        codes.append(own)
      }
      at = view.actors.firstIndex { $0.listedAfter == actor }
    }
    return codes.contains(code) ? codes : [code]
  }
}
