import Hummingbird
import WaybillPipeline
import WaybillSources
import WaybillText

extension Site {
  /// A pasted article may be this large, as a form writes it.
  static var articleLimit: Int { 2 << 20 }

  func addAdding(_ router: Router<BasicRequestContext>) {
    router.get("/add") { request, _ in
      let visitor = visitor(request)
      return page(render("add", ["title": visitor.words("add_title"), "has_preview": false], visitor))
    }
    router.post("/add") { request, _ in
      let (_, form) = try await signed(request, limit: Self.articleLimit)
      let visitor = visitor(request)
      let document = try Self.document(form)
      if form["step"] == "keep" {
        try await pen.keep(document)
        return Self.seeOther(Address.document(document.id))
      }
      let read = try await pen.read(document)
      return page(render("add", preview(read, form, visitor.words), visitor))
    }
  }

  /// The article of a form; its id is made from its text.
  static func document(_ form: FormFields) throws(Complaint) -> Document {
    guard let field = form.fields.first(where: { $0.name == "text" }), form["text"] != nil else {
      throw Complaint(field: "text", "a text is wanted")
    }
    // Forms write line ends as CR LF.
    let text = Array(field.value.replacing("\r\n", with: "\n").utf8)
    var document = Document(id: String(SHA256.hex(text).prefix(16)), text: text)
    document.title = form["title"]
    document.publisher = form["publisher"]
    if let url = form["url"] {
      guard Address.elsewhere(url) != nil else {
        throw Complaint(field: "url", "that is no address of the web")
      }
      document.url = url
    }
    if let day = form["published"] {
      guard let normal = ISODate.normalized(day) else {
        throw Complaint(field: "published", "a day is YYYY-MM-DD")
      }
      document.published = normal
    }
    return document
  }

  private func preview(_ read: ReadDocument, _ form: FormFields, _ words: Wording) -> Model {
    let printer = ClaimPrinter(.json, width: 100, hasColour: false, names: gazetteer.countries)
    let json = (try? JSONParser.parse(printer.piece(read))) ?? .null
    let transfers = TransferModel(words: words, gazetteer: gazetteer)
    var highlighter = Highlighter(words: words)
    for (number, claim) in json.elements("claims").enumerated() {
      highlighter.add(claim, claim: String(number))
    }
    var model: Model = [
      "title": words("add_title"), "has_preview": true,
      "pieces": highlighter.pieces(String(decoding: read.document.text, as: UTF8.self)),
      "claims": json.elements("claims").map(transfers.deal), "has_claims": !json.elements("claims").isEmpty,
      "article_language": json.text("language") ?? "",
    ]
    for name in ["text", "title", "publisher", "published", "url"] {
      model["given_\(name)"] = form[name] ?? ""
    }
    return model
  }
}
