import Testing

@testable import WaybillText

@Suite struct AtomTests {
  private let atomizer = Atomizer(folding: Folding())

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return atomizer.atoms(of: bytes).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  @Test(
    "Runs of letters, runs of digits, signs",
    arguments: [
      ("T-72B3", ["T", "-", "72", "B", "3"]),
      (
        "l'Ukraine, the U.S. and A. Smith",
        ["l", "'", "Ukraine", ",", "the", "U.S.", "and", "A", ".", "Smith"]
      ),
      ("  1,2 milliard\n\n- fin", ["1", ",", "2", "milliard", "-", "fin"]),
      ("déjà-vu", ["déjà", "-", "vu"]),
    ])
  func cuts(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("The same word has the same number in every text; case makes no difference, another word has another")
  func numbers() {
    let atoms = atomizer.atoms(of: Array("Tank tank TANK tanks char".utf8))
    #expect(Set(atoms.map(\.lower)).count == 3)
    #expect(atoms[0].lower == atomizer.learn(Array("tank".utf8))[0].lower)
    #expect(atoms.allSatisfy { $0.lower != 0 })
  }

  /// Pieces that the short way must leave to the long one, and those that it takes.
  private static let pieces = [
    "a", "Abc", "ABC", "U.S.", "A.", "A.B", "12", "١٢", "é", "É", "e\u{301}", "ab\u{AD}c", "Ж", "中", "-", "'",
    "’", ".",
    ",", " ", "  ", "\n", "\n\n", "\u{A0}", "\t", "\u{2028}", "$", "€", "x1", "1x", "\u{7F}", "\u{0}",
  ]

  @Test("The short way for plain words gives what the long way gives", arguments: 0..<200)
  func shortWay(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int(state >> 33) % Self.pieces.count]
    }
    let bytes = Array(text.utf8)
    var scanner = AtomScanner()
    var long: [Atom] = []
    while let piece = scanner.next(bytes.span, Folding()) { long.append(piece.atom(scanner)) }
    #expect(atomizer.atoms(of: bytes) == long, "\(text.debugDescription)")
  }
}
