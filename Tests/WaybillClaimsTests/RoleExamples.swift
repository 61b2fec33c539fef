/// Sentences and who supplies or receives in them, on which ground; see `AnalysisBench.roles`.
enum RoleExamples {
  static let active: [String: [(String, String)]] = [
    "en": [
      ("Norway sold twelve tanks.", "NO supplier subject"),
      ("Norway bought twelve tanks.", "NO recipient subject"),
      ("Norway sold twelve tanks to Peru.", "NO supplier subject; PE recipient goal; PE recipient itemGoal"),
      ("Norway bought twelve tanks from Spain.", "NO recipient subject; ES supplier source"),
      ("Norway sold Peru twelve tanks.", "NO supplier subject; PE recipient object"),
      (
        "Washington approved the sale of tanks to Peru.",
        "US supplier subject; PE recipient goal; PE recipient itemGoal"
      ),
      (
        "The Kremlin handed the tanks over to Minsk.",
        "RU supplier subject; BY recipient goal; BY recipient itemGoal"
      ),
      ("Boeing will deliver six P-8 aircraft.", "US supplier subject; US supplier firm"),
      ("Norway asked Spain for twelve tanks.", "NO recipient subject; ES supplier addressee"),
      ("The Indian Navy will receive six frigates.", "IN recipient subject"),
      ("Peru signed a contract with Spain.", "PE recipient counterpart; ES supplier counterpart"),
      (
        "Berlin approved the tanks for Peru.",
        "DE supplier authority; PE recipient goal; PE recipient itemGoal"
      ),
      ("Norway and Denmark bought six frigates.", "NO recipient subject; DK recipient subject"),
      ("Norway equipped Peru with twelve tanks.", "NO supplier subject; PE recipient object"),
      ("Peru bought from Norway twelve tanks.", "PE recipient subject; NO supplier source"),
    ],
    "fr": [
      ("La Norvège a vendu douze chars.", "NO supplier subject"),
      ("La Norvège a acheté douze chars.", "NO recipient subject"),
      (
        "La Norvège a vendu douze chars au Pérou.",
        "NO supplier subject; PE recipient goal; PE recipient itemGoal"
      ),
      ("La Norvège a acheté douze chars auprès de l'Espagne.", "NO recipient subject; ES supplier source"),
      (
        "La Norvège livrera six frégates au Pérou.",
        "NO supplier subject; PE recipient goal; PE recipient itemGoal"
      ),
      ("La Norvège a équipé le Pérou de douze chars.", "NO supplier subject; PE recipient object"),
      ("L'armée norvégienne a vendu des chars.", "NO supplier subject"),
      ("La marine indienne recevra six frégates.", "IN recipient subject"),
      ("Le Pérou a signé un contrat avec l'Espagne.", "PE recipient counterpart; ES supplier counterpart"),
      ("Les chars achetés à la Norvège sont vieux.", "NO supplier addressee"),
      ("La Norvège a acheté douze chars à l'Espagne.", "NO recipient subject; ES supplier addressee"),
      ("La Norvège et le Danemark ont acheté six frégates.", "NO recipient subject; DK recipient subject"),
      ("Des industriels turcs ont livré douze chars.", "TR supplier subject"),
      ("Le ministère de la Défense serbe a commandé douze chars.", "RS recipient subject"),
    ],
    "de": [
      ("Norwegen liefert Peru zwölf Panzer.", "NO supplier subject; PE recipient object"),
      (
        "Norwegen liefert der Ukraine zwölf Panzer.",
        "NO supplier subject; UA recipient goal"
      ),
      (
        "Norwegen hat zwölf Panzer an Peru verkauft.",
        "NO supplier subject; PE recipient goal; PE recipient itemGoal"
      ),
      ("Norwegen gibt der Ukraine zwölf Panzer ab.", "NO supplier subject; UA recipient goal"),
      ("Nun liefert Polen zwölf Panzer.", "PL supplier subject"),
      ("Die indische Marine bestellt sechs Fregatten.", "IN recipient subject"),
    ],
    "es": [
      ("Noruega vendió doce carros de combate.", "NO supplier subject"),
      (
        "Noruega vendió doce carros de combate a Perú.",
        "NO supplier subject; PE recipient goal; PE recipient itemGoal"
      ),
      ("La Armada india recibirá seis fragatas.", "IN recipient subject"),
      ("Ayer compró Perú doce carros de combate.", "PE recipient subject"),
    ],
  ]

  static let passive: [String: [(String, String)]] = [
    "en": [
      ("Twelve tanks were sold by Norway.", "NO supplier agent"),
      ("Twelve tanks were bought by Norway.", "NO recipient agent"),
      ("Twelve tanks were sold to Peru.", "PE recipient goal; PE recipient itemGoal"),
      ("Peru was given twelve tanks.", "PE recipient passiveSubject"),
      ("Peru has been given twelve tanks by Norway.", "PE recipient passiveSubject; NO supplier agent"),
      ("Twelve tanks, built by Norway, were delivered.", "NO supplier builder"),
      ("Peru will be supplied with tanks by Norway.", "PE recipient passiveSubject; NO supplier agent"),
    ],
    "fr": [
      ("Douze chars ont été vendus par la Norvège.", "NO supplier agent"),
      ("Douze chars ont été achetés par la Norvège.", "NO recipient agent"),
      ("Douze chars ont été livrés au Pérou.", "PE recipient goal; PE recipient itemGoal"),
      ("Le Pérou a été doté de douze chars.", "PE recipient passiveSubject"),
      ("Douze chars livrés par la Norvège au Pérou.", "NO supplier agent; PE recipient goal"),
      ("Le Pérou s'est vu livrer douze chars par la Norvège.", "PE recipient subject; NO supplier agent"),
    ],
    "de": [
      ("Zwölf Panzer wurden an Peru verkauft.", "PE recipient goal; PE recipient itemGoal"),
      ("Der Ukraine wurden zwölf Panzer übergeben.", "UA recipient goal"),
    ],
    "es": [("Doce carros de combate fueron vendidos por Noruega.", "NO supplier agent")],
  ]

  /// Nouns with those whose act they are: possessives, adjectives, genitives.
  static let nominal: [String: [(String, String)]] = [
    "en": [
      ("Peru's purchase of twelve tanks is off.", "PE recipient possessor"),
      ("The Peruvian purchase of twelve tanks is off.", "PE recipient possessor"),
      ("The sale of twelve tanks to Peru is off.", "PE recipient goal; PE recipient itemGoal"),
      (
        "Norway's delivery of twelve tanks to Peru is off.",
        "NO supplier possessor; PE recipient goal; PE recipient itemGoal"
      ),
      ("The purchase of twelve tanks by Peru is off.", "PE recipient agent"),
    ],
    "fr": [
      ("L'achat de douze chars par le Pérou est fini.", "PE recipient agent"),
      ("La vente de douze chars au Pérou est finie.", "PE recipient goal; PE recipient itemGoal"),
      (
        "La vente de chars de la Norvège au Pérou",
        "NO supplier genitive; NO supplier itemGenitive; PE recipient goal; PE recipient itemGoal"
      ),
      ("La commande péruvienne est finie.", "PE recipient possessor"),
      ("L'achat par le Pérou de chars norvégiens", "PE recipient agent; NO supplier itemAdjective"),
    ],
    "de": [("Die Bestellung der Slowakei wurde größer.", "SK recipient genitive")],
    "es": [("La compra peruana termina.", "PE recipient possessor")],
  ]

  /// Relative clauses and phrases put before the verb.
  static let moved: [String: [(String, String)]] = [
    "en": [
      ("Norway, which sold twelve tanks, is rich.", "NO supplier subject"),
      ("From Norway last year Peru bought twelve tanks.", "NO supplier source; PE recipient subject"),
      ("The tanks that Peru bought are old.", "PE recipient subject"),
      ("From Norway, Peru bought twelve tanks.", "NO supplier source; PE recipient subject"),
    ],
    "fr": [
      ("La Norvège, qui a vendu douze chars, est riche.", "NO supplier subject"),
      ("Les chars que le Pérou a achetés sont vieux.", "PE recipient subject"),
      ("Au Pérou, la Norvège a vendu douze chars.", "PE recipient goal; NO supplier subject"),
    ],
  ]

  /// Roles that the arms themselves give.
  static let arms: [String: [(String, String)]] = [
    "en": [
      ("Turkish drones flew.", "TR supplier itemAdjective"),
      ("The tanks from Norway are old.", "NO supplier source"),
      ("German tanks for Ukraine", "DE supplier itemAdjective; UA recipient itemGoal"),
      ("The Danish newspaper closed.", ""),
      ("LIMA — The tanks are old.", ""),
      ("The Danish newspaper wrote of tanks.", ""),
    ],
    "fr": [
      ("Des drones turcs volent.", "TR supplier itemAdjective"),
      ("Des chars allemands pour l'Ukraine", "DE supplier itemAdjective; UA recipient itemGoal"),
      ("Le journal danois ferme.", ""),
      ("LIMA — Les chars sont vieux.", ""),
    ],
    "de": [("Türkische Drohnen fliegen.", "TR supplier itemAdjective")],
    "es": [("Vuelan drones turcos.", "TR supplier itemAdjective")],
  ]

  /// What a reader of the text would find and the program doesn't yet.
  static let notYet: [String: [(String, String)]] = [
    "en": [
      (
        "Belgium, Cyprus, Estonia bought tanks.",
        "BE recipient subject; CY recipient subject; EE recipient subject"
      ),
      ("The Norwegian and Danish navies bought six frigates.", "NO recipient subject; DK recipient subject"),
      ("Norwegian-built frigates sail.", "NO supplier builder"),
      ("Peru, to which Norway sold tanks, is rich.", "PE recipient goal; NO supplier subject"),
      ("Peru's order for Norwegian tanks", "PE recipient possessor; NO supplier itemAdjective"),
    ],
    "fr": [
      ("Le Pérou, à qui la Norvège a vendu des chars, est riche.", "PE recipient goal; NO supplier subject"),
      ("La commande péruvienne de douze chars est finie.", "PE recipient possessor"),
      ("Le journal danois parle de chars.", ""),
    ],
  ]
}
