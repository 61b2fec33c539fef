import WaybillStore

/// The state of a long run in one line of the terminal; nothing where there is none.
enum Progress {
  /// Shows what was stored so far.
  static func show(_ log: AccessionLog) {
    let count = log.added + log.changed + log.reread + log.unchanged
    show("\(count) documents, \(log.claims) claims stored")
  }

  /// Shows a state.
  static func show(_ state: String) {
    if Stream.errors.isTerminal { Stream.errors.write(Array("\r\u{1B}[K\(state)".utf8)) }
  }

  /// Takes the state away.
  static func clear() { show("") }
}
