import WaybillKnowledge

/// How much a source's word counts when values conflict; less is better.
///
/// An official source of either party before agencies, these before others, and one side's state media last.
enum Standing: Int, Comparable, Sendable {
  case party, agency, independent, unknown, dependent, stateRun

  init(_ testimony: Testimony, parties: Set<String>) {
    switch testimony.grade {
    case .official: self = testimony.state.map(parties.contains) == true ? .party : .independent
    case .agency: self = .agency
    case .independent: self = .independent
    case .unknown: self = .unknown
    case .stateAligned, .rePoster: self = .dependent
    case .stateRun: self = .stateRun
    }
  }

  static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }

  /// As a reason says it, behind "told by".
  var words: String {
    switch self {
    case .party: "an official source of a party"
    case .agency: "an agency"
    case .independent: "an independent source"
    case .unknown: "a source that isn't graded"
    case .dependent: "a dependent source"
    case .stateRun: "state media"
    }
  }
}
