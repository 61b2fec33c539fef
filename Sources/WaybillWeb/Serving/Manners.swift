import HTTPTypes
import Hummingbird
import WaybillStore

/// What every answer carries and what no request gets past: headers of safety, the host's name, errors in form.
struct Manners<Context: RequestContext>: RouterMiddleware {
  let site: Site

  /// Nothing but our own files; no inline script or style; no frame around us.
  private static var policy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      try check(request)
      response = try await next(request, context)
    } catch {
      response = site.answer(to: error, request)
    }
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in Self.more { response.headers[name] = value }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-cache" }
    return response
  }

  private static var more: [(HTTPField.Name, String)] {
    [
      ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }

  /// Refuses names that aren't ours (another site's name may be pointed at this machine), and writing from elsewhere.
  private func check(_ request: Request) throws(Complaint) {
    guard request.uri.string.utf8.count <= 8000 else {
      throw Complaint(.init(code: 414, reasonPhrase: "URI Too Long"), "the address is too long")
    }
    let host = request.head.authority ?? ""
    guard site.settings.answers(to: host) else {
      throw Complaint(
        .init(code: 421, reasonPhrase: "Misdirected Request"),
        "this server doesn't answer for '\(host)' (see --allow-host)")
    }
    guard request.method != .get, request.method != .head else { return }
    if let origin = request.headers[.origin], origin != "null", !origin.hasSuffix("//" + host) {
      throw Complaint(.forbidden, "forms of other sites aren't taken")
    }
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    if let site, site != "same-origin", site != "none" {
      throw Complaint(.forbidden, "forms of other sites aren't taken")
    }
  }
}

extension Site {
  /// The page, or the problem details, that tell of an error.
  func answer(to error: any Error, _ request: Request) -> Response {
    let complaint = Self.complaint(error)
    let visitor = visitor(request)
    var headers: HTTPFields = [:]
    let body: [UInt8]
    if request.uri.path.hasPrefix("/api/") {
      headers[.contentType] = "application/problem+json"
      body = complaint.problem
    } else {
      headers[.contentType] = "text/html; charset=utf-8"
      let model: Model = [
        "title": visitor.words("error_title"), "status": String(complaint.status.code),
        "detail": complaint.detail,
        "explanation": visitor.words.words["error_\(complaint.status.code)"] ?? visitor.words("error_other"),
      ]
      body = Array(render("error", model, visitor).utf8)
    }
    return Response(
      status: complaint.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  private static func complaint(_ error: any Error) -> Complaint {
    switch error {
    case let complaint as Complaint: complaint
    case let error as StoreError where error.problem == .busy:
      Complaint(.serviceUnavailable, "\(error.problem.sentence)")
    case let error as StoreError: Complaint(.internalServerError, "\(error.problem.sentence)")
    case let error as HTTPError: Complaint(error.status, error.body ?? error.status.reasonPhrase.lowercased())
    case let error as any HTTPResponseError:
      Complaint(error.status, error.status.reasonPhrase.lowercased())
    default: Complaint(.internalServerError, "something went wrong here")
    }
  }
}
