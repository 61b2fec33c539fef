import WaybillKnowledge
import WaybillLanguage
import WaybillMentions
import WaybillText

@testable import WaybillClaims

/// The readers of one language at work on short texts, with their findings as short notes.
struct AnalysisBench: Sendable {
  private let atomizer: Atomizer
  private let pack: LanguagePack

  private static let english = Result { try AnalysisBench("en") }
  private static let french = Result { try AnalysisBench("fr") }
  private static let german = Result { try AnalysisBench("de") }
  private static let spanish = Result { try AnalysisBench("es") }
  private static let russian = Result { try AnalysisBench("ru") }
  private static let serbian = Result { try AnalysisBench("sr") }

  /// The bench of a language, built once for all tests.
  static func of(_ language: String) throws -> AnalysisBench {
    switch language {
    case "fr": try french.get()
    case "de": try german.get()
    case "es": try spanish.get()
    case "ru": try russian.get()
    case "sr": try serbian.get()
    default: try english.get()
    }
  }

  private init(_ language: String) throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let catalogue = try ArmsCatalogue(.embedded, &atomizer)
    pack = try LanguagePack(.embedded, language: language, catalogue: catalogue, &atomizer)
    self.atomizer = atomizer
  }

  /// The text as the body of a document.
  func analysis(_ text: String) -> Analysis {
    let document = Document(id: "text", text: Array(text.utf8))
    return Analysis(
      document, atoms: atomizer.atoms(of: document.text),
      sections: [Section(.body, TextRange(0, document.text.count))],
      published: PartialDate("2024-04-12"), pack: { _ in pack })
  }

  /// `FR supplier subject` for each actor and each ground, in the order of the text, each once.
  func roles(_ text: String) -> String {
    var notes: [String] = []
    for sentence in analysis(text).sentences {
      let found = sentence.roles.evidence.sorted {
        ($0.actor, $0.rule.rawValue) < ($1.actor, $1.rule.rawValue)
      }
      for evidence in found {
        let code = sentence.view.actors[evidence.actor].codes.first ?? "?"
        let note = "\(code) \(evidence.party) \(evidence.rule)"
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes.joined(separator: "; ")
  }

  /// The runs of atoms that stand in one clause, as the text writes them.
  func clauses(_ text: String) -> [String] {
    analysis(text).sentences.flatMap { sentence -> [String] in
      let view = sentence.view
      var runs: [(clause: Int16, atoms: Range<Int>)] = []
      for at in view.range {
        let clause = sentence.roles.clauses.clause(at)
        if let last = runs.last, last.clause == clause {
          runs[runs.count - 1].atoms = last.atoms.lowerBound..<at + 1
        } else {
          runs.append((clause, at..<at + 1))
        }
      }
      return runs.map { run in
        let bytes = view.byteRange(run.atoms)
        return "\(run.clause) " + String(decoding: view.bytes[bytes.start..<bytes.end], as: UTF8.self)
      }
    }
  }

  /// `word=class voice time`, with `not` and `perhaps`, for each cue.
  func states(_ text: String) -> String {
    analysis(text).sentences.flatMap { sentence in
      zip(sentence.view.cues, sentence.roles.states).map { cue, state in
        let bytes = sentence.view.byteRange(cue.atoms)
        let word = String(decoding: sentence.view.bytes[bytes.start..<bytes.end], as: UTF8.self)
        let time = state.voice == .noun ? "" : " \(state.time)"
        let truth = (state.isNegated ? " not" : "") + (state.isHedged ? " perhaps" : "")
        return "\(word)=\(cue.classes.first.map(\.rawValue) ?? "?") \(state.voice)\(time)\(truth)"
      }
    }.joined(separator: "; ")
  }

  /// `count name` or `count (category)` for each item that the document supports; `~` where it stands for one before.
  func items(_ text: String) -> String {
    let analysis = analysis(text)
    return analysis.items.map { place in
      let item = analysis.item(place)
      let view = analysis.sentences[place.sentence].view
      let count = item.number?.quantity.singleValue.map { "\(Int($0)) " } ?? ""
      let name = item.designations.first?.text(view.atoms, view.bytes) ?? "(\(item.category))"
      return (item.isAnaphor ? "?" : item.isElliptic ? "~" : "") + count + name
    }.joined(separator: "; ")
  }
}
