import Testing
import WaybillKnowledge
import WaybillLanguage
import WaybillText

@Suite struct IdentityTests {
  private static let cases: [(String?, String)] = [
    ("en", "The ministry said that it had not been told of the boats, which are still at the yard."),
    ("fr", "Le ministère a dit qu'il n'avait pas été informé des vedettes, qui sont encore au chantier."),
    (
      "de", "Das Ministerium sagte, dass es von den Booten nichts wusste und dass sie noch in der Werft sind."
    ),
    ("es", "El ministerio dijo que no sabía nada de los barcos, que todavía están en el astillero."),
    ("it", "Il ministero ha detto che non sapeva nulla delle navi, che sono ancora nel cantiere."),
    ("pt", "O ministério disse que não sabia de nada sobre os navios, que ainda estão no estaleiro."),
    ("ro", "Ministerul a spus că nu știa nimic despre navele care sunt încă la șantier."),
    ("nl", "Het ministerie zei dat het niets wist van de boten, die nog op de werf zijn."),
    ("pl", "Ministerstwo powiedziało, że nie wie nic o okrętach, które są jeszcze w stoczni."),
    ("tr", "Bakanlık, gemiler için bir açıklama yapmadı ve bu konuda daha çok bilgi olmadığını söyledi."),
    ("ru", "Министерство заявило, что оно не знало о катерах, которые ещё стоят на верфи."),
    ("uk", "Міністерство заявило, що воно не знало про катери, які ще стоять на верфі."),
    ("bg", "Министерството каза, че не знае нищо за катерите, които са още в завода."),
    ("sr", "Ministarstvo je reklo da nije znalo ništa o brodovima, koji su još u brodogradilištu."),
    ("sr", "Министарство је рекло да није знало ништа о бродовима, који су још у бродоградилишту."),
    ("ar", "قالت الوزارة إنها لم تكن تعلم شيئا عن الزوارق"),
    ("fa", "وزارت دفاع گفت که چیزی درباره کشتی‌ها نمی‌داند"),
    ("zh", "国防部表示不知道这些船只的情况"),
    ("ja", "防衛省は船について何も知らないと述べた"),
    ("ko", "국방부는 선박에 대해 아무것도 모른다고 밝혔다"),
    (nil, "12 345"),
    (nil, "Esk Norland"),
  ]

  @Test func tellsLanguagesApart() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let identifier = try LanguageIdentifier(.embedded, &atomizer)
    for (language, sample) in Self.cases {
      let text = Text(sample, atomizer)
      #expect(identifier.language(text.atoms, text.bytes, 0..<text.atoms.count) == language, "\(sample)")
    }
  }

  /// Documents of 200 characters are all told; of single sentences at least 97 of 100.
  @Test func tellsDocumentsAndSentences() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let identifier = try LanguageIdentifier(.embedded, &atomizer)
    func told(_ sample: String) -> String? {
      let text = Text(sample, atomizer)
      return identifier.language(text.atoms, text.bytes, 0..<text.atoms.count)
    }
    for (language, text) in LanguageSamples.documents { #expect(told(text) == language, "\(text)") }
    let sentences = LanguageSamples.sentences
    let wrong = sentences.filter { told($0.1) != $0.0 }
    #expect(wrong.count * 100 <= sentences.count * 3, "\(wrong)")
  }

  @Test func takesAnyText() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let identifier = try LanguageIdentifier(.embedded, &atomizer)
    for sample in strangeTexts(200) {
      let text = Text(sample, atomizer)
      let once = identifier.language(text.atoms, text.bytes, 0..<text.atoms.count)
      #expect(once == identifier.language(text.atoms, text.bytes, 0..<text.atoms.count))
    }
  }
}
