import HTTPTypes
import Hummingbird
import WaybillSources

/// The files that pages refer to: style, script, icon.
struct Assets: Sendable {
  /// Their bytes by name.
  let files: [String: ByteBuffer]
  /// Changes with any of them.
  let version: String

  init() {
    var files: [String: ByteBuffer] = [:]
    var hash = SHA256()
    for path in PageFiles.paths where path.hasPrefix("assets/") {
      let bytes = PageFiles.bytes(path) ?? []
      files[String(path.dropFirst(7))] = ByteBuffer(bytes: bytes)
      hash.update(bytes)
    }
    self.files = files
    version = String(hash.hex().prefix(8))
  }

  static func type(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    default: "application/octet-stream"
    }
  }
}

extension Site {
  func addAssets(_ router: Router<BasicRequestContext>) {
    router.get("/assets/{name}") { _, context in
      let name = try context.parameters.require("name")
      guard let file = assets.files[name] else { throw Complaint(.notFound, "there is no such file") }
      return Response(
        status: .ok,
        headers: [.contentType: Assets.type(name), .cacheControl: "public, max-age=86400"],
        body: ResponseBody(byteBuffer: file))
    }
    router.get("/language") { request, _ in
      let fields = FormFields(request.uri.query ?? "")
      guard let language = fields["to"], wordings[language] != nil else {
        throw Complaint(field: "to", "there is no such language")
      }
      // Only to our own pages.
      let back = Self.local(fields["back"]) ?? "/"
      var headers: HTTPFields = [.location: back]
      headers[.setCookie] = "lang=\(language); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
      return Response(status: .seeOther, headers: headers)
    }
  }
}
