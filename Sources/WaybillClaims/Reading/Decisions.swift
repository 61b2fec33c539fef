import WaybillMentions

/// What the models decide about all items of a document.
struct Decisions {
  /// The items that are no mere anaphors, in the order of the text.
  let places: [ItemPlace]
  /// Whether they are supplied, and the features of it.
  let events: EventRanking
  /// Between whom.
  let parties: PartyRanking

  init(_ analysis: Analysis, _ models: ClaimModels) {
    places = analysis.items.filter { !analysis.item($0).isAnaphor }
    var events = EventRanking(analysis, models, places)
    parties = PartyRanking(analysis, models, places, events.claims)
    let context = RankingContext(analysis, places, events.claims)
    events.decideAgain(
      EventContext(
        sentences: context.sentences, names: context.names, claims: events.claims,
        stages: events.features.map { Self.ordered(models.stage, $0, Claim.Stage.allCases) }, parties: parties
      ),
      models)
    self.events = events
  }

  /// A model's probabilities in the order of the given cases; 0 for a class that it doesn't know.
  static func ordered<T: RawRepresentable<String>>(_ model: LinearModel, _ features: FeatureSet, _ cases: [T])
    -> [Float]
  {
    let found = model.probabilities(features)
    return cases.map { one in model.classes.firstIndex(of: one.rawValue).map { found[$0] } ?? 0 }
  }
}
