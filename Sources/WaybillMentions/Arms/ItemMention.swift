/// An arms item as one noun phrase names it: count, names, class word.
///
/// "24 brand new M-346 attack aircraft": number 24, designation M-346, class word "attack
/// aircraft", condition new.
public struct ItemMention: Sendable {
  /// The atoms of the phrase, with its count.
  public var atoms: Range<Int>
  /// The atoms of names and class word, without count and adjectives before them.
  public var core: Range<Int>
  /// The names, in the order of the text; several when one count covers them.
  public var designations: [DesignationMention]
  /// The class word, if the phrase has one.
  public var classWord: ClassMention?
  /// The category of the guidelines.
  public var category: String
  /// The count, if the phrase has one.
  public var number: NumberMention?
  /// What the count counts.
  public var unit: String
  /// `new`, `second-hand`, `modernised` or `unknown`.
  public var condition: String
  /// True when the phrase stands behind a definite article or possessive: "the jets".
  public var isDefinite: Bool
  /// True when the phrase only stands again for something named elsewhere: "the aircraft", "six more".
  public var isAnaphor: Bool

  /// True when a count or a general word took its name from an item before: "another five", "six machines".
  public var isElliptic = false

  /// True when it is arms whatever the context: a name that means nothing else, or a strong class word.
  public var isCertain: Bool {
    if designations.contains(where: { !$0.isAmbiguous }) { return true }
    guard let classWord else { return false }
    return classWord.strength == .strong || !designations.isEmpty
  }
}
