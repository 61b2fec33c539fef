import Testing

@testable import WaybillMentions

/// Texts and the cues in them: `word=class form`.
private let examples: [String: [(String, String)]] = [
  "en": [
    ("It buys tanks.", "buys=buy pres"),
    ("It bought tanks.", "bought=buy ed"),
    ("It is buying tanks.", "buying=buy ger"),
    ("It delivered tanks.", "delivered=deliver ed"),
    ("The tanks were given.", "given=give part"),
    ("The delivery of tanks", "delivery=deliver noun"),
    ("It handed over tanks.", "handed over=deliver ed"),
    ("It took delivery of tanks.", "took delivery of=receive past"),
    ("It ruled and slept.", ""),
  ],
  "fr": [
    ("Elle achète des chars.", "achète=buy pres"),
    ("Elle achetait des chars.", "achetait=buy impf"),
    ("Elle acheta des chars.", "acheta=buy past"),
    ("Elle achètera des chars.", "achètera=buy fut"),
    ("Elle achèterait des chars.", "achèterait=buy cond"),
    ("Elle a acheté des chars.", "acheté=buy part"),
    ("Les chars ont été livrés.", "livrés=deliver part"),
    ("Les pièces livrées", "livrées=deliver part"),
    ("La livraison des chars", "livraison=deliver noun"),
    ("Elle dort et mange.", ""),
  ],
  "de": [
    ("Polen liefert Panzer.", "liefert=deliver pres"),
    ("Polen lieferte Panzer.", "lieferte=deliver impf"),
    ("Panzer wurden geliefert.", "geliefert=deliver part"),
    ("Polen gibt der Ukraine 30 Panzer ab.", "gibt=give pres"),
    ("Polen gab die Panzer an die Ukraine ab.", "gab=give impf"),
    ("weil Polen die Panzer abgibt", "abgibt=give pres"),
    ("ohne die Panzer abzugeben", "abzugeben=give inf"),
    ("die abgegebenen Panzer", "abgegebenen=give part"),
    ("Polen habe Panzer bestellt.", "bestellt=order part"),
    ("Die Kampfpanzerlieferung läuft an.", "Kampfpanzerlieferung=deliver noun; läuft an=begin pres"),
    ("Sie schläft und isst.", ""),
  ],
  "es": [
    ("Perú compra carros de combate.", "compra=buy pres"),
    ("Perú compró carros de combate.", "compró=buy past"),
    ("Perú comprará carros de combate.", "comprará=buy fut"),
    ("Perú compraría carros de combate.", "compraría=buy cond"),
    ("Los carros fueron entregados.", "entregados=deliver part"),
    ("para entregarlos", "entregarlos=deliver inf"),
    ("La entrega de los carros", "La entrega=deliver noun"),
    ("Se dotó de fragatas.", "Se dotó de=buy past"),
    ("Duerme y come.", ""),
  ],
]

@Suite("Cues")
struct CueTests {
  @Test("Classes and forms of verbs and nouns", arguments: ["en", "fr", "de", "es"])
  func cues(language: String) throws {
    let bench = try SentenceBench.of(language)
    for (text, expected) in examples[language] ?? [] { #expect(bench.cues(text) == expected, "\(text)") }
  }

  @Test("Whose act each class is")
  func parties() {
    #expect(CueClass.deliver.subject == .supplier)
    #expect(CueClass.order.subject == .recipient)
    #expect(CueClass.contract.subject == nil)
    #expect(Party.supplier.other == .recipient && Party.recipient.other == .supplier)
  }

  @Test("What is no transfer by itself")
  func transfers() {
    let none = CueClass.allCases.filter { !$0.isTransfer }
    #expect(none.contains(.use) && none.contains(.produce) && !none.contains(.buy) && !none.contains(.give))
  }
}
