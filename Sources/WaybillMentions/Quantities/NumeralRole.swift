/// What a word does in a written number (`numerals.tsv`).
enum NumeralRole: Int, CaseIterable, Sendable {
  /// 0…9: may be added to a ten.
  case unit
  /// 10…19: may be added to a vigesimal ten (soixante-dix).
  case teen
  /// 20, 30 … 90.
  case ten
  /// A ten to which 10…19 may be added: soixante, quatre-vingt.
  case vigesimal
  /// 100, 200 … 900 as one word: doscientos.
  case hundreds
  /// Multiplies what stands before it, below a thousand.
  case hundred
  /// Multiplies all below it: thousand, million.
  case scale
  /// A scale of the Indian system, which implies Indian rupees.
  case indian
  /// A scale as an abbreviation, glued to the figure or behind a space: k, bn.
  case suffix
  /// An abbreviated scale that counts only in a sum of money: m, M, b.
  case moneysuffix
  /// A noun that multiplies: dozen, pair of.
  case collective
  /// A noun that multiplies and isn't exact: trentaine, couple of.
  case about
  /// A part of one: half, three quarters.
  case fraction
  /// "and a half" behind a number or scale.
  case andhalf
  /// The indefinite article as a number: a, un.
  case article
  /// A definite word that may stand before a collective noun: la trentaine.
  case definite
  /// Joins the parts of a number: and, et.
  case and
  /// Joins a ten and a unit up to its value: et (un), y.
  case tenand
  /// Between a part and what it is a part of: of, de.
  case of
  /// A hundred or thousand that needs no number before it: cent, mille.
  case bare
  /// Ranks: first, third.
  case ordinal
  /// The decimal sign as a word: point, virgule.
  case point
  /// Makes it negative: minus, moins.
  case minus
  /// The decimal sign of the language; other signs group digits.
  case decimal
  /// A plain space groups digits in this language.
  case spacegroup
  /// Plural determiners, behind which an ambiguous numeral is one: les (neuf).
  case counted
  /// The language writes numbers as one word, made of the words of the file.
  case compound
  /// Words before which an ambiguous numeral is none.
  case stop
}

/// What a word says of the number beside it (`numberwords.tsv`).
enum BoundRole: Int, CaseIterable, Sendable {
  case atleast, atmost, approx
  /// Phrases that end like a bound and are none: hand over.
  case nobound
  /// The same behind the number.
  case atleastafter, atmostafter, approxafter
  /// Opens a range: between, from.
  case opener
  /// Between the ends of an opened range: and.
  case joiner
  /// Between the ends of a range without opener: to, à.
  case to
  /// Says that the number is a share of a hundred.
  case percent
  /// Joins the parts of a sum of money: and, et.
  case and
  /// Stands between number and currency: of, de.
  case of
}
