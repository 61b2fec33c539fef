/// Takes out of an article's lines what markup doesn't tell from them.
struct HTMLTrim {
  let lines: [UInt8]
  let dates: PageDate
  let weight: (HTMLBlock) -> Int

  /// Leaves the article's own lines.
  func trim(_ blocks: inout [HTMLBlock]) {
    cutComments(&blocks)
    cutAbout(&blocks)
    dropRelated(&blocks)
    dropLinkLists(&blocks)
    blocks.removeAll { isForeign($0) }
    dropHead(&blocks)
    while let last = blocks.last, last.tag.isHeading || last.linkShare > 0.5 { blocks.removeLast() }
  }

  /// From the line that heads readers' comments on, where an article stands before it.
  private func cutComments(_ blocks: inout [HTMLBlock]) {
    var before = 0
    for index in blocks.indices {
      if blocks[index].phrase == .comments, blocks[index].isPhraseAll, before >= 200 {
        blocks.removeSubrange(index...)
        return
      }
      before += weight(blocks[index])
    }
  }

  /// The part about the firm that ends a press release, from a headline such as "About Saab" on.
  private func cutAbout(_ blocks: inout [HTMLBlock]) {
    let total = blocks.reduce(0) { $0 + weight($1) }
    var before = 0
    for index in blocks.indices {
      let block = blocks[index]
      if block.phrase == .about, !block.isPhraseAll, block.length < 60, before * 2 > total,
        !HTMLSentence.ends(lines[block.from..<block.to]) || lines[block.to - 1] == UInt8(ascii: ":")
      {
        blocks.removeSubrange(index...)
        return
      }
      before += weight(block)
    }
  }

  /// Lines that lead to other articles, with what follows a bare "Read also".
  private func dropRelated(_ blocks: inout [HTMLBlock]) {
    var kept: [HTMLBlock] = []
    var isWithin = false
    for (index, block) in blocks.enumerated() {
      if block.phrase == .related, block.linkShare > 0.3 || block.length < 150 {
        isWithin = block.isPhraseAll || block.tag.isHeading || block.length < 40
        if isWithin, isTeasers(blocks[(index + 1)...]), isMost(kept, blocks) { break }
        continue
      }
      if isWithin, block.linkShare > 0.3 || block.tag.isHeading && block.linkShare > 0 { continue }
      isWithin = false
      kept.append(block)
    }
    blocks = kept
  }

  /// True where a third of the lines are linked.
  private func isTeasers(_ blocks: ArraySlice<HTMLBlock>) -> Bool {
    blocks.reduce(0) { $0 + ($1.linkShare > 0.5 ? 1 : 0) } * 3 >= blocks.count
  }

  /// True where what was kept is more than half of what counts.
  private func isMost(_ kept: [HTMLBlock], _ blocks: [HTMLBlock]) -> Bool {
    kept.reduce(0) { $0 + weight($1) } * 2 > blocks.reduce(0) { $0 + weight($1) }
  }

  /// Lists of which more than half is linked.
  private func dropLinkLists(_ blocks: inout [HTMLBlock]) {
    var kept: [HTMLBlock] = []
    var at = 0
    while at < blocks.count {
      var end = at
      while end < blocks.count, blocks[end].tag == .li { end += 1 }
      guard end > at else {
        kept.append(blocks[at])
        at += 1
        continue
      }
      let items = blocks[at..<end]
      let (length, linked) = items.reduce((0, 0)) { ($0.0 + $1.length, $0.1 + $1.linked) }
      if linked * 2 <= length { kept += items }
      at = end
    }
    blocks = kept
  }

  private func isForeign(_ block: HTMLBlock) -> Bool {
    if block.phrase == .boilerplate, block.length < 250 { return true }
    return block.linkShare > 0.8 && block.length < 300
  }

  /// What stands before the first line that counts, but for two headlines.
  private func dropHead(_ blocks: inout [HTMLBlock]) {
    let first = blocks.firstIndex { weight($0) > 0 } ?? 0
    var start = first
    while start > 0, blocks[start - 1].tag.isHeading, start > first - 2 { start -= 1 }
    blocks.removeFirst(start)
    while let first = blocks.first, isDateline(first) { blocks.removeFirst() }
  }

  /// A short line that is little else than a date.
  private func isDateline(_ block: HTMLBlock) -> Bool {
    guard block.length < 70, !HTMLSentence.ends(lines[block.from..<block.to]) else { return false }
    return dates.written(String(decoding: lines[block.from..<block.to], as: UTF8.self)) != nil
  }
}
