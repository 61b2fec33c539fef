/// Tells whose words an element holds, from its tag and from what its names hint at.
///
/// A hint is not believed where the element holds the article itself: its headline, the element that is
/// named as its text, or a great part of what the page says.
struct HTMLVoices {
  private let tree: HTMLTree
  private let trustsHints: Bool
  /// Bytes of text outside links beneath each node.
  private let sizes: [Int32]
  /// The first element that is named as an article's text, else -1; and the first headline.
  private var body: Int32 = -1
  private var headline: Int32 = -1

  /// An element that is named as the text needs as many bytes to be believed.
  private static let leastBody = 200
  /// Rows and cells with more bytes lay out a page.
  private static let largestCell = 160
  private static let largestRow = 500

  init(_ tree: HTMLTree, trustsHints: Bool) {
    self.tree = tree
    self.trustsHints = trustsHints
    sizes = Self.sizes(tree)
    for at in tree.nodes.indices {
      let node = tree.nodes[at]
      if body < 0, node.hints.contains(.body), node.tag != .text, Int(sizes[at]) >= Self.leastBody {
        body = Int32(at)
      }
      if headline < 0, node.tag == .h1, sizes[at] > 10 { headline = Int32(at) }
    }
  }

  private static func sizes(_ tree: HTMLTree) -> [Int32] {
    var sizes = [Int32](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .text { sizes[index] = node.to - node.from }
      if node.tag.isSilent || node.tag == .a { sizes[index] = 0 }
      if node.parent >= 0 { sizes[Int(node.parent)] += sizes[index] }
    }
    return sizes
  }

  /// True for what readers don't see.
  func isHidden(_ at: Int) -> Bool { trustsHints && tree.nodes[at].hints.contains(.hidden) && !isMain(at) }

  /// The voice of an element within another.
  func voice(of at: Int, within above: HTMLBlock.Voice) -> HTMLBlock.Voice {
    guard above == .body || above == .boilerplate else { return above }
    let node = tree.nodes[at]
    if node.tag == .figcaption || node.tag == .figure { return isMain(at) ? above : .caption }
    var hints = node.hints
    if hints.contains(.quoted) { hints.subtract([.share, .quoted]) }
    if hints.contains(.consent), !holdsArticle(at) { return .boilerplate }
    if hints.contains(.comment), !hints.contains(.body), node.tag != .a, !holdsArticle(at) {
      return node.tag.isBlock ? .comment : .boilerplate
    }
    guard trustsHints else { return node.tag == .nav ? .boilerplate : above }
    if above == .boilerplate || isMain(at) || holdsArticle(at) { return above }
    switch node.tag {
    case .nav, .aside, .footer, .header, .form, .address, .label, .legend, .h1: return .boilerplate
    default: break
    }
    if hints.contains(.body) { return .body }
    if hints.contains(.caption) { return .caption }
    if hints.contains(.lead), node.tag.isBlock { return above }
    let isNamed = node.tag.isBlock || node.tag == .span
    return hints.isDisjoint(with: Self.foreign) || !isNamed ? above : .boilerplate
  }

  private static let foreign: HTMLHints = [
    .related, .navigation, .share, .advertising, .promotion, .tags, .biography, .sidebar, .footer, .byline,
    .date, .headline, .updated,
  ]

  private func holdsArticle(_ at: Int) -> Bool {
    let end = tree.nodes[at].end
    return body >= at && body < end || headline > at && headline < end && body < 0 && isMain(at)
  }

  /// Two fifths of what the page says outside links.
  private func isMain(_ node: Int) -> Bool {
    let total = sizes.first ?? 0
    return total > 0 && Int(sizes[node]) * 5 > Int(total) * 2
  }

  /// True for a short row of a table that lays out no page.
  func isRow(_ at: Int) -> Bool {
    let row = tree.nodes[at]
    guard row.tag == .tr, sizes[at] < Self.largestRow else { return false }
    var child = at + 1
    while child < Int(row.end) {
      if sizes[child] > Self.largestCell { return false }
      child = Int(tree.nodes[child].end)
    }
    return true
  }
}
