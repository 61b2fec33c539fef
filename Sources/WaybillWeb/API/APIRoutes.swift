import Hummingbird
import WaybillSources
import WaybillStore
import WaybillText

/// The JSON API: the same filters, the same JSON as the command prints.
extension Site {
  func addAPI(_ router: Router<BasicRequestContext>) {
    let api = router.group("api/v1")
    api.get("openapi.json") { request, _ in
      try await kept(request, type: "application/json") { _ in PageFiles.bytes("assets/openapi.json") ?? [] }
    }
    api.get("transfers") { request, _ in
      let query = try RegisterQuery(FormFields(request.uri.query ?? ""), gazetteer)
      return try await kept(request, type: "application/json") { _ in
        try await archive.ask { register in
          let total = try register.page(query.filter, offset: 0, limit: 1).total
          let found = try register.list(query.filter, offset: query.offset, limit: query.perPage)
          return Self.list(found, total, query)
        }
      }
    }
    api.get("transfers/{id}") { request, context in
      let id = try context.parameters.require("id").percentDecoded
      return try await kept(request, type: "application/json") { _ in
        guard let transfer = try await archive.ask({ try $0.transfer(id) }) else {
          throw Complaint(.notFound, "the register has no transfer '\(id)'")
        }
        return transfer.json
      }
    }
    api.get("documents") { request, _ in
      try await kept(request, type: "application/json") { visitor in
        guard let id = visitor.query["id"] else {
          throw Complaint(field: "id", "the document's id is wanted")
        }
        guard let document = try await archive.ask({ try $0.document(id) }) else {
          throw Complaint(.notFound, "the register has no document '\(id)'")
        }
        return document.json
      }
    }
    api.get("countries") { request, _ in
      try await kept(request, type: "application/json") { visitor in
        let found = try await archive.ask { register in
          try Party.allCases.map { try register.parties(as: $0, limit: 1000) }
        }
        return countryList(found, visitor.words)
      }
    }
  }

  private static func list(_ found: [ListedTransfer], _ total: Int, _ query: RegisterQuery) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.array("transfers") { json in for transfer in found { json.members(transfer.json) } }
      json.number("total", min(total, TransferPage.countLimit))
      json.bool("total_is_exact", total <= TransferPage.countLimit)
      json.number("page", query.page)
      json.number("limit", query.perPage)
      let hasMore = query.offset + found.count < total
      json.string("next", hasMore ? query.address("/api/v1/transfers", page: query.page + 1) : nil)
      json.string("previous", query.page > 1 ? query.address("/api/v1/transfers", page: query.page - 1) : nil)
    }
    return json.bytes
  }

  private func countryList(_ found: [[Tally]], _ words: Wording) -> [UInt8] {
    let columns = found.map { tallies in
      Dictionary(tallies.map { ($0.keys[0], $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    var json = JSONText()
    json.object { json in
      json.array("countries") { json in
        for code in Set(columns.flatMap(\.keys)).sorted() {
          json.object { json in
            json.string("code", code)
            json.string("name", gazetteer.name(code, in: words.language))
            json.number("as_supplier", columns[0][code] ?? 0)
            json.number("as_recipient", columns[1][code] ?? 0)
          }
        }
      }
    }
    return json.bytes
  }
}

extension StoredDocument {
  /// The document as JSON, with its claims in the form that `waybill read` prints.
  var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("id", id)
      json.string("url", metadata["url"])
      json.string("title", metadata["title"])
      json.string("published", metadata["published"])
      json.string("updated", metadata["updated"])
      json.string("publisher", metadata["publisher"])
      json.string("author", metadata["author"])
      json.string("language", metadata["language"])
      json.string("text", text)
      json.number("versions", versions)
      json.strings("comments", comments?.elements.compactMap(\.string) ?? [])
      json.array("claims") { json in
        for claim in claims {
          json.object { json in
            json.string("claim", claim.id)
            json.string("transfer", claim.transfer)
            json.string("grade", claim.grade)
            json.members(claim.values.serialized.dropFirst().dropLast())
            json.members(claim.proof.serialized.dropFirst().dropLast())
          }
        }
      }
    }
    return json.bytes
  }
}
