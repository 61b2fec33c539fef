import WaybillMentions

/// Everything that a document says with one actor's code, gathered once.
struct CodeProfile: Sendable {
  /// The code.
  let code: String
  /// Mentions outside datelines.
  let count: Int
  /// The sentences that name it outside datelines, ascending.
  var sentences: [Int] = []
  /// The evidence for its roles, with its sentence.
  var evidence: [(sentence: Int, evidence: RoleEvidence)] = []

  init(_ code: String, count: Int = 0) {
    self.code = code
    self.count = count
  }

  /// Evidence for the supplying side less evidence for the receiving side.
  var supplierBalance: Int { evidence.reduce(0) { $0 + ($1.evidence.party == .supplier ? 1 : -1) } }
}

extension [AnalysedSentence] {
  /// The profiles of all codes in order of first mention, and the state of the first dateline.
  func codeProfiles() -> (profiles: [CodeProfile], home: String?) {
    let (codes, home) = map(\.view).actorCounts()
    var profiles = codes.map { CodeProfile($0.code, count: $0.count) }
    let places = Dictionary(uniqueKeysWithValues: codes.indices.map { (codes[$0].code, $0) })
    for (at, sentence) in enumerated() {
      for actor in sentence.view.actors where !actor.isDateline {
        for code in actor.codes {
          guard let index = places[code], profiles[index].sentences.last != at else { continue }
          profiles[index].sentences.append(at)
        }
      }
      for evidence in sentence.roles.evidence {
        for code in sentence.view.actors[evidence.actor].codes {
          if let index = places[code] { profiles[index].evidence.append((at, evidence)) }
        }
      }
    }
    return (profiles, home)
  }
}
