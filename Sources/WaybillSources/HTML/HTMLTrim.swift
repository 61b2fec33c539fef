/// Takes out of an article's lines what markup doesn't tell from them.
struct HTMLTrim {
  let lines: [UInt8]
  let weight: (HTMLBlock) -> Int

  /// Leaves the article's own lines.
  func trim(_ blocks: inout [HTMLBlock]) {
    cutComments(&blocks)
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

  /// Lines that lead to other articles, with the linked lines behind a bare "Read also".
  private func dropRelated(_ blocks: inout [HTMLBlock]) {
    var kept: [HTMLBlock] = []
    var isWithin = false
    for block in blocks {
      if block.phrase == .related, block.linkShare > 0.3 || block.length < 150 {
        isWithin = block.isPhraseAll || block.tag.isHeading || block.length < 40
        continue
      }
      if isWithin, block.linkShare > 0.3 || block.tag.isHeading && block.linkShare > 0 { continue }
      isWithin = false
      kept.append(block)
    }
    blocks = kept
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
  }
}
