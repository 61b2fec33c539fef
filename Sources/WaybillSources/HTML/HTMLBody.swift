/// Finds the article among the lines of a page.
///
/// Lines count by their length unless they are short or linked; from the page's root the search goes
/// down while one child holds nearly all that counts. An element named as an article's text is a
/// short cut.
struct HTMLBody {
  private let tree: HTMLTree
  private let page: HTMLBlocks
  private var weights: [Int]

  init(_ tree: HTMLTree, _ page: HTMLBlocks) {
    self.tree = tree
    self.page = page
    weights = [Int](repeating: 0, count: tree.nodes.count)
    for block in page.blocks where block.voice == .body {
      weights[Int(block.node)] += Self.weight(block, page.lines)
    }
    for index in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { weights[parent] += weights[index] }
    }
  }

  /// What counts in all.
  var total: Int { weights.first ?? 0 }

  /// The lines of the article, in order.
  func article(title: [UInt8]?) -> [HTMLBlock] {
    guard !tree.nodes.isEmpty, total > 0 else { return [] }
    let root = container()
    let range = Int32(root)..<tree.nodes[root].end
    var chosen = page.blocks.filter { $0.voice == .body && range.contains($0.node) }
    chosen = chosen.filter { !isForeign($0, title) }
    let first = chosen.firstIndex { Self.weight($0, page.lines) > 0 } ?? 0
    var start = first
    while start > 0, chosen[start - 1].tag.isHeading, start > first - 2 { start -= 1 }
    chosen.removeFirst(start)
    while let last = chosen.last, last.tag.isHeading || last.linkShare > 0.5 { chosen.removeLast() }
    return withoutBareHeadings(chosen)
  }

  static func weight(_ block: HTMLBlock, _ lines: [UInt8]) -> Int {
    if block.linkShare > 0.4 || block.tag.isHeading { return 0 }
    if block.length >= 80 { return block.length }
    return block.length >= 30 && endsSentence(lines, block) ? block.length : 0
  }

  private static func endsSentence(_ lines: [UInt8], _ block: HTMLBlock) -> Bool {
    var at = block.to - 1
    // Behind a closing quotation mark.
    while at > block.from,
      [0x22, 0x27, 0x29, 0xBB, 0x9D, 0x99].contains(lines[at]) || lines[at] == 0x80 || lines[at] == 0xC2
        || lines[at] == 0xE2
    {
      at -= 1
    }
    return [0x2E, 0x21, 0x3F, 0x3A, 0xA6, 0x82].contains(lines[at])
  }

  private func container() -> Int {
    var at = named() ?? 0
    while true {
      var best: (node: Int, weight: Int)?
      var child = at + 1
      while child < Int(tree.nodes[at].end) {
        if weights[child] > best?.weight ?? 0 { best = (child, weights[child]) }
        child = Int(tree.nodes[child].end)
      }
      guard let best, best.weight * 20 >= weights[at] * 17, best.weight * 2 > total / 4,
        tree.nodes[best.node].tag != .p
      else { return at }
      at = best.node
    }
  }

  /// The element that is named as the article's text, where it holds a good part of the page.
  private func named() -> Int? {
    for hint in [HTMLHints.body, .article] {
      var best: (node: Int, weight: Int)?
      for index in tree.nodes.indices {
        let node = tree.nodes[index]
        let isNamed =
          node.hints.contains(hint) || (hint == .article && (node.tag == .article || node.tag == .main))
        guard node.tag != .text, isNamed, weights[index] > best?.weight ?? 0 else { continue }
        best = (index, weights[index])
      }
      if let best, best.weight * 10 > total * 4 || best.weight > 1500 && hint == .body { return best.node }
    }
    return nil
  }

  private func isForeign(_ block: HTMLBlock, _ title: [UInt8]?) -> Bool {
    if block.linkShare > 0.8, block.length < 300 { return true }
    if block.linkShare > 0.5, block.tag == .li, block.length < 120 { return true }
    guard let title, block.length < 300, title.count > 8 else { return false }
    return page.lines[block.from..<block.to].elementsEqual(title)
  }

  /// A headline directly before another of the same rank heads nothing that was kept.
  private func withoutBareHeadings(_ blocks: [HTMLBlock]) -> [HTMLBlock] {
    blocks.enumerated().filter { index, block in
      guard block.tag.isHeading, index + 1 < blocks.count else { return true }
      return blocks[index + 1].tag != block.tag || index == 0
    }.map(\.element)
  }
}
