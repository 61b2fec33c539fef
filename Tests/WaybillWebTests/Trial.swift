import Hummingbird
import HummingbirdTesting
import Testing
import WaybillKnowledge
import WaybillPipeline
import WaybillStore
import WaybillText

@testable import WaybillWeb

/// A register in a folder of its own, read from articles, and the pages over it.
struct Trial {
  let site: Site

  /// One reader for all tests.
  static let reader = try? Reader(data: .embedded)

  init(_ documents: [Document], key: String? = nil) throws {
    let reader = try #require(Self.reader)
    let name = String(UInt64.random(in: .min ... .max), radix: 16)
    let path = "/tmp/waybill-web-\(name)/register.sqlite"
    let register = try Register(path: path, for: .creating)
    var rest = documents[...]
    _ = try Ingestion(reader, into: register, jobs: 1).run(
      next: { rest.popFirst().map { ($0, place: "here") } }, say: { _ in }, progress: { _ in })
    _ = try register.merge(MergingKnowledge(.embedded, outlets: reader.outlets)) { _ in }
    var settings = SiteSettings(register: path)
    settings.key = key
    site = try Site(settings, data: .embedded)
  }

  /// An article of ours.
  static func article(
    id: String = "caesar", title: String = "Caesar pour Erevan",
    text: String =
      "La France a livré à l'Arménie les six premiers canons Caesar le 3 mai 2024, a indiqué le ministère.",
    publisher: String = "La Lettre", url: String = "https://lettre.example.org/1"
  ) -> Document {
    var document = Document(id: id, text: Array(text.utf8))
    document.title = title
    document.publisher = publisher
    document.url = url
    document.published = "2024-05-03"
    return document
  }

  /// What the site answers to one request.
  @discardableResult
  func get(_ uri: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get, body: String? = nil)
    async throws -> TestResponse
  {
    try await Application(router: site.router()).test(.router) { client in
      try await client.execute(
        uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    }
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }
}
