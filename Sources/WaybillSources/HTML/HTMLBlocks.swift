/// One line of a page: a paragraph, a headline, a list item, a row.
struct HTMLBlock {
  /// Whose words they are.
  enum Voice: UInt8 {
    case body, comment, caption, boilerplate
  }

  /// The block element around it.
  var node: Int32
  /// Its range in the bytes of all lines.
  var from: Int
  var to: Int
  /// Scalars, those of ideographic scripts counted twice.
  var length: Int
  /// How many of them are linked.
  var linked: Int
  var voice: Voice
  var tag: HTMLTag

  /// The share of linked text.
  var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }
}

/// The lines of a page, each with the voice that markup gives it.
struct HTMLBlocks {
  private(set) var lines: [UInt8] = []
  private(set) var blocks: [HTMLBlock] = []
  private let tree: HTMLTree
  /// The scalars of text outside links beneath each node.
  private let sizes: [Int32]
  private let trustsHints: Bool

  private struct Frame {
    var node: Int32
    var end: Int32
    var voice: HTMLBlock.Voice
    var links: Int
  }

  private var frames: [Frame] = []
  private var lineStart = 0
  private var length = 0
  private var linked = 0
  private var hasSpace = true

  /// Cuts a page into lines; hints and hiding styles are left alone where they are not trusted.
  init(_ tree: HTMLTree, trustsHints: Bool) {
    self.tree = tree
    self.trustsHints = trustsHints
    sizes = Self.sizes(tree)
    read()
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

  private mutating func read() {
    var at = 0
    while at < tree.nodes.count {
      close(before: Int32(at))
      let node = tree.nodes[at]
      if node.tag == .text {
        append(Int(node.from), Int(node.to))
      } else if node.tag.isSilent || (trustsHints && node.hints.contains(.hidden) && !isMain(at)) {
        at = Int(node.end)
        continue
      } else if node.tag == .br {
        breakLine(Int32(at))
      } else {
        let voice = voice(at)
        if node.tag.isBlock { flush() }
        let parent = frames.last
        frames.append(
          Frame(
            node: node.tag.isBlock ? Int32(at) : parent?.node ?? 0, end: node.end, voice: voice,
            links: (parent?.links ?? 0) + (node.tag == .a ? 1 : 0)))
        if node.tag == .td || node.tag == .th { space() }
      }
      at += 1
    }
    close(before: Int32(tree.nodes.count))
    flush()
  }

  private mutating func close(before at: Int32) {
    while let frame = frames.last, frame.end <= at {
      if frame.node >= 0, tree.nodes[Int(frame.node)].end == frame.end,
        tree.nodes[Int(frame.node)].tag.isBlock
      {
        flush()
      }
      frames.removeLast()
    }
  }

  /// Two thirds of what the page says outside links.
  private func isMain(_ node: Int) -> Bool {
    let total = sizes.first ?? 0
    return total > 0 && Int(sizes[node]) * 5 > Int(total) * 2
  }

  private func voice(_ at: Int) -> HTMLBlock.Voice {
    let above = frames.last?.voice ?? .body
    guard above == .body || above == .boilerplate else { return above }
    let node = tree.nodes[at]
    if node.tag == .figcaption || node.tag == .figure { return .caption }
    guard trustsHints else { return node.tag == .nav ? .boilerplate : above }
    let hints = node.hints
    if hints.contains(.comment), !hints.contains(.body), node.tag != .a { return .comment }
    if above == .boilerplate || isMain(at) { return above }
    switch node.tag {
    case .nav, .aside, .footer, .header, .form, .address, .label, .legend, .h1: return .boilerplate
    default: break
    }
    if hints.contains(.body) { return .body }
    if hints.contains(.caption) { return .caption }
    let foreign: HTMLHints = [
      .related, .navigation, .share, .advertising, .promotion, .tags, .biography, .sidebar, .footer, .byline,
      .date, .headline, .updated,
    ]
    return hints.isDisjoint(with: foreign) || !node.tag.isBlock && node.tag != .span ? above : .boilerplate
  }

  private mutating func append(_ from: Int, _ to: Int) {
    let isLinked = (frames.last?.links ?? 0) > 0
    var at = from
    while at < to {
      let byte = tree.text[at]
      if byte <= 0x20 {
        space()
        at += 1
        continue
      }
      let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(to, at + width)
      if !isInvisible(at, end) {
        for k in at..<end { lines.append(tree.text[k]) }
        hasSpace = false
        let weight = width == 3 && byte >= 0xE3 ? 2 : 1
        length += weight
        if isLinked { linked += weight }
      }
      at = end
    }
  }

  /// Soft hyphens, zero-width spaces and byte order marks.
  private func isInvisible(_ at: Int, _ end: Int) -> Bool {
    if end - at == 2 { return tree.text[at] == 0xC2 && tree.text[at + 1] == 0xAD }
    guard end - at == 3 else { return false }
    let (a, b, c) = (tree.text[at], tree.text[at + 1], tree.text[at + 2])
    return (a == 0xE2 && b == 0x80 && c == 0x8B) || (a == 0xEF && b == 0xBB && c == 0xBF)
  }

  private mutating func space() {
    guard !hasSpace else { return }
    lines.append(0x20)
    hasSpace = true
    length += 1
    if (frames.last?.links ?? 0) > 0 { linked += 1 }
  }

  private mutating func breakLine(_ at: Int32) { flush() }

  /// Ends the line.
  private mutating func flush() {
    while lines.count > lineStart, lines[lines.count - 1] == 0x20 {
      lines.removeLast()
      length -= 1
    }
    if let frame = frames.last, isCell(frame.node), lines.count > lineStart {
      // The cells of a row stay on one line.
      space()
      return
    }
    if lines.count > lineStart, let frame = frames.last {
      blocks.append(
        HTMLBlock(
          node: frame.node, from: lineStart, to: lines.count, length: length, linked: min(linked, length),
          voice: frame.voice, tag: tree.nodes[Int(frame.node)].tag))
    }
    lineStart = lines.count
    (length, linked, hasSpace) = (0, 0, true)
  }

  /// True for a short cell of a table that lays out no page.
  private func isCell(_ node: Int32) -> Bool {
    let cell = tree.nodes[Int(node)]
    return (cell.tag == .td || cell.tag == .th) && sizes[Int(node)] < 120 && cell.parent >= 0
      && tree.nodes[Int(cell.parent)].tag == .tr && sizes[Int(cell.parent)] < 400
  }
}
