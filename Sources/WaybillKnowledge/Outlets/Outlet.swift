/// What kind of body an outlet is.
public enum OutletType: String, Sendable, CaseIterable {
  /// A ministry, an agency of government, a parliament, an international organisation.
  case government
  /// A news agency: its texts appear in other outlets.
  case agency
  case newspaper
  /// Radio and television, also their sites.
  case broadcaster
  /// Papers and sites about defence, aerospace, shipping.
  case tradePress = "trade-press"
  /// Institutes and organisations that publish research or campaign.
  case thinkTank = "think-tank"
  /// A political party or movement and its press.
  case party
  /// News sites without a paper or station of their own, aggregators.
  case portal
}

/// How far a source is independent (`docs/outlets.md` says how a grade is given).
public enum Grade: String, Sendable, CaseIterable {
  /// A government or international organisation speaks for itself.
  case official
  /// A news agency whose newsroom no government directs.
  case agency
  /// No government directs its newsroom.
  case independent
  /// Owned, paid and directed by a state or its ruling party.
  case stateRun = "state-run"
  /// Not a state's own, but in line with a government through owners, money or pressure.
  case stateAligned = "state-aligned"
  /// Publishes mostly what others wrote.
  case rePoster = "re-poster"
  /// Not looked into.
  case unknown
}

/// A publisher of news, as knowledge has it (`Data/outlets/`).
public struct Outlet: Hashable, Sendable {
  /// The usual name.
  public var name: String
  /// Registered domains without `www.`, lower case; each covers its subdomains.
  public var domains: [String]
  /// Other names.
  public var aliases: [String]
  /// How an agency signs its stories: `AFP`, `dpa`.
  public var tags: [String]
  /// Where it sits: ISO 3166-1 alpha-2, or a code of `actors/codes.tsv` such as `EU`.
  public var country: String
  /// ISO 639-1 codes.
  public var languages: [String]
  /// Who owns or pays it; empty where not known.
  public var owner: String
  /// What kind of body it is.
  public var type: OutletType
  /// How far it is independent.
  public var grade: Grade
  /// Why it has this grade; empty only for `unknown`.
  public var reason: String
  /// The address of the page that the reason rests on; empty only for `unknown`.
  public var reference: String
}
