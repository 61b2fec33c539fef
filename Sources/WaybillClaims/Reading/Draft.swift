import WaybillMentions

/// What one mention of an item says of its supply, before the mentions of a document are merged.
struct Draft: Sendable {
  var place: ItemPlace
  /// How likely it is that the item is supplied at all, 0…1.
  var probability: Float
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
  static let threshold: Float = 0.5
  private static let candidateLimit = 40

  func drafts() -> [Draft] {
    analysis.items.compactMap(draft)
  }

  private func draft(_ place: ItemPlace) -> Draft? {
    let item = analysis.item(place)
    guard !item.isAnaphor else { return nil }
    let event = EventFeatures(analysis, place).features()
    let probability = models.claim.probabilities(event)[models.claim.classes.firstIndex(of: "claim") ?? 0]
    guard probability >= Self.threshold, let pair = parties(place) else { return nil }
    return Draft(
      place: place, probability: probability, supplier: pair.supplier, recipient: pair.recipient, margin: pair.margin,
      stages: ordered(models.stage, event, Claim.Stage.allCases.map(\.rawValue)),
      kinds: ordered(models.kind, event, Claim.Kind.allCases.map(\.rawValue)),
      stances: ordered(models.stance, event, Claim.Stance.allCases.map(\.rawValue)))
  }

  /// A model's probabilities in the order of the given classes; 0 for a class that it doesn't know.
  private func ordered(_ model: LinearModel, _ features: FeatureSet, _ names: [String]) -> [Float] {
    let found = model.probabilities(features)
    return names.map { name in model.classes.firstIndex(of: name).map { found[$0] } ?? 0 }
  }

  /// The pair of parties with the highest joint score; nil when neither is named.
  private func parties(_ place: ItemPlace) -> (supplier: [String], recipient: [String], margin: Float)? {
    let features = PartyFeatures(analysis, models.exporters, place)
    let codes: [String?] = [nil] + analysis.codes.prefix(Self.candidateLimit).map(\.code)
    let supply = codes.map { models.supplier.score(features.features($0, as: .supplier)) }
    let receive = codes.map { models.recipient.score(features.features($0, as: .recipient)) }
    var best: (s: Int, r: Int, score: Float) = (0, 0, -.infinity)
    var second: Float = -.infinity
    for s in codes.indices {
      for r in codes.indices where s != r {
        if let a = codes[s], let b = codes[r], ExporterRanks.isSame(a, b) { continue }
        let score = supply[s] + receive[r]
        if score > best.score {
          second = best.score
          best = (s, r, score)
        } else if score > second {
          second = score
        }
      }
    }
    guard best.s != 0 || best.r != 0 else { return nil }
    return (
      list(codes[best.s], .supplier, place), list(codes[best.r], .recipient, place), best.score - second
    )
  }

  /// A party with those that stand in one list with it.
  private func list(_ code: String?, _ party: Party, _ place: ItemPlace) -> [String] {
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
