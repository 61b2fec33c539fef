import WaybillMentions

/// Everything that a document says with one actor's code, gathered once.
struct CodeProfile: Sendable {
  /// The code.
  let code: String
  /// Mentions outside datelines.
  var count = 0
  /// The sentences that name it outside datelines, ascending.
  var sentences: [Int] = []
  /// The evidence for its roles, with its sentence.
  var evidence: [(sentence: Int, evidence: RoleEvidence)] = []

  init(_ code: String) { self.code = code }

  /// Evidence for the supplying side less evidence for the receiving side.
  var supplierBalance: Int { evidence.reduce(0) { $0 + ($1.evidence.party == .supplier ? 1 : -1) } }
}

extension Array where Element == AnalysedSentence {
  /// The profiles of all codes in order of first mention, and the state of the first dateline.
  func codeProfiles() -> (profiles: [CodeProfile], home: String?) {
    var profiles: [CodeProfile] = []
    var places: [String: Int] = [:]
    var home: String?
    func place(_ code: String) -> Int {
      if let known = places[code] { return known }
      places[code] = profiles.count
      profiles.append(CodeProfile(code))
      return profiles.count - 1
    }
    for sentence in self {
      for actor in sentence.view.actors {
        guard let first = actor.codes.first else { continue }
        if actor.isDateline {
          if home == nil { home = first }
          continue
        }
        // Stand-ins count as evidence, not as mentions.
        if actor.kind != .home { profiles[place(first)].count += 1 }
      }
    }
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
