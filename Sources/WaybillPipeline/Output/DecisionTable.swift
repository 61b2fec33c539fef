import WaybillRegister
public import WaybillStore

/// Decisions as a person reads them.
public enum DecisionTable {
  /// What one decision adds to the log.
  public static func block(_ logged: LoggedDecision) -> [UInt8] {
    let decision = logged.decision
    var lines = [
      [
        decision.id, String(decision.time.prefix(16).replacing("T", with: " ")), decision.author,
        decision.act.kind,
      ]
      .joined(separator: "  ") + content(decision)
    ]
    if let reason = decision.reason { lines.append("    because: \(reason)") }
    if !logged.transfers.isEmpty { lines.append("    about: " + logged.transfers.joined(separator: ", ")) }
    if logged.state != .inForce { lines.append("    " + logged.state.words) }
    return Array((lines.map(oneLine).joined(separator: "\n") + "\n").utf8)
  }

  private static func content(_ decision: Decision) -> String {
    switch decision.act {
    case .correct(_, let correction): "  \(correction.path) = \(correction.value)"
    case .note(_, let text): "  \(text)"
    case .undo(let id): "  \(id)"
    case .rejectClaim(let claim, _): "  \(claim.claim)"
    default: ""
    }
  }

  /// Control characters and line ends become spaces.
  static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }))
  }
}
