import Testing
import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// Each case is a text in which `¦` marks where one sentence ends and the next begins.
@Suite struct SentenceTests {
  private static let english = [
    "The ministry signed in May. ¦Deliveries start next year.",
    "Gen. A. B. Carter met Mr. Osei at 9 a.m. on the ship.",
    "The yard sold two boats to the U.S. Navy. ¦It kept one.",
    "They sold it to the U.S. ¦The price was not given.",
    "Harlan Corp. said it had shipped 3.5 tonnes. ¦No. 7 followed.",
    "“We paid for it.” ¦She closed the file.",
    "“Where is it?” he asked.",
    "He said: “It is late.” ¦They left.",
    "Was it approved? ¦Yes! ¦It was.",
    "See p. 12 and Fig. 3 for details. ¦The rest is secret.",
    "The list: ¦• ten trucks ¦• two boats",
    "A headline without a stop\n¦The text begins here.",
    "This line of wrapped prose is long enough to go on and\nends on the next line. ¦Then comes more.",
    "One paragraph ends here\n\n¦another begins",
    "1. Ten trucks ¦2. Two boats",
    "It cost $1.5bn... ¦Nobody complained.",
    "Write to desk@example.org. ¦Or read www.example.org/a.html today.",
    "Nobody saw it coming.¦Then it came.",
    "The jets arrived (three of them.) at noon.",
  ]
  private static let french = [
    "Le contrat est signé. ¦Les livraisons suivront.",
    "M. Dupré a reçu le Gén. Kaba à 10 h. ¦Il était seul.",
    "« Nous avons payé. » ¦Il n'en dira pas plus.",
    "« Où sont-ils ? » demande le maire.",
    "La crise fut dévastatrice.¦Ces dernières années, rien n'a changé.",
    "Voir l'art. 5 et la p. 12. ¦Le reste est secret.",
    "Le prix : 3,5 millions d'euros. ¦C'est peu !  ¦Trop peu ?",
    "Des vedettes, des camions, etc. ¦Le tout pour 2 millions.",
    "J.-P. Morel, de la société Arvel S.A., était présent.",
  ]

  @Test(arguments: [("en", english), ("fr", french)])
  func endsWhereMarked(language: String, cases: [String]) throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SentenceReader(.embedded, language: language, &atomizer)
    var failures: [String] = []
    for marked in cases {
      let text = Text(marked.replacing("¦", with: ""), atomizer)
      let found = reader.sentences(text.atoms, text.bytes, 0..<text.atoms.count).map(text.string)
      let wanted = marked.split(separator: "¦").map { $0.trimming() }
      if found != wanted { failures.append("\(marked): \(found)") }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test func coversEveryRangeInOrder() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SentenceReader(.embedded, language: "fr", &atomizer)
    for sample in strangeTexts(400) {
      let text = Text(sample, atomizer)
      for range in [0..<text.atoms.count, text.atoms.count / 3..<text.atoms.count] {
        var at = range.lowerBound
        for sentence in reader.sentences(text.atoms, text.bytes, range) {
          #expect(sentence.lowerBound == at && !sentence.isEmpty)
          at = sentence.upperBound
        }
        #expect(at == range.upperBound)
      }
    }
  }

  @Test func everyPackHasReaders() throws {
    for language in try DataFolder.embedded.languages() {
      var atomizer = Atomizer(folding: try Folding(.embedded))
      _ = try SentenceReader(.embedded, language: language, &atomizer)
    }
  }
}

extension Substring {
  fileprivate func trimming() -> String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
