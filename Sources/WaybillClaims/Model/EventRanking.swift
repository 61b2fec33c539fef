import WaybillMentions

/// Decides the events of all items of a document, twice: each by itself, then with its neighbours.
struct EventRanking {
  /// Probability by item that it is supplied.
  private(set) var claims: [Float]
  /// The features of the second decision, by item.
  private(set) var features: [FeatureSet]

  init(_ analysis: Analysis, _ models: ClaimModels, _ places: [ItemPlace]) {
    features = places.map { EventFeatures(analysis, $0).features() }
    let claim = models.claim.classes.firstIndex(of: "claim") ?? 0
    claims = features.map { models.claim.probabilities($0)[claim] }
  }

  /// The second decision, with what the first ones found for events and parties.
  mutating func decideAgain(_ context: EventContext, _ models: ClaimModels) {
    for item in features.indices { context.add(item, to: &features[item]) }
    let claim = models.claimAgain.classes.firstIndex(of: "claim") ?? 0
    claims = features.map { models.claimAgain.probabilities($0)[claim] }
  }
}

/// What the first decisions found for the items of the document.
struct EventContext {
  let sentences: [Int]
  let names: [String]
  let claims: [Float]
  let stages: [[Float]]
  let parties: PartyRanking

  /// Adds what the neighbours say to the features of an item.
  func add(_ item: Int, to set: inout FeatureSet) {
    set.add(EventTemplate.ownClaim, sixth(claims[item]))
    set.add(EventTemplate.ownStage, stages[item].indexOfLargest)
    if item > 0 {
      let isInside = sentences[item - 1] == sentences[item]
      set.add(isInside ? EventTemplate.insideClaim : .beforeClaim, sixth(claims[item - 1]))
      set.add(isInside ? EventTemplate.insideStage : .beforeStage, stages[item - 1].indexOfLargest)
      set.add(EventTemplate.sameParties, parties.hasSameTop(item, item - 1) ? 1 : 0)
    }
    if item + 1 < claims.count {
      let isInside = sentences[item + 1] == sentences[item]
      set.add(EventTemplate.afterClaim, sixth(claims[item + 1]) + (isInside ? 6 : 0))
      set.add(EventTemplate.afterStage, stages[item + 1].indexOfLargest + (isInside ? 8 : 0))
    }
    addMeans(item, .namesakeClaim, .namesakeStage, { names[$0] == names[item] }, &set)
    addMeans(item, .meanClaim, .meanStage, { _ in true }, &set)
    set.add(
      EventTemplate.maxClaim, sixth(claims.indices.filter { $0 != item }.map { claims[$0] }.max() ?? 0))
    let sure = parties.sureness(item)
    set.add(EventTemplate.supplierSure, sixth(sure.supplier))
    set.add(EventTemplate.recipientSure, sixth(sure.recipient))
    set.add(EventTemplate.pairSure, sixth(sure.supplier) * 6 + sixth(sure.recipient))
  }

  private func addMeans(
    _ item: Int, _ claim: EventTemplate, _ stage: EventTemplate, _ counts: (Int) -> Bool,
    _ set: inout FeatureSet
  ) {
    var sum: Float = 0
    var number: Float = 0
    var votes = [Float](repeating: 0, count: stages.first?.count ?? 0)
    for other in claims.indices where other != item && counts(other) {
      sum += claims[other]
      number += 1
      for column in votes.indices { votes[column] += claims[other] * stages[other][column] }
    }
    guard number > 0 else { return }
    set.add(claim, sixth(sum / number))
    set.add(stage, votes.indexOfLargest)
  }
}
