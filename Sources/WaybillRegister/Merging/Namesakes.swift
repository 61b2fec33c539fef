extension WeaponFamilies {
  /// True when names that two registers give arms of one category are of one weapon family.
  public func areOneFamily(_ names: [String], _ others: [String], category: String) -> Bool {
    keys(names: names, category: category).isFamily(of: keys(names: others, category: category))
  }
}
