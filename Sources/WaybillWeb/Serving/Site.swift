import HTTPTypes
public import Hummingbird
import HummingbirdCore
import Logging
import Mustache
import WaybillKnowledge
import WaybillSources
import WaybillStore

/// What a template is filled with.
typealias Model = [String: Any]

/// The pages and the API over one register.
public struct Site: Sendable {
  let settings: SiteSettings
  let archive: Archive
  let gazetteer: Gazetteer
  let wordings: [String: Wording]
  let fallback: Wording
  let assets: Assets
  let outlets: OutletTable
  let sessions = Sessions()
  let pen: Pen
  private let templates: MustacheLibrary
  private let shelf = Shelf()
  /// Tells the pages of one run of the server from those of another.
  private let run = String(UInt64.random(in: .min ... .max), radix: 16)

  /// Opens the register and reads templates, words and names.
  public init(_ settings: SiteSettings, data: DataFolder) throws {
    self.settings = settings
    archive = try Archive(path: settings.register, connections: 2)
    var wordings: [String: Wording] = [:]
    for language in Wording.languages { wordings[language] = try Wording(language) }
    self.wordings = wordings
    fallback = try Wording("en")
    gazetteer = try Gazetteer(data, languages: Wording.languages)
    assets = Assets()
    pen = Pen(path: settings.register, data: data)
    outlets = try OutletTable(data)
    templates = try Self.templates()
  }

  private static func templates() throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for path in PageFiles.paths where path.hasPrefix("templates/") && path.hasSuffix(".mustache") {
      let text = String(decoding: PageFiles.bytes(path) ?? [], as: UTF8.self)
      try library.register(text, named: String(path.dropFirst(10).dropLast(9)))
    }
    return library
  }

  /// The server, ready to run.
  public func application() -> some ApplicationProtocol {
    var logger = Logger(label: "waybill-web")
    logger.logLevel = .warning
    return Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.connections)),
      logger: logger)
  }

  /// All routes.
  public func router() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Manners(site: self))
    addAssets(router)
    addPages(router)
    return router
  }

  func visitor(_ request: Request) -> Visitor {
    var visitor = Visitor(request, wordings, fallback: fallback)
    visitor.session = Visitor.cookie("session", request).flatMap { sessions[$0] }
    return visitor
  }

  /// A template filled with a model, in the frame of all pages.
  func render(_ template: String, _ model: Model, _ visitor: Visitor) -> String {
    let frame = PageFrame(site: self, visitor: visitor)
    return templates.render(Blank.prepared(frame.framed(model)), withTemplate: template) ?? ""
  }

  /// A page that depends on nothing but its address, the language and the register: kept while that stays as it is.
  func kept(
    _ request: Request, type: String = "text/html; charset=utf-8",
    _ make: @Sendable (Visitor) async throws -> [UInt8]
  ) async throws -> Response {
    let visitor = visitor(request)
    // The pages of who is signed in hold forms of theirs.
    if visitor.session != nil {
      return Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "private, no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: try await make(visitor))))
    }
    let state = try await archive.state()
    let address = visitor.words.language + " " + visitor.address
    let tag = "\"\(SHA256.hex(Array("\(run) \(state) \(address)".utf8)).prefix(20))\""
    var headers: HTTPFields = [
      .contentType: type, .eTag: tag, .vary: "Accept-Language, Cookie",
      .contentLanguage: visitor.words.language,
    ]
    headers[.cacheControl] = "private, no-cache"
    if request.headers[.ifNoneMatch]?.contains(tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    let page: ByteBuffer
    if let kept = shelf.page(address, state) {
      page = kept
    } else {
      page = ByteBuffer(bytes: try await make(visitor))
      shelf.keep(page, at: address, state)
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: page))
  }
}
