/// The features that hold for one decision: numbers made of a template and a value.
///
/// A feature is `template × 512 + value`; the weight file names the template and the value.
struct FeatureSet: Sendable {
  static let width = 512
  private(set) var ids: [Int32] = []

  init() { ids.reserveCapacity(56) }

  /// The number of a feature.
  @inline(__always)
  static func id<T: RawRepresentable<Int>>(_ template: T, _ value: Int) -> Int32 {
    Int32(truncatingIfNeeded: template.rawValue * width + min(max(value, 0), width - 1))
  }

  mutating func add<T: RawRepresentable<Int>>(_ template: T, _ value: Int = 0) {
    let id = Self.id(template, value)
    if !ids.contains(id) { ids.append(id) }
  }
}
