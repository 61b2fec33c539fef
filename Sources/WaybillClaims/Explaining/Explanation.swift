import WaybillMentions
import WaybillText

/// How the claims of a document came about, as text for people.
///
/// For each sentence: what was found in it and on which grounds; for each item: what was decided,
/// and what was considered and refused.
public struct Explanation {
  private let analysis: Analysis
  private let models: ClaimModels
  private var lines: [String] = []

  /// Explains an analysed document.
  public init(_ analysis: Analysis, reader: ClaimReader) {
    self.analysis = analysis
    models = reader.models
    let decisions = Decisions(analysis, models)
    for index in analysis.sentences.indices {
      addSentence(index)
      for item in decisions.places.indices where decisions.places[item].sentence == index {
        addDecision(item, decisions)
      }
    }
  }

  /// The explanation, a line a finding.
  public var text: String { lines.joined(separator: "\n") }

  private func words(_ range: Range<Int>, _ view: SentenceView) -> String {
    let bytes = view.byteRange(range)
    let text = String(decoding: view.bytes[bytes.start..<bytes.end], as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func addSentence(_ index: Int) {
    let sentence = analysis.sentences[index]
    let view = sentence.view
    lines.append("\n[\(index) \(sentence.section.rawValue)] \(words(view.range, view))")
    for actor in view.actors {
      let governor = actor.governor.map { " after \($0.rawValue)" } ?? ""
      let kind = actor.isDateline ? "dateline" : "\(actor.kind.rawValue), \(actor.head.rawValue)"
      lines.append(
        "  actor  \(words(actor.phrase, view)) = \(actor.codes.joined(separator: "/")) (\(kind)\(governor))")
    }
    for (at, cue) in view.cues.enumerated() {
      let state = sentence.roles.states[at]
      let classes = cue.classes.map(\.rawValue).joined(separator: "/")
      lines.append(
        "  cue    \(words(cue.atoms, view)): \(classes), \(state.voice), \(state.time)\(state.isNegated ? ", negated" : "")\(state.isHedged ? ", hedged" : "")"
      )
    }
    for money in view.money {
      lines.append("  money  \(words(money.atoms, view)) \(money.currency ?? money.plainUnit ?? "?")")
    }
    for date in view.dates {
      lines.append(
        "  date   \(words(date.atoms, view)): \(date.from?.description ?? "…") to \(date.to?.description ?? "…")"
      )
    }
    for evidence in sentence.roles.evidence {
      let actor = words(view.actors[evidence.actor].phrase, view)
      let ground =
        evidence.cue.map { words(view.cues[$0].atoms, view) } ?? evidence.item.map {
          words(view.items[$0].core, view)
        } ?? ""
      lines.append("  role   \(actor): \(evidence.party.rawValue) as \(evidence.rule) of '\(ground)'")
    }
  }

  private mutating func addDecision(_ item: Int, _ decisions: Decisions) {
    let place = decisions.places[item]
    let view = analysis.sentences[place.sentence].view
    let mention = view.items[place.item]
    let percent = Int((decisions.events.claims[item] * 100).rounded())
    let verdict = percent >= Int(DraftReader.threshold * 100) ? "a supply" : "refused"
    let names = mention.designations.map { $0.text(view.atoms, view.bytes) }.joined(separator: " / ")
    lines.append(
      "  item   \(words(mention.atoms, view)): \(names.isEmpty ? mention.category : names), \(verdict) (\(percent) %)"
    )
    guard percent >= 20 else { return }
    let sides = decisions.parties.best(item, count: 3)
    lines.append("         supplier  " + Self.list(sides.supplier))
    lines.append("         recipient " + Self.list(sides.recipient))
    let stages = models.stage.probabilities(decisions.events.features[item])
    let ranked = zip(models.stage.classes, stages).sorted { $0.1 > $1.1 }.prefix(3)
    lines.append("         stage     " + Self.list(ranked.map { ($0.0, $0.1) }))
  }

  private static func list(_ values: [(String, Float)]) -> String {
    values.map { "\($0.0) \(Int(($0.1 * 100).rounded())) %" }.joined(separator: ", ")
  }
}
