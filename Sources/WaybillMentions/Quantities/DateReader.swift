public import WaybillKnowledge
public import WaybillText

/// Reads the dates and periods of a text and resolves them against the day of reading.
public struct DateReader: Sendable {
  private let lexicon: DateLexicon

  /// Reads the language's `months.tsv`, `datewords.tsv` and its number words.
  ///
  /// `numbers` is the language's reader of numbers, where there is one already.
  public init(
    _ data: DataFolder, language: String, numbers: NumberReader? = nil, _ atomizer: inout Atomizer
  ) throws(DataError) {
    let own: NumberReader
    if let numbers { own = numbers } else { own = try NumberReader(data, language: language, &atomizer) }
    lexicon = try DateLexicon(data, language: language, own, &atomizer)
  }

  /// The dates in a range of atoms, ascending, without overlap.
  ///
  /// Without a full reference day, relative dates have neither start nor end, and days without a year stay so.
  public func dates(
    _ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, reference: PartialDate?
  ) -> [DateMention] {
    var found: [DateMention] = []
    var at = range.lowerBound
    let today = reference.flatMap { CivilDay($0) }
    var scan = DateScan(lexicon, atoms, bytes, range, today: today)
    while at < range.upperBound {
      guard lexicon.mayStart(atoms, at, range.upperBound) else {
        at += 1
        continue
      }
      let mentions = scan.mentions(at)
      found += mentions
      if let end = mentions.last?.atoms.upperBound {
        at = end
        scan.lowest = end
      } else {
        at = scan.endOfFigure(at)
      }
    }
    return found
  }
}
