import Testing
import WaybillMentions

@Suite("Partial dates") struct PartialDateTests {
  @Test(
    "What the ends of a period have in common",
    arguments: [
      ("2024-01-11", "2024-01-11", "2024-01-11"),
      ("2023-09-20", "2023-09-30", "2023-09"),
      ("2023-01", "2023-04", "2023"),
      ("1996", "1999", nil),
      (nil, "2025", "2025"),
      ("2026-03", nil, "2026-03"),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func common(from: String?, to: String?, expected: String?) {
    let ends = (from.flatMap { PartialDate($0) }, to.flatMap { PartialDate($0) })
    #expect(PartialDate.common(ends.0, ends.1)?.description == expected)
  }
}
