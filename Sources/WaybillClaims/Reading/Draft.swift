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
  /// A document with a supply has one of at least this probability.
  static let clear: Float = 0.7

  func drafts() -> [Draft] {
    let decisions = Decisions(analysis, models)
    let (places, events, parties) = (decisions.places, decisions.events, decisions.parties)
    var drafts: [Draft] = []
    for index in places.indices where events.claims[index] >= Self.threshold {
      let pair = parties.pair(index)
      guard pair.supplier != nil || pair.recipient != nil else { continue }
      let features = events.features[index]
      drafts.append(
        Draft(
          place: places[index], probability: events.claims[index],
          countsWhole: models.count.scores(features).last ?? 0 >= models.count.scores(features).first ?? 0, supplier: list(pair.supplier, places[index]),
          recipient: list(pair.recipient, places[index]), margin: pair.margin,
          stages: Decisions.ordered(models.stage, features, Claim.Stage.allCases),
          kinds: Decisions.ordered(models.kindAgain, features, Claim.Kind.allCases),
          stances: Decisions.ordered(models.stance, features, Claim.Stance.allCases)))
    }
    // An article without one clear supply reports none.
    return drafts.contains { $0.probability >= Self.clear } ? drafts : []
  }

  /// A party with those that stand in one list with it.
  private func list(_ code: String?, _ place: ItemPlace) -> [String] {
    guard let code else { return [] }
    let view = analysis.sentences[place.sentence].view
    guard let index = view.actors.firstIndex(where: { $0.codes.contains(code) && !$0.isDateline }) else { return [code] }
    var first = index
    while let before = view.actors[first].listedAfter { first = before }
    var codes: [String] = []
    var at = first
    while true {
      if let own = view.actors[at].codes.first, !codes.contains(own) { codes.append(own) }
      guard let next = view.actors.firstIndex(where: { $0.listedAfter == at }) else { break }
      at = next
    }
    return codes.contains(code) ? codes : [code]
  }
}
