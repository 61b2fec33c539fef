import WaybillMentions
import WaybillText

extension Analysis {
  /// The lists that items stand in ("rifles, mortars and ammunition"), as a number for each place.
  ///
  /// What is listed together is supplied together.
  func lists(_ places: [ItemPlace]) -> [Int] {
    var numbers: [Int] = []
    for index in places.indices {
      if index > 0, isListed(places[index - 1], places[index]) {
        numbers.append(numbers[index - 1])
      } else {
        numbers.append(index)
      }
    }
    return numbers
  }

  private func isListed(_ a: ItemPlace, _ b: ItemPlace) -> Bool {
    let first = sentences[a.sentence].view
    let second = sentences[b.sentence].view
    if a.sentence + 1 == b.sentence { return isBullet(first) && isBullet(second) }
    guard a.sentence == b.sentence else { return false }
    let gap =
      first.items[a.item].core
      .upperBound..<max(first.items[a.item].core.upperBound, first.items[b.item].atoms.lowerBound)
    guard gap.count <= 5,
      !first.actors.contains(where: { $0.atoms.overlaps(gap) && $0.kind != .adjective && $0.kind != .home }),
      !first.cues.contains(where: { $0.atoms.overlaps(gap) && $0.form != .noun })
    else { return false }
    let joins = gap.contains {
      first.isSign($0, 0x2C) || first.isSign($0, 0x3B) || first.marks.has(.conjunction, $0)
    }
    return joins
      && !gap.contains {
        first.marks.has(.contrast, $0) || first.marks.has(.to, $0) && !first.marks.has(.of, $0)
          || first.marks.has(.by, $0)
      }
  }

  /// A line that a bullet or a dash opens.
  private func isBullet(_ view: SentenceView) -> Bool {
    let first = view.atoms[view.range.lowerBound]
    guard first.kind == .punctuation, first.flags.contains(.lineBreakBefore) else { return false }
    let byte = view.bytes[Int(first.start)]
    return byte == 0x2D || byte == 0x2A || byte >= 0xC2
  }
}

extension SentenceView {
  /// What tells one item from another in a document: its names, else its category.
  func key(of item: ItemMention) -> String {
    item.designations.isEmpty
      ? item.category : item.designations.map { $0.text(atoms, bytes) }.joined(separator: "/")
  }
}
