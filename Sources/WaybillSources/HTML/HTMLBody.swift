/// Finds the article among the lines of a page.
///
/// Lines count by their length unless they are short or linked; from the page's root the search goes
/// down while one child holds nearly all that counts. An element named as an article's text is a
/// short cut.
struct HTMLBody {
  private let tree: HTMLTree
  private let page: HTMLBlocks
  /// What counts beneath each node.
  private var weights: [Int]
  /// The nodes within elements that are named as an article's text.
  private var isInBody: [Bool]
  /// The line that repeats the page's title: its index among the lines of the page.
  private let headline: Int?
  private let dates: PageDate

  /// Shares of what counts at which the search for the container goes down.
  private static let descent = (part: 17, of: 20)

  init(_ tree: HTMLTree, _ page: HTMLBlocks, title: [UInt8]?, dates: PageDate) {
    self.dates = dates
    self.tree = tree
    self.page = page
    weights = [Int](repeating: 0, count: tree.nodes.count)
    isInBody = [Bool](repeating: false, count: tree.nodes.count)
    headline = page.headline(title)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let isNamed = node.tag != .text && node.hints.contains(.body)
      isInBody[index] = isNamed || node.parent >= 0 && isInBody[Int(node.parent)]
    }
    for block in page.blocks where block.voice == .body { weights[Int(block.node)] += weight(block) }
    for index in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { weights[parent] += weights[index] }
    }
  }

  /// What counts in all.
  var total: Int { weights.first ?? 0 }

  private func weight(_ block: HTMLBlock) -> Int {
    if block.linkShare > 0.5 || block.tag.isHeading || block.phrase == .boilerplate { return 0 }
    let endsSentence = HTMLSentence.ends(page.lines[block.from..<block.to])
    if block.length >= 80 { return endsSentence ? block.length : block.length / 2 }
    if block.length >= 30, endsSentence { return block.length }
    return isInBody[Int(block.node)] && block.linkShare < 0.2 ? block.length / 2 : 0
  }

  /// The lines of the article, in order, and the index among the page's lines behind it.
  func article() -> [HTMLBlock] {
    guard !tree.nodes.isEmpty, !page.blocks.isEmpty else { return [] }
    guard total > 0 else { return page.blocks.filter { $0.voice == .body && $0.linkShare < 0.5 } }
    let root = container()
    let range = Int32(root)..<tree.nodes[root].end
    var indices = page.blocks.indices.filter { range.contains(page.blocks[$0].node) }
    if let headline, indices.contains(headline) {
      let before = indices.reduce(0) { $0 + ($1 < headline ? weight(page.blocks[$1]) : 0) }
      if before * 5 < weights[root] { indices.removeAll { $0 <= headline } }
    }
    let lead = lead(before: indices.first ?? 0)
    var chosen = indices.map { page.blocks[$0] }.filter { $0.voice == .body }
    HTMLTrim(lines: page.lines, dates: dates, weight: weight).trim(&chosen)
    if let first = chosen.first, let lead, lead.from < first.from { chosen.insert(lead, at: 0) }
    return chosen
  }

  /// The paragraph between the headline and the article's text, where it stands outside of it.
  private func lead(before start: Int) -> HTMLBlock? {
    guard let headline, headline < start else { return nil }
    for index in headline + 1..<start where index - headline < 16 {
      let block = page.blocks[index]
      guard block.voice == .body || block.isLead && block.voice == .boilerplate, block.linkShare < 0.3,
        block.phrase == nil || block.phrase == .about, block.length >= 60, block.length < 1000
      else { continue }
      let isSentence = HTMLSentence.ends(page.lines[block.from..<block.to])
      if block.isLead || isSentence && block.tag != .li { return block }
    }
    return nil
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
      guard let best, best.weight * Self.descent.of >= weights[at] * Self.descent.part,
        best.weight * 8 > total, tree.nodes[best.node].tag != .p
      else { return at }
      at = best.node
    }
  }

  /// The element that is named as the article's text, where it holds a good part of the page.
  private func named() -> Int? {
    let bodies = outermost { $0.hints.contains(.body) }
    if let body = united(bodies) {
      let isClear = weights[body] > 1500 || weights[body] * 10 > total * 4
      if isClear || weights[body] > 150 && isBehindHeadline(body) { return body }
    }
    let articles = outermost {
      $0.tag == .article || $0.tag == .main || $0.hints.contains(.article)
    }
    let first =
      articles.contains(where: holdsHeadline)
      ? nil : articles.first { isBehindHeadline($0) && weights[$0] > 150 }
    if let first, weights[first] * 20 > total { return first }
    let best = articles.max { score($0) < score($1) }
    return best.flatMap { weights[$0] * 10 > total * 4 || holdsHeadline($0) && weights[$0] > 150 ? $0 : nil }
  }

  private func outermost(_ condition: (HTMLTree.Node) -> Bool) -> [Int] {
    var found: [Int] = []
    var at = 0
    while at < tree.nodes.count {
      let node = tree.nodes[at]
      if node.tag != .text, weights[at] > 0, condition(node) {
        found.append(at)
        at = Int(node.end)
      } else {
        at += 1
      }
    }
    return found
  }

  private func score(_ node: Int) -> Int { weights[node] * (holdsHeadline(node) ? 4 : 1) }

  private func holdsHeadline(_ node: Int) -> Bool {
    guard let headline else { return false }
    return (Int32(node)..<tree.nodes[node].end).contains(page.blocks[headline].node)
  }

  private func isBehindHeadline(_ node: Int) -> Bool {
    guard let headline else { return false }
    let from = Int(page.blocks[headline].node)
    return holdsHeadline(node) || node > from && node - from < 300
  }

  /// The heaviest of several elements; what holds them all where a page cuts its article in pieces.
  private func united(_ bodies: [Int]) -> Int? {
    guard let best = bodies.max(by: { weights[$0] < weights[$1] }) else { return nil }
    let article = enclosing(best)
    let pieces = bodies.filter { $0 == best || enclosing($0) == article }
    let sum = pieces.reduce(0) { $0 + weights[$1] }
    guard pieces.count > 1, weights[best] * 10 < sum * 9, let first = pieces.first, let last = pieces.last
    else {
      return best
    }
    var common = first
    while common > 0, tree.nodes[common].end < tree.nodes[last].end {
      common = Int(tree.nodes[common].parent)
    }
    return weights[common] * 10 <= sum * 13 ? common : best
  }

  /// The nearest element around a node that is an article.
  private func enclosing(_ node: Int) -> Int {
    var at = Int(tree.nodes[node].parent)
    while at > 0, tree.nodes[at].tag != .article, !tree.nodes[at].hints.contains(.article) {
      at = Int(tree.nodes[at].parent)
    }
    return at
  }
}

/// How sentences end.
enum HTMLSentence {
  /// A line without spaces and signs, ASCII in lower case, so that lines can be compared.
  static func letters(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(line.count)
    var at = line.startIndex
    while at < line.endIndex {
      let byte = line[at]
      if byte == 0xE2 || byte == 0xC2 {
        // General punctuation, no-break spaces and guillemets.
        at += byte == 0xE2 ? 3 : 2
        continue
      }
      if byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
        letters.append(byte < 0x80 ? byte | 0x20 : byte)
      }
      at += 1
    }
    return letters
  }

  /// True for a line that ends as a sentence or a quotation does.
  static func ends(_ line: ArraySlice<UInt8>) -> Bool {
    var at = line.endIndex - 1
    // Behind closing quotation marks and brackets.
    while at > line.startIndex, [0x22, 0x27, 0x29, 0x5D, 0x20].contains(line[at]) || line[at] >= 0x80 {
      if line[at] >= 0x80, !isClosing(line, &at) { break }
      if line[at] < 0x80 { at -= 1 }
    }
    guard at >= line.startIndex else { return false }
    if [0x2E, 0x21, 0x3F, 0x3A, 0x3B].contains(line[at]) { return true }
    return endsWide(line, at)
  }

  /// Steps over `»`, `”`, `’`, `“`, `」` and `）`.
  private static func isClosing(_ line: ArraySlice<UInt8>, _ at: inout Int) -> Bool {
    let marks: [[UInt8]] = [
      [0xC2, 0xBB], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x9C], [0xE3, 0x80, 0x8D],
      [0xEF, 0xBC, 0x89], [0xC2, 0xAB],
    ]
    for mark in marks
    where line[...at].suffix(mark.count).elementsEqual(mark) && at - mark.count >= line.startIndex {
      at -= mark.count
      return true
    }
    return false
  }

  /// `…`, `。`, `！`, `？`, `।`, `؟`, `۔`.
  private static func endsWide(_ line: ArraySlice<UInt8>, _ at: Int) -> Bool {
    let ends: [[UInt8]] = [
      [0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xE0, 0xA5, 0xA4],
      [0xD8, 0x9F], [0xDB, 0x94],
    ]
    return ends.contains { line[...at].suffix($0.count).elementsEqual($0) }
  }
}
