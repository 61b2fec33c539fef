import WaybillMentions
import WaybillText

/// One item of one supply, merged from all its mentions in a document.
struct SupplyLine: Sendable {
  var drafts: [Draft]
  var supplier: [String]
  var recipient: [String]
  var designations: [String]
  var category: String
  var quantity: Quantity?
  var unit: String
  var condition: String
  /// The item phrase that the count comes from.
  var countPlace: ItemPlace?

  /// The first sentence that names it.
  var firstSentence: Int { drafts.map(\.place.sentence).min() ?? 0 }

  /// The last sentence that names it.
  var lastSentence: Int { drafts.map(\.place.sentence).max() ?? 0 }

  /// The draft that says most.
  var main: Draft {
    drafts.max { $0.probability + $0.margin * 0.05 < $1.probability + $1.margin * 0.05 } ?? drafts[0]
  }

  var stage: Claim.Stage { Self.vote(drafts.map(\.stages), Claim.Stage.allCases) ?? .ordered }
  var kind: Claim.Kind { Self.vote(drafts.map(\.kinds), Claim.Kind.allCases) ?? .unknown }
  var stance: Claim.Stance { Self.vote(drafts.map(\.stances), Claim.Stance.allCases) ?? .asserted }

  private static func vote<T>(_ votes: [[Float]], _ cases: [T]) -> T? {
    var sums = [Float](repeating: 0, count: cases.count)
    for vote in votes { for index in sums.indices { sums[index] += vote[index] } }
    return sums.indices.max { sums[$0] < sums[$1] }.map { cases[$0] }
  }
}

/// Merges the drafts of a document into lines.
struct LineMerger {
  let analysis: Analysis
  private(set) var lines: [SupplyLine] = []

  init(_ analysis: Analysis, _ drafts: [Draft]) {
    self.analysis = analysis
    // Body first: the headline repeats what the body says better.
    let ordered =
      drafts.filter { !analysis.sentences[$0.place.sentence].isTitle }
      + drafts.filter { analysis.sentences[$0.place.sentence].isTitle }
    for draft in ordered { take(draft) }
    // What only the headline names the body names too, in words that were not understood.
    let body = lines.filter { line in line.drafts.contains { !analysis.sentences[$0.place.sentence].isTitle }
    }
    if !body.isEmpty { lines = body }
  }

  private mutating func take(_ draft: Draft) {
    let sentence = analysis.sentences[draft.place.sentence]
    let item = sentence.view.items[draft.place.item]
    let names = item.designations.map { $0.text(sentence.view.atoms, sentence.view.bytes) }
    let new = SupplyLine(
      drafts: [draft], supplier: draft.supplier, recipient: draft.recipient, designations: names,
      category: item.category, quantity: draft.countsWhole ? item.number?.quantity : nil, unit: item.unit,
      condition: item.condition, countPlace: item.number == nil || !draft.countsWhole ? nil : draft.place)
    if let index = lines.indices.first(where: { isSame(lines[$0], new, item) }) {
      merge(new, into: index)
    } else {
      lines.append(new)
    }
  }

  private func isSame(_ line: SupplyLine, _ new: SupplyLine, _ item: ItemMention) -> Bool {
    guard isSameThing(line, new, item) else { return false }
    guard fits(line.supplier, new.supplier), fits(line.recipient, new.recipient) else { return false }
    guard let a = line.quantity, let b = new.quantity, a != b else { return true }
    return isPart(line, new, item)
  }

  /// Two counts of one deal: a part and the whole, told near each other and without dates of their own.
  private func isPart(_ line: SupplyLine, _ new: SupplyLine, _ item: ItemMention) -> Bool {
    let place = new.drafts[0].place
    if analysis.sentences[place.sentence].isTitle { return true }
    guard !new.supplier.isEmpty, !new.recipient.isEmpty, line.supplier == new.supplier,
      line.recipient == new.recipient,
      place.sentence - line.lastSentence <= 2, !isAnother(place)
    else { return false }
    guard let own = years(place), let others = line.drafts.compactMap({ years($0.place) }).last else {
      return true
    }
    return own == others
  }

  /// "another five", "six more", "a second lot": a supply of its own.
  private func isAnother(_ place: ItemPlace) -> Bool {
    let view = analysis.sentences[place.sentence].view
    let item = view.items[place.item]
    let around =
      max(
        view.range.lowerBound, item.atoms.lowerBound - 2)..<min(
        view.range.upperBound, item.core.upperBound + 2)
    return around.contains { view.marks.has(.again, $0) }
  }

  /// The years named in an item's clause.
  private func years(_ place: ItemPlace) -> [Int]? {
    let sentence = analysis.sentences[place.sentence]
    let clause = sentence.roles.clauses.clause(sentence.view.items[place.item].core.lowerBound)
    let found = sentence.view.dates.filter { sentence.roles.clauses.clause($0.atoms.lowerBound) == clause }
      .compactMap { ($0.from ?? $0.to)?.year }
    return found.isEmpty ? nil : found
  }

  private func isSameThing(_ line: SupplyLine, _ new: SupplyLine, _ item: ItemMention) -> Bool {
    if !line.designations.isEmpty && !new.designations.isEmpty {
      return line.designations.contains { a in new.designations.contains { Self.isSameName(a, $0) } }
    }
    if line.designations.isEmpty && new.designations.isEmpty { return line.category == new.category }
    let named = line.designations.isEmpty ? new : line
    let bare = line.designations.isEmpty ? line : new
    let covers = item.classWord?.canStand(for: named.category) ?? false
    // A class word with a count of its own is another thing unless the counts agree.
    guard bare.category == named.category || (new.designations.isEmpty && covers) else { return false }
    if bare.quantity == nil || bare.quantity == named.quantity { return true }
    // "the Caracal helicopters … how many of the 30 aircraft": a count told a sentence later.
    return named.quantity == nil && abs(bare.lastSentence - named.lastSentence) <= 2
  }

  private func fits(_ a: [String], _ b: [String]) -> Bool {
    a.isEmpty || b.isEmpty || a.contains { b.contains($0) }
  }

  /// The same name but for signs, spaces and case, or one a part of the other.
  static func isSameName(_ a: String, _ b: String) -> Bool {
    let x = plain(a)
    let y = plain(b)
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    guard short.count >= 2 else { return short == long }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
  }

  private static func plain(_ name: String) -> [UInt8] {
    name.utf8.filter { $0 >= 0x80 || ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
      .map { $0 < 0x80 && $0 >= 0x41 ? $0 | 0x20 : $0 }
  }

  private mutating func merge(_ new: SupplyLine, into index: Int) {
    let isTitle = analysis.sentences[new.drafts[0].place.sentence].isTitle
    if lines[index].supplier.isEmpty { lines[index].supplier = new.supplier }
    if lines[index].recipient.isEmpty { lines[index].recipient = new.recipient }
    let isWhole = (new.quantity?.max ?? 0) > (lines[index].quantity?.max ?? .infinity) && !isTitle
    if lines[index].quantity == nil || isWhole, new.quantity != nil {
      lines[index].quantity = new.quantity
      lines[index].unit = new.unit
      lines[index].countPlace = new.countPlace
    }
    let own = lines[index].designations.joined().utf8.count
    let other = new.designations.joined().utf8.count
    if own == 0 || (other > own && !isTitle && new.designations.count >= lines[index].designations.count) {
      if !new.designations.isEmpty {
        lines[index].designations = new.designations
        lines[index].category = new.category
      }
    }
    if lines[index].condition == "unknown" { lines[index].condition = new.condition }
    lines[index].drafts += new.drafts
  }
}
