extension FetchedPage {
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json",
  ]

  /// The address of the first feed that a page of HTML names (`<link rel="alternate" type="application/rss+xml">`).
  public var namedFeed: String? {
    guard mediaType.contains("html") else { return nil }
    let (text, _) = HTMLCharset.decode(bytes, contentType: contentType)
    let tree = HTMLTreeBuilder.tree(of: text, rules: .builtIn)
    for at in tree.nodes.indices where tree.nodes[at].tag == .link {
      guard let relation = tree.string(.rel, of: at)?.lowercased(),
        relation.split(separator: " ").contains("alternate"),
        Self.feedTypes.contains(MediaType(tree.string(.type, of: at)).name),
        let target = tree.string(.href, of: at)
      else { continue }
      return WebAddress.resolved(target, base: url)
    }
    return nil
  }
}
