import WaybillMentions
import WaybillText

/// Who speaks in each sentence of a document, with the fullest names that it gives them.
struct DocumentVoices {
  /// The speakers of each sentence, and who is only named.
  private(set) var speakers: [[SpeakerMention]] = []
  /// The full names of the speakers, by index; the name itself where nothing fuller is known.
  private(set) var names: [[TextRange]] = []

  /// Reads the sentences in the order of the text, up to one of them.
  init(_ analysis: Analysis, through last: Int) {
    let (atoms, bytes) = (analysis.atoms, analysis.document.text)
    var resolver = NameResolver()
    for sentence in analysis.sentences.prefix(last + 1) {
      let found = sentence.speech.speakers(atoms, bytes, sentence: sentence.view.range)
      speakers.append(found)
      names.append(
        found.map { speaker in
          resolver.add(speaker, atoms, bytes)
          return resolver.fullName(speaker, atoms, bytes)
        })
    }
  }
}
