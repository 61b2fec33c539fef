import HTTPTypes
import Hummingbird

extension Site {
  /// Forms of decisions are small.
  static var formLimit: Int { 64 << 10 }

  func addSignIn(_ router: Router<BasicRequestContext>) {
    router.post("/login") { request, _ in
      let visitor = visitor(request)
      let form = try await form(request, limit: Self.formLimit)
      guard let key = settings.key else { throw Complaint(.forbidden, visitor.words("review_closed")) }
      guard let given = form["key"], Sessions.isSame(given, key) else {
        // Guessing is slow.
        try await Task.sleep(for: .milliseconds(700))
        throw Complaint(.forbidden, visitor.words("login_wrong"))
      }
      guard let name = form["name"], name.utf8.count <= 100,
        !name.unicodeScalars.contains(where: { $0.value < 0x20 })
      else { throw Complaint(field: "name", "a name is wanted") }
      let session = sessions.start(name: name)
      var response = Self.seeOther(Self.local(form["back"]) ?? "/review")
      response.headers[.setCookie] = "session=\(session.id); Path=/; HttpOnly; SameSite=Strict"
      return response
    }
    router.post("/logout") { request, _ in
      let (session, _) = try await signed(request, limit: Self.formLimit)
      sessions.end(session.id)
      var response = Self.seeOther("/review")
      response.headers[.setCookie] = "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
      return response
    }
  }

  /// The fields of a form's body; larger ones are refused.
  func form(_ request: Request, limit: Int) async throws -> FormFields {
    guard
      request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
    else { throw Complaint(.unsupportedMediaType, "a form is wanted") }
    var request = request
    let body: ByteBuffer
    do {
      body = try await request.collectBody(upTo: limit)
    } catch {
      throw Complaint(.contentTooLarge, "a form may hold \(limit) bytes")
    }
    return FormFields(String(buffer: body))
  }

  /// The form of somebody who is signed in; anything else is refused.
  func signed(_ request: Request, limit: Int) async throws -> (Session, FormFields) {
    let visitor = visitor(request)
    guard let session = visitor.session else { throw Complaint(.forbidden, visitor.words("login_text")) }
    let form = try await form(request, limit: limit)
    guard let token = form["token"], Sessions.isSame(token, session.token) else {
      throw Complaint(.forbidden, "the form is not one of this session")
    }
    return (session, form)
  }

  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  /// An address of our own pages, nil for any other.
  static func local(_ address: String?) -> String? {
    guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C })
    else { return nil }
    return address
  }
}
