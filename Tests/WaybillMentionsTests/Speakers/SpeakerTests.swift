import Testing
import WaybillKnowledge
import WaybillMentions
import WaybillText

@Suite struct SpeakerTests {
  /// A sentence, and who speaks in it: kind and name.
  private typealias Case = (text: String, kind: SpeakerKind?, name: String)

  private static let english: [Case] = [
    ("Norland has ordered ten trucks, Defence Minister Lena Brook said on Monday.", .person, "Lena Brook"),
    ("“It is done,” said Army spokesman John Marsh.", .person, "John Marsh"),
    ("Paul Reed, a spokesman for the navy, confirmed the sale.", .person, "Paul Reed"),
    ("The spokesman, Colonel Adam Hale, denied it.", .person, "Adam Hale"),
    ("The trucks are late, according to the defence ministry.", .body, "defence ministry"),
    ("According to a report by the panel, the boats came by sea.", .document, "report"),
    ("Two officials said the price had risen.", .anonymous, "officials"),
    ("It was, he said, a gift.", .pronoun, "he"),
    ("Prime Minister Nuri al-Sabti told reporters that the jets had arrived.", .person, "Nuri al-Sabti"),
    ("In Esk, the minister announced the order.", .person, "minister"),
    ("He wants to say more.", nil, ""),
    ("The crew was told to wait.", nil, ""),
  ]
  private static let french: [Case] = [
    ("« C'est fait », a déclaré le ministre de la Défense Luc Armand.", .person, "Luc Armand"),
    ("Le ministre norlandais de la Défense, Luc Armand, a annoncé la commande.", .person, "Luc Armand"),
    (
      "Dix camions arriveront, a indiqué lundi la porte-parole du ministère, Anne Morel.", .person,
      "Anne Morel"
    ),
    ("Selon une source proche du dossier, le prix a monté.", .anonymous, "source proche du dossier"),
    ("Les vedettes sont en retard, selon le ministère de la Défense.", .body, "ministère de la Défense"),
    ("Dix camions, a-t-il ajouté, suivront.", .pronoun, "il"),
    ("D'après un rapport de la commission, les vedettes sont arrivées.", .document, "rapport"),
    ("À Esk, le ministre a précisé le calendrier.", .person, "ministre"),
    ("Les lance-roquettes sont neufs.", nil, ""),
  ]

  private func misses(_ language: String, _ cases: [Case]) throws -> [String] {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SpeakerReader(.embedded, language: language, &atomizer)
    return cases.compactMap { sample in
      let bytes = Array(sample.text.utf8)
      let atoms = atomizer.atoms(of: bytes)
      let found = reader.speakers(atoms, bytes, sentence: 0..<atoms.count).filter(\.isSpeaker)
      let names = found.map { mention in
        String(
          decoding: bytes[
            Int(atoms[mention.name.lowerBound].start)..<Int(atoms[mention.name.upperBound - 1].end)],
          as: UTF8.self)
      }
      let isRight =
        sample.kind == nil
        ? found.isEmpty : found.count == 1 && found[0].kind == sample.kind && names[0].hasPrefix(sample.name)
      return isRight ? nil : "\(sample.text): \(zip(found.map(\.kind), names).map { "\($0) \($1)" })"
    }
  }

  @Test func findsEnglishSpeakers() throws {
    let found = try misses("en", Self.english)
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test func findsFrenchSpeakers() throws {
    let found = try misses("fr", Self.french)
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test func resolvesSurnamesAndPronouns() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SpeakerReader(.embedded, language: "en", &atomizer)
    let bytes = Array("Defence Minister Lena Brook said so. Brook added a word. “Ten,” she said.".utf8)
    let atoms = atomizer.atoms(of: bytes)
    var resolver = NameResolver()
    var names: [String] = []
    for sentence in [0..<7, 7..<12, 12..<atoms.count] {
      for mention in reader.speakers(atoms, bytes, sentence: sentence) where mention.isSpeaker {
        resolver.add(mention, atoms, bytes)
        let name = resolver.fullName(mention, atoms, bytes)
        names.append(String(decoding: bytes[name.start..<name.end], as: UTF8.self))
      }
    }
    #expect(names == ["Lena Brook", "Lena Brook", "Lena Brook"])
  }

  @Test func readsDialogueLabels() throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let reader = try SpeakerReader(.embedded, language: "en", &atomizer)
    for (text, label) in [
      ("MR HALE: We sold ten.", "HALE"), ("Brook: No.", "Brook"), ("He said: no.", nil),
      ("In 2021: ten.", nil),
    ] {
      let bytes = Array(text.utf8)
      let atoms = atomizer.atoms(of: bytes)
      let found = reader.label(atoms, bytes, paragraph: 0..<atoms.count)
      let name = found.map {
        String(
          decoding: bytes[Int(atoms[$0.name.lowerBound].start)..<Int(atoms[$0.name.upperBound - 1].end)],
          as: UTF8.self)
      }
      #expect(name == label, "\(text)")
    }
  }

  @Test func takesAnyText() throws {
    let pieces = [
      "said", "M.", "al-", "Al-", "'", "-", "selon", "A.", "le", "de", "Smith", ",", ":", "(", "12", "\n",
      "a-t-il", "é", "北", "👍🏽", "d'", "ministre", "»",
    ]
    var state: UInt64 = 7
    for language in ["en", "fr"] {
      var atomizer = Atomizer(folding: try Folding(.embedded))
      let reader = try SpeakerReader(.embedded, language: language, &atomizer)
      for _ in 0..<400 {
        var text = ""
        for _ in 0..<24 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text += pieces[Int(state >> 33) % pieces.count] + ((state >> 20) % 2 == 0 ? " " : "")
        }
        let bytes = Array(text.utf8)
        let atoms = atomizer.atoms(of: bytes)
        for mention in reader.speakers(atoms, bytes, sentence: 0..<atoms.count) {
          #expect(
            mention.phrase.lowerBound <= mention.name.lowerBound
              && mention.name.upperBound <= mention.phrase.upperBound)
          #expect(!mention.name.isEmpty && mention.phrase.upperBound <= atoms.count)
        }
      }
    }
  }
}
