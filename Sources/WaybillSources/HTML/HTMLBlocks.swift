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
  /// True within an element that is named as the paragraph under the headline.
  var isLead: Bool
  /// What the line's wording does, where it is known.
  var phrase: HTMLPhrases.Kind?
  /// True when the known wording is all of the line.
  var isPhraseAll: Bool

  /// The share of linked text.
  var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }
}

/// The lines of a page, each with the voice that markup gives it.
struct HTMLBlocks {
  private(set) var lines: [UInt8] = []
  private(set) var blocks: [HTMLBlock] = []
  private let tree: HTMLTree
  private let phrases: HTMLPhrases
  private let voices: HTMLVoices

  private struct Frame {
    var node: Int32
    var end: Int32
    var voice: HTMLBlock.Voice
    var isBlock: Bool
    var isLinked: Bool
    var isLead: Bool
    /// True within a row that is one line.
    var isInRow: Bool
  }

  private var frames: [Frame] = []
  private var lineStart = 0
  private var length = 0
  private var linked = 0
  private var hasSpace = true
  /// How much of the line inline elements give another voice, and the last such voice.
  private var foreign = 0
  private var foreignVoice = HTMLBlock.Voice.body

  /// Cuts a page into lines; hints and hiding styles are left alone where they are not trusted.
  init(_ tree: HTMLTree, trustsHints: Bool, phrases: HTMLPhrases) {
    self.tree = tree
    self.phrases = phrases
    voices = HTMLVoices(tree, trustsHints: trustsHints)
    lines.reserveCapacity(tree.text.count)
    read()
  }

  /// The index of the line that repeats the title, else of the first headline of the first rank.
  func headline(_ title: [UInt8]?) -> Int? {
    let first = blocks.firstIndex { $0.tag == .h1 && $0.length > 4 }
    guard let title, title.count > 4 else { return first }
    let wanted = HTMLSentence.letters(title[...])
    let equal = blocks.firstIndex { block in
      block.length < 400 && block.to - block.from + 20 > title.count
        && HTMLSentence.letters(lines[block.from..<block.to]) == wanted
    }
    return equal ?? first
  }

  /// The day in a short line around the headline, no comment's.
  func dateNearHeadline(_ title: [UInt8]?, _ dates: PageDate) -> String? {
    guard let headline = headline(title) else { return nil }
    let near = blocks[max(0, headline - 3)..<min(blocks.count, headline + 8)]
    return near.lazy.filter { $0.voice != .comment && $0.length < 160 && $0.linkShare < 0.5 }
      .compactMap { dates.written(String(decoding: lines[$0.from..<$0.to], as: UTF8.self)) }.first
  }

  private mutating func read() {
    var at = 0
    while at < tree.nodes.count {
      close(before: Int32(at))
      let node = tree.nodes[at]
      if node.tag == .text {
        append(Int(node.from), Int(node.to))
      } else if node.tag.isSilent || voices.isHidden(at) {
        at = Int(node.end)
        continue
      } else if node.tag == .br {
        flush()
      } else {
        open(at, node)
      }
      at += 1
    }
    close(before: Int32(tree.nodes.count))
    flush()
  }

  private mutating func open(_ at: Int, _ node: HTMLTree.Node) {
    let parent = frames.last
    let isInRow = (parent?.isInRow ?? false) || parent.map { voices.isRow(Int($0.node)) } ?? false
    if node.tag.isBlock { isInRow ? space() : flush() }
    let voice = voices.voice(of: at, within: parent?.voice ?? .body)
    frames.append(
      Frame(
        node: node.tag.isBlock ? Int32(at) : parent?.node ?? 0, end: node.end, voice: voice,
        isBlock: node.tag.isBlock, isLinked: (parent?.isLinked ?? false) || node.tag == .a,
        isLead: (parent?.isLead ?? false) || node.hints.contains(.lead),
        isInRow: isInRow))
    if node.tag == .td || node.tag == .th { tab() }
  }

  private mutating func close(before at: Int32) {
    while let frame = frames.last, frame.end <= at {
      if frame.isBlock { flush() }
      frames.removeLast()
    }
  }

  private mutating func append(_ from: Int, _ to: Int) {
    let isLinked = frames.last?.isLinked ?? false
    let before = length
    var at = from
    while at < to {
      let byte = tree.text[at]
      if byte <= 0x20 {
        space()
        at += 1
        continue
      }
      if byte < 0x80 {
        lines.append(byte)
        length += 1
        at += 1
      } else {
        let end = min(to, at + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
        add(at, end)
        at = end
        continue
      }
      hasSpace = false
    }
    if isLinked { linked += length - before }
    if let frame = frames.last, !frame.isBlock, frame.voice != .body {
      foreign += length - before
      foreignVoice = frame.voice
    }
  }

  private mutating func space() {
    guard !hasSpace else { return }
    lines.append(0x20)
    hasSpace = true
    length += 1
  }

  private mutating func add(_ at: Int, _ end: Int) {
    if isInvisible(at, end) { return }
    if end - at == 2, tree.text[at] == 0xC2, tree.text[at + 1] == 0xA0, hasSpace { return }
    lines.append(contentsOf: tree.text[at..<end])
    length += end - at == 3 && tree.text[at] >= 0xE3 ? 2 : 1
    hasSpace = false
  }

  /// Soft hyphens, zero-width spaces and byte order marks.
  private func isInvisible(_ at: Int, _ end: Int) -> Bool {
    if end - at == 2 { return tree.text[at] == 0xC2 && tree.text[at + 1] == 0xAD }
    guard end - at == 3 else { return false }
    let (a, b, c) = (tree.text[at], tree.text[at + 1], tree.text[at + 2])
    return (a == 0xE2 && b == 0x80 && c == 0x8B) || (a == 0xEF && b == 0xBB && c == 0xBF)
  }

  /// Between the cells of a row.
  private mutating func tab() {
    guard lines.count > lineStart else { return }
    if lines[lines.count - 1] == 0x20 { lines.removeLast() } else { length += 1 }
    if lines.count > lineStart, lines[lines.count - 1] != 0x09 { lines.append(0x09) }
    hasSpace = true
  }

  /// Ends the line.
  private mutating func flush() {
    // The cells of a row stay on one line.
    if frames.last?.isInRow ?? false { return space() }
    trim()
    if lines.count > lineStart, let frame = frames.last {
      let match = phrases.match(lines[lineStart...], hasLink: linked > 0)
      blocks.append(
        HTMLBlock(
          node: frame.node, from: lineStart, to: lines.count, length: length, linked: min(linked, length),
          voice: foreign * 2 > length ? foreignVoice : frame.voice, tag: tree.nodes[Int(frame.node)].tag,
          isLead: frame.isLead,
          phrase: match?.kind, isPhraseAll: match?.isAll ?? false))
    }
    lineStart = lines.count
    (length, linked, foreign, hasSpace) = (0, 0, 0, true)
  }

  private mutating func trim() {
    while lines.count > lineStart {
      let last = lines[lines.count - 1]
      if last == 0x20 || last == 0x09 {
        lines.removeLast()
      } else if last == 0xA0, lines.count - 1 > lineStart, lines[lines.count - 2] == 0xC2 {
        lines.removeLast(2)
      } else {
        return
      }
      length -= 1
    }
  }
}
