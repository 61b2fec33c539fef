import WaybillMentions
import WaybillText

/// Puts the lines of one deal together and makes claims of them.
struct ClaimGroups {
  let analysis: Analysis
  private var groups: [[SupplyLine]] = []

  init(_ analysis: Analysis, _ lines: [SupplyLine]) {
    self.analysis = analysis
    // What a state hands to itself is no transfer: weapons given up to the police, a depot's delivery to the army.
    let between = lines.filter { $0.supplier.isEmpty || $0.supplier != $0.recipient }
    for line in between.sorted(by: {
      ($0.firstSentence, $0.drafts[0].place.item) < ($1.firstSentence, $1.drafts[0].place.item)
    }) {
      if let index = groups.indices.last(where: { belongs(line, to: groups[$0]) }) {
        groups[index].append(line)
      } else {
        groups.append([line])
      }
    }
  }

  /// Lines of one deal have the same parties, stage and kind and stand near each other.
  private func belongs(_ line: SupplyLine, to group: [SupplyLine]) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    return first.supplier == line.supplier && first.recipient == line.recipient && first.stage == line.stage
      && (first.kind == line.kind || first.firstSentence == line.firstSentence)
      && line.firstSentence - last.firstSentence <= 1
  }

  mutating func claims() -> [Claim] {
    var claims = groups.map(claim)
    ClaimTerms(analysis, groups).complete(&claims)
    return claims
  }

  private func claim(_ lines: [SupplyLine]) -> Claim {
    var claim = Claim()
    let main = lines.max { $0.main.probability < $1.main.probability } ?? lines[0]
    claim.supplier = main.supplier
    claim.recipient = main.recipient
    claim.stage = main.stage
    claim.kind = main.kind
    claim.stance = main.stance
    claim.items = lines.map { line in
      Claim.Item(
        designation: line.designations, category: line.category, quantity: line.quantity, unit: line.unit,
        condition: line.condition)
    }
    var sentences: [Int] = []
    for line in lines {
      for draft in line.drafts where !sentences.contains(draft.place.sentence) {
        sentences.append(draft.place.sentence)
      }
    }
    let body = sentences.filter { !analysis.sentences[$0].isTitle }
    claim.evidence = (body.isEmpty ? sentences : body).sorted().map { evidence($0) }
    claim.spans = spans(lines, main)
    return claim
  }

  private func evidence(_ sentence: Int) -> TextRange {
    let view = analysis.sentences[sentence].view
    return view.byteRange(view.range)
  }

  private func spans(_ lines: [SupplyLine], _ main: SupplyLine) -> [Claim.FieldSpan] {
    var spans: [Claim.FieldSpan] = []
    let sentence = analysis.sentences[main.main.place.sentence]
    for (field, codes) in [("supplier", main.supplier), ("recipient", main.recipient)] {
      for code in codes {
        if let span = actorSpan(code, near: main.main.place.sentence) {
          spans.append(Claim.FieldSpan(field: field, range: span, rule: "party"))
        }
      }
    }
    if let cue = sentence.mainCue(of: main.main.place.item) {
      spans.append(
        Claim.FieldSpan(
          field: "stage", range: sentence.view.byteRange(sentence.view.cues[cue].atoms), rule: "cue"))
    }
    for (index, line) in lines.enumerated() {
      let place = line.main.place
      let view = analysis.sentences[place.sentence].view
      spans.append(
        Claim.FieldSpan(
          field: "items.\(index)", range: view.byteRange(view.items[place.item].core), rule: "item"))
      if let count = line.countPlace, let number = analysis.item(count).number {
        spans.append(
          Claim.FieldSpan(
            field: "items.\(index).quantity",
            range: analysis.sentences[count.sentence].view.byteRange(number.atoms),
            rule: "count"))
      }
    }
    return spans
  }

  /// The mention of an actor that stands nearest before the end of a sentence.
  private func actorSpan(_ code: String, near sentence: Int) -> TextRange? {
    for index in Array((0...sentence).reversed()) + Array(sentence..<analysis.sentences.count) {
      let view = analysis.sentences[index].view
      if let actor = view.actors.first(where: { $0.codes.contains(code) && !$0.isDateline }) {
        return view.byteRange(actor.atoms)
      }
    }
    return nil
  }
}
