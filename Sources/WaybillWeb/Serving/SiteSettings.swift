/// How the pages are served.
public struct SiteSettings: Sendable {
  /// The register's path.
  public var register: String
  /// The address to listen at.
  public var host = "127.0.0.1"
  /// The port to listen at.
  public var port = 8080
  /// Names besides loopback's under which the pages may be asked for.
  public var names: [String] = []
  /// What a person must know to decide or to add; nil forbids both.
  public var key: String?
  /// How many connections are open at once at most.
  public var connections = 256

  /// The settings for a register.
  public init(register: String) { self.register = register }

  /// True where a `Host` header names this server.
  func answers(to host: String) -> Bool {
    let name = Self.name(host)
    return ["localhost", "127.0.0.1", "[::1]"].contains(name) || name == self.host.lowercased()
      || names.contains { $0.lowercased() == name }
  }

  /// The name without a port.
  private static func name(_ host: String) -> String {
    let lower = host.lowercased()
    if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") { return String(lower[...end]) }
    return String(lower.prefix { $0 != ":" })
  }
}
