import Testing
import WaybillSources
import WaybillText

/// One archive, packed in every way.
@Suite struct PackedArchiveTests {
  private static let records = (1...3).map { page($0) }
  private static let dictionary = Array("WARC/1.0 WARC-Type: response Page example.org HTTP/1.1 200".utf8)

  private static let forms: [String: [UInt8]] = [
    "gzip by record": records.flatMap { packed($0) },
    "gzip as a whole": packed(records.joined()),
    "zstd by record": records.flatMap { zstd($0) },
    "zstd as a whole": zstd(Array(records.joined())),
    "zstd with a dictionary": dictionaryFrame(dictionary)
      + records.flatMap { zstd($0, dictionary: dictionary) },
    "zstd with a packed dictionary": dictionaryFrame(zstd(dictionary))
      + records.flatMap { zstd($0, dictionary: dictionary) },
  ]

  @Test(arguments: forms.keys.sorted()) func allFormsHoldTheSame(form: String) throws {
    let bytes = try #require(Self.forms[form])
    #expect(events(bytes, named: "x") == events(Array(Self.records.joined()), named: "x"))
  }

  @Test(arguments: forms.keys.sorted()) func anythingCutOffIsTold(form: String) throws {
    let bytes = try #require(Self.forms[form])
    let whole = events(bytes, named: "x").filter { !$0.hasPrefix("note") }
    for count in stride(from: 4, to: bytes.count, by: 13) {
      let found = events(bytes[..<count], named: "x.warc").filter { !$0.hasPrefix("note") }
      let pages = found.filter { !$0.hasPrefix("!") }
      #expect(whole.starts(with: pages), "\(count) bytes")
      #expect(found.count - pages.count <= 1, "\(count) bytes")
    }
  }

  /// Whatever byte is false, the pages of the other records are read; but the first bytes of the file tell how
  /// it is packed.
  @Test(arguments: ["gzip by record", "zstd by record"]) func damageStaysInItsRecord(form: String) throws {
    let bytes = try #require(Self.forms[form])
    let ends = Self.records.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + (form.hasPrefix("gzip") ? packed($1) : zstd($1)).count)
    }
    let whole = events(bytes, named: "x").filter { !$0.hasPrefix("note") }
    for at in stride(from: 4, to: bytes.count, by: 2) {
      var broken = bytes
      broken[at] ^= 0x55
      let found = events(broken, named: "x.warc.gz").filter { !$0.hasPrefix("note") && !$0.hasPrefix("!") }
      let hit = (ends.firstIndex { $0 > at } ?? 1) - 1
      for (number, page) in whole.enumerated() where number != hit {
        #expect(found.contains(page), "byte \(at), page \(number)")
      }
    }
  }

  @Test func damageIsToldWithItsPlace() throws {
    var members = Self.records.map { packed($0) }
    members[1][members[1].count / 2] ^= 0xFF
    var reader = DocumentReader(bytes: Array(members.joined()), named: "x.warc.gz")
    var failures: [String] = []
    while let event = reader.next() {
      if case .failure(let error) = event { failures.append(error.description) }
    }
    #expect(failures.count == 1)
    #expect(
      failures.first?.hasPrefix("x.warc.gz: record at byte \(members[0].count): damaged gzip data: ") == true)
  }
}
