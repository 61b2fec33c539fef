/// What stands around every page: navigation, search, the switch of languages.
struct PageFrame {
  let site: Site
  let visitor: Visitor

  private static let places = [
    ("/", "nav_overview"), ("/register", "nav_register"), ("/countries", "nav_countries"),
    ("/outlets", "nav_outlets"), ("/review", "nav_review"), ("/add", "nav_add"),
  ]

  /// The model with the frame's members.
  func framed(_ model: Model) -> Model {
    let words = visitor.words
    let path = String(visitor.address.prefix { $0 != "?" })
    let navigation: [Model] = Self.places.map { place, key in
      ["href": place, "label": words(key), "is_current": path == place]
    }
    let others: [Model] = site.wordings.keys.sorted().filter { $0 != words.language }.map { language in
      [
        "code": language, "name": site.wordings[language].map { $0("language_name") } ?? language,
        "href": Address.make("/language", [("to", language), ("back", visitor.address)]),
      ]
    }
    let frame: Model = [
      "t": words.words, "lang": words.language, "assets": site.assets.version, "nav": navigation,
      "languages": others, "searched": visitor.query["text"] ?? "",
      "is_signed_in": visitor.session != nil, "token": visitor.session?.token ?? "",
      "signed_in_as": visitor.session.map { words("signed_in_as", $0.name) } ?? "",
      "can_sign_in": visitor.session == nil && site.settings.key != nil,
      "is_closed": site.settings.key == nil,
      "here": visitor.address,
      "register_path": site.archive.path.split(separator: "/").last.map(String.init) ?? "",
    ]
    return frame.merging(model) { _, own in own }
  }
}
