import HTTPTypes
import Hummingbird
import Synchronization
import WaybillRegister
import WaybillSources
import WaybillStore

extension Site {
  func addReview(_ router: Router<BasicRequestContext>) {
    router.get("/review") { request, _ in
      let visitor = visitor(request)
      let queue = try await archive.ask { register in
        let found = Mutex<[ListedTransfer]>([])
        try register.queue(limit: 30) { transfer in found.withLock { $0.append(transfer) } }
        return found.withLock { $0 }
      }
      let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
      let cards: [Model] = queue.map { card($0, transfers) }
      let model: Model = [
        "title": visitor.words("review_title"), "cards": cards, "is_empty": cards.isEmpty,
        "is_done": visitor.query["done"] != nil,
      ]
      return page(render("review", model, visitor))
    }
    router.post("/review/decide") { request, _ in
      let (session, form) = try await signed(request, limit: Self.formLimit)
      let proposal = try Self.proposal(form, gazetteer)
      try await pen.decide(proposal, author: session.name, reason: form["reason"])
      return Self.seeOther(Self.local(form["back"]) ?? "/review?done=1")
    }
  }

  /// A page that isn't kept.
  func page(_ html: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "private, no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  private func card(_ transfer: ListedTransfer, _ transfers: TransferModel) -> Model {
    let json = transfer.value
    var model = transfers.deal(json)
    model["id"] = transfer.id
    model["href"] = Address.transfer(transfer.id)
    model["title_text"] = transfers.title(json)
    model["flags"] = transfers.flags(json)
    model["doubts"] = json.names("doubts")
    model["voices"] = transfers.words.count("voices", Int(json.number("voices") ?? 0))
    model["claim_count"] = transfers.words.count("claims", json.elements("claims").count)
    model["sentences"] = json.elements("claims").prefix(4).map { claim in
      [
        "source": claim.text("publisher") ?? transfers.words("unnamed"),
        "grade": [transfers.grade(claim.text("grade") ?? "unknown")],
        "quotes": claim.elements("evidence").prefix(1).map { piece in
          ["pieces": Self.pieces(piece.text("text") ?? "", Int(piece.number("start") ?? 0), claim, transfers)]
        },
      ] as Model
    }
    return model
  }

  private static func pieces(
    _ text: String, _ start: Int, _ claim: JSONValue, _ transfers: TransferModel
  ) -> [Model] {
    var highlighter = Highlighter(words: transfers.words)
    highlighter.add(claim, claim: "")
    return highlighter.pieces(text, from: start)
  }

  /// What a form asks to decide.
  static func proposal(_ form: FormFields, _ gazetteer: Gazetteer) throws(Complaint) -> Proposal {
    func wanted(_ name: String) throws(Complaint) -> String {
      guard let value = form[name], value.utf8.count <= 2000 else {
        throw Complaint(field: name, "a value is wanted")
      }
      return value
    }
    switch try wanted("act") {
    case "accept": return .accept(try wanted("transfer"))
    case "reject": return .reject(try wanted("transfer"))
    case "reject-claim": return .rejectClaim(try wanted("claim"))
    case "note": return .note(try wanted("transfer"), try wanted("text"))
    case "merge": return .merge([try wanted("transfer"), try wanted("other")])
    case "split": return .split(try wanted("transfer"), claims: form.all("claim"))
    case "undo": return .undo(try wanted("decision"))
    case "correct":
      let field = try wanted("field")
      var value = try wanted("value")
      if field == "supplier" || field == "recipient", value != "none" {
        value = value.split(separator: ";").map { part in
          let name = FormFields("x=" + Address.escaped(String(part)))["x"] ?? ""
          return gazetteer.code(of: name) ?? name
        }.joined(separator: "; ")
      }
      return .correct(try wanted("transfer"), field: field, value: value)
    case let act: throw Complaint(field: "act", "'\(act)' can't be decided")
    }
  }
}
