/// The features that hold for one decision: numbers made of a template and a value.
///
/// A feature is `template × 512 + value`; the weight file names the template and the value.
struct FeatureSet: Sendable {
  static let width = 512
  private(set) var ids: [Int32] = []

  mutating func add<T: RawRepresentable<Int>>(_ template: T, _ value: Int = 0) {
    let id = Int32(template.rawValue * Self.width + min(max(value, 0), Self.width - 1))
    if !ids.contains(id) { ids.append(id) }
  }
}
