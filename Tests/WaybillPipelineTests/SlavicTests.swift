import Testing
import WaybillClaims
import WaybillMentions
import WaybillText

@testable import WaybillPipeline

@Suite("Articles in Russian and in Serbian, Croatian and Bosnian")
struct SlavicTests {
  private func line(_ claim: Claim) -> String {
    let items = claim.items.map { item in
      let count = item.quantity?.min.map { String(Int($0)) } ?? "-"
      return "\(count) \(item.designation.joined(separator: "/"))"
    }
    return claim.supplier.joined(separator: ",") + " > " + claim.recipient.joined(separator: ",") + ": "
      + items.joined(separator: ", ")
  }

  @Test("Parties, counts and names, whatever the script", arguments: SlavicArticles.all.map(\.name))
  func claims(name: String) throws {
    let article = try #require(SlavicArticles.all.first { $0.name == name })
    let read = try ReadingBench.reader().read(Document(id: name, text: Array(article.text.utf8)))
    #expect(read.language == article.language)
    #expect(read.claims.map(line) == article.claims)
  }
}
