import GRDB
import Testing
import WaybillClaims
import WaybillText

@testable import WaybillStore

@Suite struct StoringTests {
  /// Two versions of one article, two readings of another, a claim-less one, one brought along.
  private static var pieces: [(Accession, StoredReading)] {
    let first = Sample.document("a")
    var corrected = Sample.document("a", Sample.text + " Correction : 250 missiles.")
    corrected.updated = "2024-01-13"
    let second = Sample.document("b", published: "2024-02-01")
    let given = Accession(second)
    let brought = StoredReading(
      given, claims: [Sample.claim(amount: 80e6)], language: "fr", reader: "", isGiven: true)
    return [
      Sample.accession(first), Sample.accession(corrected), Sample.accession(second, reader: "0.1.0"),
      Sample.accession(second, claims: [Sample.claim(stage: .ordered)], reader: "0.10.0"), (given, brought),
      Sample.accession(Sample.document("c", "Rien à signaler.", published: nil), claims: []),
    ]
  }

  @Test("The same document twice is stored once; another text is a new version")
  func idempotence() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    let log = try register.store(Self.pieces)
    #expect((log.added, log.changed, log.reread, log.unchanged) == (3, 1, 2, 0))
    let content = try register.content()
    let again = try register.store(Self.pieces)
    #expect((again.added, again.changed, again.reread, again.unchanged) == (0, 0, 0, 6))
    #expect(again.claims == 0)
    #expect(try register.content() == content)
    #expect(try register.has(Self.pieces[0].0, readBy: "0.1.0"))
    #expect(try !register.has(Self.pieces[0].0, readBy: "0.2.0"))
  }

  @Test("What is stored doesn't depend on the order, nor on the number of runs")
  func order() throws {
    var generator = Shuffle(state: 4)
    var contents: Set<[String]> = []
    for _ in 0..<20 {
      let folder = try TestFolder()
      let pieces = Self.pieces.shuffled(using: &generator)
      let cut = Int.random(in: 0...pieces.count, using: &generator)
      for part in [pieces[..<cut], pieces[cut...]] {
        let register = try Register(path: folder.register, for: .creating)
        _ = try register.store(Array(part))
        try register.database.close()
      }
      contents.insert(try Register(path: folder.register, for: .reading).content())
    }
    #expect(contents.count == 1)
  }

  @Test("The current version is the last updated one; brought claims and later readers count first")
  func currency() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    _ = try register.store(Self.pieces)
    let current = try register.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, v.updated, r.reader, r.is_given FROM document d JOIN version v ON v.row = d.current
          JOIN reading r ON r.row = v.current ORDER BY d.id
          """
      ).map { "\($0[0] as String) \($0[1] as String? ?? "-") \($0[2] as String) \($0[3] as Bool)" }
    }
    #expect(current == ["a 2024-01-13 0.1.0 false", "b -  true", "c - 0.1.0 false"])
  }

  @Test(
    "Versions of the reader are compared number by number",
    arguments: [
      ("", "0.1.0-dev"), ("0.1.0-dev", "0.1.0"), ("0.1.0", "0.2.0-dev"), ("0.9.0", "0.10.0"),
      ("0.10", "0.10.1"),
    ])
  func versions(earlier: String, later: String) {
    #expect(ReaderVersion(earlier) < ReaderVersion(later))
    #expect(!(ReaderVersion(later) < ReaderVersion(earlier)))
  }

  @Test("A page is kept once, packed, and comes back byte for byte")
  func pages() throws {
    let folder = try TestFolder()
    let register = try Register(path: folder.register, for: .creating)
    let bytes = Array("<html>\u{0}".utf8) + [0xFF] + [UInt8](repeating: 7, count: 10_000)
    for id in ["a", "b"] {
      var document = Sample.document(id)
      document.page = Page(bytes: bytes, mediaType: "text/html")
      _ = try register.store([Sample.accession(document)])
    }
    let pages = try register.read { db in
      try Row.fetchAll(db, sql: "SELECT size, bytes FROM page").map { PackedPage.unpack($0[1], size: $0[0]) }
    }
    #expect(pages == [bytes])
    #expect(try register.check { _ in }.pages == 1)
  }
}

/// A small generator with a seed (SplitMix64), so that a failure can be repeated.
struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
