/// Resolves references against a base address (RFC 3986, section 5).
enum WebAddress {
  /// The parts of a reference.
  struct Parts {
    var scheme: String?
    var authority: String?
    var path: String
    /// The query and the fragment with their signs.
    var rest: String

    init(_ text: String) {
      var left = Substring(text)
      if let colon = left.firstIndex(of: ":"), let first = left.first, first.isASCII, first.isLetter,
        left[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
      {
        scheme = String(left[..<colon])
        left = left[left.index(after: colon)...]
      }
      if left.hasPrefix("//") {
        left = left.dropFirst(2)
        let end = left.firstIndex { "/?#".contains($0) } ?? left.endIndex
        authority = String(left[..<end])
        left = left[end...]
      }
      let end = left.firstIndex { "?#".contains($0) } ?? left.endIndex
      path = String(left[..<end])
      rest = String(left[end...])
    }

    var text: String { (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + rest }
  }

  /// The address that `reference` means at `base`; as it stands where there is no whole base.
  static func resolved(_ reference: String, base: String?) -> String {
    var parts = Parts(reference)
    guard parts.scheme == nil, let base else { return reference }
    let ground = Parts(base)
    guard ground.scheme != nil, ground.authority != nil else { return reference }
    parts.scheme = ground.scheme
    if parts.authority != nil { return parts.text }
    parts.authority = ground.authority
    if parts.path.isEmpty {
      parts.path = ground.path
      if !parts.rest.hasPrefix("?") {
        parts.rest = String(ground.rest.prefix { $0 != "#" }) + parts.rest
      }
    } else if parts.path.hasPrefix("/") {
      parts.path = withoutDots(parts.path)
    } else {
      let folder = ground.path.lastIndex(of: "/").map { String(ground.path[...$0]) } ?? "/"
      parts.path = withoutDots(folder + parts.path)
    }
    return parts.text
  }

  /// A path without its `.` and `..` steps.
  static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let steps = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (at, step) in steps.enumerated() {
      if step == ".." { _ = kept.popLast() } else if step != "." { kept.append(step) }
      if at == steps.count - 1, step == ".." || step == "." { kept.append("") }
    }
    return "/" + kept.joined(separator: "/")
  }
}
