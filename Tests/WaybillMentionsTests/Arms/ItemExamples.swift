/// Texts and the items that they name; see `SentenceBench.items` for the notes.
enum ItemExamples {
  /// Names that stand alone, in all the shapes in which texts write them.
  static let names: [String: [(String, String)]] = [
    "en": [
      ("The army fields the T-72B3.", "T-72B3 (tank)"),
      ("The Mi-17V-5 flies high.", "Mi-17V-5 (helicopter)"),
      ("the F-16 Block 70/72", "F-16 Block 70/72 (combat-aircraft)"),
      ("The S-400 arrives.", "S-400 (air-defence)"),
      ("the 2S19 on parade", "2S19 (artillery)"),
      ("the M142 on parade", "M142 (artillery)"),
      ("the K9 howitzer", "K9 (artillery)"),
      ("the AIM-120C-8 missile", "AIM-120C-8 (missile)"),
      ("the M1A2 SEPv3 Abrams tank", "M1A2 SEPv3 Abrams (tank)"),
      ("the Su-30MKI and the MiG-29", "Su-30MKI (combat-aircraft); MiG-29 (combat-aircraft)"),
      ("the Patriot PAC-3 MSE missile", "Patriot PAC-3 MSE (air-defence)"),
      ("F-16s and Gripens", "F-16 (combat-aircraft); Gripen (combat-aircraft)"),
      ("Javelin missiles", "Javelin (missile)"),
      ("the HIMARS launcher", "HIMARS (artillery)"),
    ],
    "fr": [
      ("le T-72B3 de l'armée", "T-72B3 (tank)"),
      ("le Mi-17V-5 vole haut", "Mi-17V-5 (helicopter)"),
      ("le F-16 Block 70/72", "F-16 Block 70/72 (combat-aircraft)"),
      ("l'AMX-10RC et l'A400M", "AMX-10RC (armoured-vehicle); A400M (aircraft)"),
      ("l'obusier K9", "K9 (artillery)"),
      ("le missile AIM-120C-8", "AIM-120C-8 (missile)"),
      ("le char Leopard 2A7", "Leopard 2A7 (tank)"),
      ("l'avion Rafale F4", "Rafale F4 (combat-aircraft)"),
    ],
  ]

  /// The same name in other bytes: hyphens, spaces, invisible signs, letters in two parts.
  static let spellings: [(String, String)] = [
    ("the T-72 tank", "T-72 (tank)"),
    ("the T72 tank", "T72 (tank)"),
    ("the T 72 tank", "T 72 (tank)"),
    ("the T\u{A0}72 tank", "T 72 (tank)"),
    ("the T\u{2011}72 tank", "T\u{2011}72 (tank)"),
    ("the Bayraktar Akıncı drone", "Bayraktar Akıncı (drone)"),
    ("the Bayraktar Akinci drone", "Bayraktar Akinci (drone)"),
    ("the Cóndor II missile", "Cóndor II (missile)"),
    ("the Co\u{301}ndor II missile", "Co\u{301}ndor II (missile)"),
    ("the HIMARS system", "HIMARS (artillery)"),
    ("the Himars system", "Himars (artillery)"),
    ("the Jave\u{AD}lin", "Javelin (missile)"),
  ]

  /// Names that the catalogue doesn't hold, and what only looks like a name.
  static let unknown: [String: [(String, String)]] = [
    "en": [
      ("12 XR-155 howitzers", "12 XR-155 (artillery)"),
      ("howitzers of the XR-155 type", "XR-155 (artillery)"),
      ("the XR-155 is new", ""),
      ("COVID-19 vaccines and G20 leaders in WW2", ""),
      ("flight AF447 and the A13 motorway", ""),
      ("at 12h, on 155mm guns", "(artillery)"),
    ],
    "fr": [
      ("12 obusiers XR-155", "12 XR-155 (artillery)"),
      ("le XR-155 est nouveau", ""),
      ("le vol AF447 sur l'A13", ""),
      ("des obusiers de type XR-155", "XR-155 (artillery)"),
    ],
  ]

  /// What a count counts, and what counts nothing.
  static let counts: [String: [(String, String)]] = [
    "en": [
      ("24 brand new M-346 attack aircraft", "24 M-346 (aircraft, new)"),
      ("fifty (50) T-90 tanks", "50 T-90 (tank)"),
      ("two squadrons of Gripen fighters", "2 squadron of Gripen (combat-aircraft)"),
      ("at least 20 Caesar howitzers", "20.. Caesar (artillery)"),
      ("up to 12 K9 howitzers", "..12 K9 (artillery)"),
      ("about 30 second-hand Leopard 1 tanks", "~30 Leopard 1 (tank, second-hand)"),
      ("the 2,300-tonne corvettes", "~(warship)"),
      ("dozens of tanks", "(tank)"),
      ("30 K2 tanks and 40 K9 howitzers", "30 K2 (tank); 40 K9 (artillery)"),
      ("six Bayraktar TB2 UAVs", "6 Bayraktar TB2 (drone)"),
      ("20 AH-64E Apache Guardian attack helicopters", "20 AH-64E Apache Guardian (helicopter)"),
      ("20,000 HK416 assault rifles", "20000 HK416 (small-arms)"),
      ("12 pilots for the Mi-17 helicopters", "Mi-17 (helicopter)"),
      ("in 2011 the helicopters came", "~(helicopter)"),
      ("missiles worth 75 million dollars", "(missile)"),
      ("four Mi-17 and Mi-35 helicopters", "4 Mi-17 (helicopter); Mi-35 (helicopter)"),
      ("four Mi-17s and two Mi-35s", "4 Mi-17 (helicopter); 2 Mi-35 (helicopter)"),
      ("three batteries of S-400", "3 battery of S-400 (air-defence)"),
      ("twelve F-35As and two A400Ms", "12 F-35A (combat-aircraft); 2 A400M (aircraft)"),
      ("12 second-hand ex-Dutch F-16AM/BM", "12 F-16AM/BM (combat-aircraft, second-hand)"),
      ("Ten ministers spoke of the jets.", "~(combat-aircraft)"),
      ("two 2,300-tonne corvettes", "2 (warship)"),
      ("10,000 155 mm shells", "10000 (ammunition)"),
      ("six 155 mm howitzers", "6 (artillery)"),
    ],
    "fr": [
      ("dix-neuf obusiers Caesar", "19 Caesar (artillery)"),
      ("dix-neuf obusiers Caesar neufs", "19 Caesar (artillery, new)"),
      ("cinquante (50) chars T-90", "50 T-90 (tank)"),
      ("une trentaine de chars Leopard 1 d'occasion", "~30 Leopard 1 (tank, second-hand)"),
      ("au moins vingt obusiers Caesar", "20.. Caesar (artillery)"),
      ("jusqu'à 12 obusiers K9", "..12 K9 (artillery)"),
      ("deux corvettes de 2 300 tonnes", "2 (warship)"),
      ("des corvettes de 2 300 tonnes", "(warship)"),
      ("des dizaines de chars", "(tank)"),
      ("six obusiers de 155 mm", "6 (artillery)"),
      ("20 000 fusils d'assaut HK416", "20000 HK416 (small-arms)"),
      ("six drones armés Bayraktar TB2", "6 Bayraktar TB2 (drone)"),
      ("quatre hélicoptères Mi-17 et deux Mi-35", "4 Mi-17 (helicopter); 2 Mi-35 (helicopter)"),
      ("10 000 obus de 155 mm", "10000 (ammunition)"),
      ("18 canons de 155 mm Caesar", "18 Caesar (artillery)"),
      ("des missiles pour 75 millions de dollars", "(missile)"),
      ("trois batteries de S-400", "3 battery of S-400 (air-defence)"),
      ("six drones de reconnaissance et de combat de type Anka-S", "6 Anka-S (drone)"),
    ],
  ]

  /// Words and counts that stand for something named before.
  static let standIns: [String: [(String, String)]] = [
    "en": [
      ("The jets will arrive in May.", "~(combat-aircraft)"),
      ("It signed for another five.", "~5 (other)"),
      ("It ordered 152.", "~152 (other)"),
      ("It came in 1998.", ""),
      ("It rose by 5 percent.", ""),
      ("1. Outlook", ""),
      ("It paid 12 million dollars.", ""),
    ],
    "fr": [
      ("Les hélicoptères arriveront en mai.", "~(helicopter)"),
      ("Elle en a commandé 152.", "~152 (other)"),
      ("Il est arrivé en 1998.", ""),
      ("La hausse est de 5 %.", ""),
      ("3. Perspectives", ""),
    ],
  ]

  /// What a reader of the text would find and the program doesn't yet.
  static let notYet: [String: [(String, String)]] = [
    "en": [
      ("100,000 rounds of 155mm ammunition", "100000 round of (ammunition)"),
      ("a Guaraní trainer", "1 Guaraní (aircraft)"),
      ("the T\u{2013}72 tank", "T\u{2013}72 (tank)"),
    ],
    "fr": [
      ("24 avions d'attaque M-346", "24 M-346 (aircraft)"),
      ("Trois experts parlent des F-16.", "F-16 (combat-aircraft)"),
    ],
  ]
}
