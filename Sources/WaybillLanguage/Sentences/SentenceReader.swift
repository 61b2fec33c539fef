public import WaybillKnowledge
public import WaybillText

/// What a word means for the end of a sentence (`abbreviations.tsv`).
public enum AbbreviationClass: String, CaseIterable, Sendable {
  /// Stands before a name: never the end.
  case title
  /// Never the end.
  case never
  /// Not the end when a figure follows.
  case number
  /// The end when a word follows that opens sentences.
  case may
  /// A time of day: the end when a capital follows, except before a day or zone.
  case time
  /// A day or time zone, which goes on after a time of day.
  case day
  /// Goes on after an ordinal figure: "3. Januar".
  case afterNumber = "after-number"
  /// A name that has its own exclamation or question mark.
  case name
  /// A word that often opens a sentence.
  case starter
  /// A word after which a wrapped line goes on.
  case open
}

/// Cuts text into sentences.
///
/// Input: atoms of a text; output: ranges of atoms that cover the given range in order, without
/// gap or overlap. Quotation marks and brackets that close behind the final sign belong to the
/// sentence.
public struct SentenceReader: Sendable {
  let signs: Signs
  let words: WordClasses<AbbreviationClass>

  /// Reads a language's abbreviations over the common ones.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    signs = try Signs(data, &atomizer)
    words = try WordClasses(data, "abbreviations", language: language, &atomizer)
  }

  /// The sentences of a range of atoms.
  public func sentences(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var walk = SentenceWalk(self, atoms, bytes, range)
    return walk.sentences()
  }
}
