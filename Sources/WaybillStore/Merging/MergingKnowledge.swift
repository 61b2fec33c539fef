public import WaybillKnowledge
import WaybillRegister
import WaybillSources

/// What merging knows of the world.
public struct MergingKnowledge: Sendable {
  /// The version of the rules by which claims are merged; raised with each change of them.
  static let rules = 2

  let families: WeaponFamilies
  let outlets: OutletTable
  /// What the transfers rest on: another one makes all of them stale.
  let rule: String

  /// Reads the weapon families; throws `DataError` where the data is broken.
  public init(_ data: DataFolder, outlets: OutletTable) throws(DataError) {
    self.outlets = outlets
    families = try WeaponFamilies(data)
    var hash = SHA256()
    for path in try data.paths()
    where path.hasPrefix("outlets/") || path.hasPrefix("arms/") || path.hasPrefix("merging/") {
      hash.update(try data.read(path))
    }
    rule = "\(Self.rules)-\(hash.hex().prefix(16))"
  }
}
