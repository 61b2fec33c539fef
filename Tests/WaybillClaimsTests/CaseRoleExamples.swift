/// Sentences of languages whose cases mark roles: the genitive the owner of a noun, the dative the recipient, the
/// instrumental the agent; see `RoleExamples`.
enum CaseRoleExamples {
  static let all: [String: [(String, String)]] = [
    "ru": [
      ("Норвегия продала Перу двенадцать танков.", "NO supplier subject; PE recipient object"),
    ],
    "sr": [],
  ]
}
