import WaybillMentions

/// Ranks the candidates for both parties of every item of a document, twice.
///
/// The first ranking looks at each item by itself; the second also at what the first found for the
/// other items, since an article goes on with the parties that it spoke of.
struct PartyRanking {
  private let codes: [String?]
  private var supply: [[Float]]
  private var receive: [[Float]]
  private var first: (supply: [[Float]], receive: [[Float]])
  private static let candidateLimit = 40

  init(_ analysis: Analysis, _ models: ClaimModels, _ places: [ItemPlace], _ weights: [Float]) {
    codes = [nil] + Array(analysis.candidates.prefix(Self.candidateLimit))
    let profiles = codes.map { $0.map(analysis.profile) }
    var supplyFeatures: [[FeatureSet]] = []
    var receiveFeatures: [[FeatureSet]] = []
    for place in places {
      let features = PartyFeatures(analysis, models.exporters, place)
      supplyFeatures.append(profiles.map { features.features(of: $0, as: .supplier) })
      receiveFeatures.append(profiles.map { features.features(of: $0, as: .recipient) })
    }
    first = (
      supply: supplyFeatures.map { softmax($0.map { models.supplier.score($0) }) },
      receive: receiveFeatures.map { softmax($0.map { models.recipient.score($0) }) }
    )
    let context = RankingContext(analysis, places, weights)
    supply = []
    receive = []
    for item in places.indices {
      supply.append(
        codes.indices.map { code in
          var score = models.supplierAgain.score(supplyFeatures[item][code])
          context.each(item, code, same: first.supply, opposite: first.receive) {
            score += models.supplierAgain.weight($0)
          }
          return score
        })
      receive.append(
        codes.indices.map { code in
          var score = models.recipientAgain.score(receiveFeatures[item][code])
          context.each(item, code, same: first.receive, opposite: first.supply) {
            score += models.recipientAgain.weight($0)
          }
          return score
        })
    }
  }

  /// The likeliest candidates of each side with their probabilities; "nobody" stands for none.
  func best(_ item: Int, count: Int) -> (supplier: [(String, Float)], recipient: [(String, Float)]) {
    func list(_ scores: [Float]) -> [(String, Float)] {
      let ranked = zip(codes, softmax(scores)).sorted { $0.1 > $1.1 }.prefix(count)
      return ranked.map { ($0.0 ?? "nobody", $0.1) }
    }
    return (list(supply[item]), list(receive[item]))
  }

  /// How sure the first ranking was that the parties of an item are named at all.
  func sureness(_ item: Int) -> (supplier: Float, recipient: Float) {
    (first.supply[item].dropFirst().max() ?? 0, first.receive[item].dropFirst().max() ?? 0)
  }

  /// True when the first ranking prefers the same parties for two items.
  func hasSameTop(_ a: Int, _ b: Int) -> Bool {
    first.supply[a].indexOfLargest == first.supply[b].indexOfLargest
      && first.receive[a].indexOfLargest == first.receive[b].indexOfLargest
  }

  /// The pair with the highest joint score over a list of items, and by how much it leads.
  func pair(_ items: [Int]) -> (supplier: Int, recipient: Int, margin: Float) {
    let supply = codes.indices.map { code in
      items.reduce(0) { $0 + self.supply[$1][code] } / Float(items.count)
    }
    let receive = codes.indices.map { code in
      items.reduce(0) { $0 + self.receive[$1][code] } / Float(items.count)
    }
    var best: (s: Int, r: Int, score: Float) = (0, 0, -.infinity)
    var second: Float = -.infinity
    for s in codes.indices {
      for r in codes.indices where s != r || s == 0 {
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
    return (best.s, best.r, best.score - second)
  }

  /// The code of a candidate; nil for nobody.
  func code(_ candidate: Int) -> String? { codes[candidate] }

  /// True when another code would do nearly as well for the party.
  func isClose(_ code: String, to candidate: Int, as party: Party, _ item: Int) -> Bool {
    guard let other = codes.firstIndex(of: code) else { return false }
    let scores = party == .supplier ? supply[item] : receive[item]
    return scores[other] > scores[candidate] - 1.5
  }
}

/// What the first ranking found for the other items of the document.
struct RankingContext {
  let sentences: [Int]
  let names: [String]
  /// The first item of each item's name.
  private let namesakes: [Int]
  private let weights: [Float]

  init(_ analysis: Analysis, _ places: [ItemPlace], _ weights: [Float]) {
    sentences = places.map(\.sentence)
    names = places.map { place in
      let view = analysis.sentences[place.sentence].view
      let item = view.items[place.item]
      return item.designations.first?.text(view.atoms, view.bytes) ?? item.category
    }
    namesakes = names.map { [names] name in names.firstIndex(of: name) ?? 0 }
    self.weights = weights
  }

  /// The features of a candidate; `same` and `opposite` are probabilities by item and candidate.
  func each(
    _ item: Int, _ code: Int, same: [[Float]], opposite: [[Float]], _ take: (Int32) -> Void
  ) {
    func add(_ template: PartyTemplate, _ value: Int) { take(FeatureSet.id(template, value)) }
    add(.ownSame, sixth(same[item][code]))
    add(.ownOpposite, sixth(opposite[item][code]))
    if item > 0 {
      let isInside = sentences[item - 1] == sentences[item]
      add(isInside ? .insideSame : .beforeSame, sixth(same[item - 1][code]))
      add(
        isInside ? .insideOpposite : .beforeOpposite, sixth(opposite[item - 1][code]))
    }
    if let mean = mean(item, code, same, opposite, onlyNamesakes: false) {
      add(.meanSame, sixth(mean.same))
      add(.meanOpposite, sixth(mean.opposite))
    }
    if let mean = mean(item, code, same, opposite, onlyNamesakes: true) {
      add(.namesakeSame, sixth(mean.same))
      add(.namesakeOpposite, sixth(mean.opposite))
    }
  }

  private func mean(
    _ item: Int, _ code: Int, _ same: [[Float]], _ opposite: [[Float]], onlyNamesakes: Bool
  ) -> (same: Float, opposite: Float)? {
    var sums: (same: Float, opposite: Float, weight: Float) = (0, 0, 0)
    for other in same.indices where other != item && (!onlyNamesakes || namesakes[other] == namesakes[item]) {
      sums.same += weights[other] * same[other][code]
      sums.opposite += weights[other] * opposite[other][code]
      sums.weight += weights[other]
    }
    guard sums.weight > 0.001 else { return nil }
    return (sums.same / sums.weight, sums.opposite / sums.weight)
  }
}
