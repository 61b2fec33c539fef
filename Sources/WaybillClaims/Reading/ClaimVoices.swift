import WaybillMentions
import WaybillText

/// Finds to whom the document credits each claim.
struct ClaimVoices {
  let analysis: Analysis
  private let voices: DocumentVoices

  /// Makes a finder for the sentences up to one of them.
  init(_ analysis: Analysis, through last: Int) {
    self.analysis = analysis
    voices = DocumentVoices(analysis, through: last + 1)
  }

  /// The speaker of a sentence: whoever says it there; in a quotation that goes on, whoever says the sentence beside it.
  func speaker(of index: Int) -> (name: String, range: TextRange)? {
    if let here = best(index) { return here }
    guard isQuoted(index) else { return nil }
    for other in [index - 1, index + 1] where analysis.sentences.indices.contains(other) {
      if abs(analysis.sentences[other].paragraph - analysis.sentences[index].paragraph) <= 1,
        let found = best(other)
      {
        return found
      }
    }
    return nil
  }

  private func best(_ index: Int) -> (name: String, range: TextRange)? {
    let speakers = voices.speakers[index]
    let said = speakers.indices.filter { speakers[$0].isSpeaker }
    guard let first = said.min(by: { rank(speakers[$0].kind) < rank(speakers[$1].kind) }) else { return nil }
    let range = voices.names[index][first]
    guard !range.isEmpty else { return nil }
    return (text(range), range)
  }

  private func rank(_ kind: SpeakerKind) -> Int {
    switch kind {
    case .person, .pronoun: 0
    case .body: 1
    case .document: 2
    case .anonymous: 3
    case .media: 4
    }
  }

  private func text(_ range: TextRange) -> String {
    let text = String(decoding: analysis.document.text[range.start..<range.end], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True when the sentence holds a quotation mark or stands between two of them.
  private func isQuoted(_ index: Int) -> Bool {
    let view = analysis.sentences[index].view
    return view.range.contains { at in
      let start = Int(view.atoms[at].start)
      let byte = view.bytes[start]
      if byte == 0x22 { return true }
      if byte == 0xC2 { return view.bytes[start + 1] == 0xAB || view.bytes[start + 1] == 0xBB }
      return byte == 0xE2 && view.bytes[start + 1] == 0x80
        && (view.bytes[start + 2] == 0x9C || view.bytes[start + 2] == 0x9D)
    }
  }
}
