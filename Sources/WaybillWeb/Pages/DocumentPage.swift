import Hummingbird
import WaybillSources
import WaybillStore

/// An article with every claim's words in their place.
struct DocumentPage {
  let document: StoredDocument
  let transfers: TransferModel

  private var words: Wording { transfers.words }

  var model: Model {
    let marked = highlighter
    var model: Model = [
      "title": document.metadata["title"] ?? document.id, "id": document.id,
      "facts": facts, "pieces": pieces(marked), "article_language": document.metadata["language"] ?? "",
      "links": Address.elsewhere(document.metadata["url"]).map { [["url": $0]] } ?? [[String: String]](),
      "claims": document.claims.map(claim), "has_claims": !document.claims.isEmpty,
      "comments": document.comments?.elements.compactMap(\.string) ?? [],
    ]
    model["has_comments"] = !(document.comments?.elements ?? []).isEmpty
    let fields = Set(marked.marks.map(\.field)).sorted()
    model["legend"] = fields.map { ["field": $0, "label": words.term("field", $0)] }
    model["has_legend"] = !document.claims.isEmpty
    return model
  }

  private var highlighter: Highlighter {
    var highlighter = Highlighter(words: words)
    for claim in document.claims { highlighter.add(claim.proof, claim: claim.id) }
    for section in document.sections?.elements ?? [] {
      let parts = section.elements
      guard parts.count > 2, let kind = parts[0].string, let start = parts[1].double,
        let end = parts[2].double,
        start < end, !["title", "body", "lead", "heading"].contains(kind)
      else { continue }
      highlighter.addAside(Int(start)..<Int(end), kind: kind)
    }
    return highlighter
  }

  private func pieces(_ highlighter: Highlighter) -> [Model] {
    highlighter.pieces(document.text).map { piece in
      var piece = piece
      piece["is_aside"] = (piece["aside"] as? String)?.isEmpty == false
      return piece
    }
  }

  private var facts: [Model] {
    var facts: [Model] = []
    for key in ["publisher", "author", "published", "updated", "language"] {
      guard let value = document.metadata[key] else { continue }
      let isDay = key == "published" || key == "updated"
      facts.append([
        "name": words(key), "value": isDay ? words.day(value) : value,
        "href": key == "publisher" ? Address.outlet(value) : "",
      ])
    }
    if document.versions > 1 {
      facts.append(["name": words("versions"), "value": String(document.versions), "href": ""])
    }
    return facts
  }

  private func claim(_ claim: StoredDocument.Testimony) -> Model {
    var model = transfers.deal(claim.values)
    let stance = claim.values.text("stance") ?? "asserted"
    model["id"] = claim.id
    model["href"] = "#claim-" + claim.id
    model["transfer"] = claim.transfer.map(Address.transfer) ?? ""
    model["stance"] = stance == "asserted" ? "" : words.term("stance", stance)
    model["stance_code"] = stance
    model["speakers"] = claim.values.names("speaker").joined(separator: ", ")
    return model
  }
}

extension Site {
  func addDocuments(_ router: Router<BasicRequestContext>) {
    router.get("/document") { request, _ in
      try await kept(request) { visitor in
        guard let id = visitor.query["id"] else {
          throw Complaint(field: "id", "the document's id is wanted")
        }
        guard let document = try await archive.ask({ try $0.document(id) }) else {
          throw Complaint(.notFound, visitor.words("no_document", id))
        }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        let page = DocumentPage(document: document, transfers: transfers)
        return Array(render("document", page.model, visitor).utf8)
      }
    }
  }
}
