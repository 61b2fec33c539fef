import Testing

/// Texts and how each cue stands in its clause; see `AnalysisBench.states`.
private let examples: [String: [(String, String)]] = [
  "en": [
    ("Norway sold tanks.", "sold=sell active done"),
    ("Norway has sold tanks.", "sold=sell active done"),
    ("Norway sells tanks.", "sells=sell active now"),
    ("Norway is selling tanks.", "selling=sell active now"),
    ("Norway will sell tanks.", "sell=sell active future"),
    ("Norway could sell tanks.", "sell=sell active conditional"),
    ("Tanks were delivered.", "delivered=deliver passive done"),
    ("Tanks will be delivered.", "delivered=deliver passive future"),
    ("The tanks delivered to Peru", "delivered=deliver passive done"),
    ("Norway did not deliver tanks.", "deliver=deliver active infinitive not"),
    ("Norway never sold tanks.", "sold=sell active done not"),
    ("Norway hasn't delivered tanks.", "delivered=deliver active done not"),
    ("Norway was to deliver tanks.", "deliver=deliver active future"),
    ("Norway reportedly sold tanks.", "sold=sell active done perhaps"),
    ("The delivery of tanks", "delivery=deliver noun"),
    ("No delivery of tanks", "delivery=deliver noun not"),
  ],
  "fr": [
    ("La Norvège vend des chars.", "vend=sell active now"),
    ("La Norvège a vendu des chars.", "vendu=sell active done"),
    ("La Norvège vendra des chars.", "vendra=sell active future"),
    ("La Norvège vendrait des chars.", "vendrait=sell active conditional"),
    ("La Norvège va livrer des chars.", "livrer=deliver active future"),
    ("Les chars ont été livrés.", "livrés=deliver passive done"),
    ("Les chars seront livrés.", "livrés=deliver passive future"),
    ("Les chars livrés au Pérou", "livrés=deliver passive done"),
    ("La Norvège n'a pas livré les chars.", "livré=deliver active done not"),
    ("La Norvège n'a jamais livré les chars.", "livré=deliver active done not"),
    ("Les chars n'ont pas été livrés.", "livrés=deliver passive done not"),
    ("La Norvège aurait livré les chars.", "livré=deliver active conditional perhaps"),
    ("La Norvège ne livre pas les chars.", "livre=deliver active now not"),
    ("La livraison des chars", "livraison=deliver noun"),
    ("Aucune livraison de chars", "livraison=deliver noun not"),
  ],
]

@Suite("How cues stand in their clauses")
struct CueStateTests {
  @Test("Voice, time, negation and hedges", arguments: ["en", "fr"])
  func states(language: String) throws {
    let bench = try AnalysisBench.of(language)
    for (text, expected) in examples[language] ?? [] { #expect(bench.states(text) == expected, "\(text)") }
  }

  @Test("A negation in another clause says nothing of the cue")
  func scope() throws {
    let english = try AnalysisBench.of("en")
    #expect(
      english.states("Spain did not pay, but Norway delivered tanks.").hasSuffix(
        "delivered=deliver active done"))
    let french = try AnalysisBench.of("fr")
    #expect(
      french.states("L'Espagne ne dort pas, mais la Norvège livre des chars.").hasSuffix(
        "livre=deliver active now"))
  }
}
