/// Sentences of languages whose cases mark roles: the genitive the owner of a noun, the dative the recipient, the
/// instrumental the agent; see `RoleExamples`.
enum CaseRoleExamples {
  static let all: [String: [(String, String)]] = [
    "ru": [
      ("Норвегия закупила у Испании двенадцать танков.", "NO recipient subject; ES supplier source"),
      ("Норвегия передала Турции двенадцать танков.", "NO supplier subject; TR recipient goal"),
      ("Танки куплены Норвегией.", "NO recipient agent"),
      ("Польша получит от Испании сорок танков.", "PL recipient subject; ES supplier source"),
    ],
    "sr": [
      ("Норвешка је испоручила Србији дванаест тенкова.", "NO supplier subject; RS recipient goal"),
      ("Norveška je isporučila Srbiji dvanaest tenkova.", "NO supplier subject; RS recipient goal"),
      ("Norveška je od Španjolske kupila dvanaest tenkova.", "NO recipient subject; ES supplier source"),
    ],
  ]
}
