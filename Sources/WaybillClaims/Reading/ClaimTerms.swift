import WaybillMentions
import WaybillText

/// Finds the terms of each claim: its value, the day of its stage, its deliveries.
struct ClaimTerms {
  let analysis: Analysis
  let groups: [[SupplyLine]]

  init(_ analysis: Analysis, _ groups: [[SupplyLine]]) {
    self.analysis = analysis
    self.groups = groups
  }

  func complete(_ claims: inout [Claim]) {
    guard !claims.isEmpty else { return }
    let voices = ClaimVoices(analysis, through: groups.compactMap { Self.place($0)?.sentence }.max() ?? 0)
    for index in claims.indices {
      addDates(groups[index], &claims[index])
      addSpeaker(groups[index], voices, &claims[index])
    }
    addValues(&claims)
  }

  /// Where the likeliest item of a deal stands.
  private static func place(_ group: [SupplyLine]) -> ItemPlace? {
    group.max { $0.main.probability < $1.main.probability }?.main.place
  }

  private func addSpeaker(_ group: [SupplyLine], _ voices: ClaimVoices, _ claim: inout Claim) {
    guard let place = Self.place(group), let speaker = voices.speaker(of: place.sentence)
    else { return }
    claim.speaker = [speaker.name]
    claim.spans.append(
      Claim.FieldSpan(field: "speaker", range: speaker.range, rule: "speaker of the sentence"))
  }

  // MARK: Values

  /// Gives each sum to the claim whose sentence it stands in, else to the claim of the sentence before.
  private func addValues(_ claims: inout [Claim]) {
    for (at, sentence) in analysis.sentences.enumerated() {
      for money in sentence.view.money where isPrice(money, sentence) {
        guard let index = owner(at, money, sentence), claims[index].value == nil,
          let amount = money.amount.min ?? money.amount.max,
          let currency = money.currency ?? plainCurrency(money, claims[index])
        else { continue }
        claims[index].value = Claim.Value(
          amount: amount, currency: currency,
          isApproximate: money.amount.isApproximate || money.amount.min != money.amount.max,
          isCurrencyDerived: money.currency == nil)
        claims[index].spans.append(
          Claim.FieldSpan(field: "value", range: sentence.view.byteRange(money.atoms), rule: "price"))
        let range = sentence.view.byteRange(sentence.view.range)
        if !claims[index].evidence.contains(range) {
          claims[index].evidence = (claims[index].evidence + [range]).sorted()
        }
      }
    }
  }

  private func isPrice(_ money: MoneyMention, _ sentence: AnalysedSentence) -> Bool {
    guard let amount = money.amount.min ?? money.amount.max else { return false }
    return amount >= 10_000
  }

  /// The claim that a sum belongs to.
  private func owner(_ at: Int, _ money: MoneyMention, _ sentence: AnalysedSentence) -> Int? {
    var best: Int?
    var least = Int.max
    for (index, group) in groups.enumerated() {
      for line in group {
        for draft in line.drafts where draft.place.sentence == at {
          let item = sentence.view.items[draft.place.item]
          let clauses = sentence.roles.clauses
          var gap =
            money.atoms.lowerBound >= item.core.upperBound
            ? money.atoms.lowerBound - item.core.upperBound
            : (item.core.lowerBound - money.atoms.upperBound) + 4
          if clauses.clause(money.atoms.lowerBound) != clauses.clause(item.core.lowerBound) { gap += 6 }
          if gap < least {
            least = gap
            best = index
          }
        }
      }
    }
    if best != nil { return best }
    guard sentence.view.items.allSatisfy({ $0.isAnaphor }) else { return nil }
    // A sum in a sentence of its own belongs to the deal of the sentences just before.
    for back in 1...3 where at - back >= 0 {
      let found = groups.indices.filter {
        groups[$0].contains { $0.drafts.contains { $0.place.sentence == at - back } }
      }
      if let last = found.last { return last }
      if analysis.sentences[at - back].view.items.contains(where: { !$0.isAnaphor }) { return nil }
    }
    return nil
  }

  /// The currency of a plain "dollar", from the parties and the document (see the guidelines).
  private func plainCurrency(_ money: MoneyMention, _ claim: Claim) -> String? {
    switch money.plainUnit {
    case "dollar": "USD"
    case "pound": "GBP"
    default: nil
    }
  }

  // MARK: Dates

  private func addDates(_ group: [SupplyLine], _ claim: inout Claim) {
    guard let main = group.max(by: { $0.main.probability < $1.main.probability })?.main else { return }
    let sentence = analysis.sentences[main.place.sentence]
    let cue = sentence.mainCue(of: main.place.item)
    let anchor =
      cue.map { sentence.view.cues[$0].atoms.lowerBound }
      ?? sentence.view.items[main.place.item].core.lowerBound
    let clauses = sentence.roles.clauses
    let ranked = sentence.view.dates.filter { !$0.isBareYear || true }.sorted {
      gap($0, anchor, clauses) < gap($1, anchor, clauses)
    }
    for date in ranked {
      guard let day = date.from ?? date.to else { continue }
      let range = sentence.view.byteRange(date.atoms)
      if isAhead(day, date) {
        guard claim.delivery == nil, claim.stage != .blocked else { continue }
        claim.delivery = Claim.Delivery(
          from: date.bound == .until ? nil : date.from, to: date.bound == .since ? nil : date.to)
        claim.spans.append(Claim.FieldSpan(field: "delivery", range: range, rule: "date ahead"))
      } else if claim.stageDate == nil, let stageDate = PartialDate.common(date.from, date.to) {
        claim.stageDate = stageDate
        claim.spans.append(Claim.FieldSpan(field: "stage_date", range: range, rule: "date near cue"))
      }
    }
  }

  private func gap(_ date: DateMention, _ anchor: Int, _ clauses: Clauses) -> Int {
    abs(date.atoms.lowerBound - anchor)
      + (clauses.clause(date.atoms.lowerBound) == clauses.clause(anchor) ? 0 : 12)
  }

  private func isAhead(_ day: PartialDate, _ date: DateMention) -> Bool {
    guard let published = analysis.published else { return date.bound == .until }
    return day.compare(published) == .orderedAfter
      || (date.bound == .until && day.compare(published) != .orderedBefore)
  }
}
