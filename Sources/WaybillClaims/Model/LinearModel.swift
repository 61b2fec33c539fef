import WaybillKnowledge

/// A log-linear model: a score for each class from the features that hold.
///
/// Read from `models/NAME.tsv` (`class`, `template`, `value`, `weight`), written by
/// `Training/train-models` from annotated articles.
struct LinearModel: Sendable {
  /// The classes, in the order of the file.
  let classes: [String]
  private var rows: [Int32: Int32] = [:]
  private var weights: [Float] = []

  /// Reads a model; templates are the names of an enumeration's cases.
  init<T: CaseIterable & RawRepresentable<Int>>(_ data: DataFolder, _ name: String, _: T.Type)
    throws(DataError)
  {
    let table = try data.table("models/\(name).tsv")
    var templates: [String: Int] = [:]
    for template in T.allCases { templates["\(template)"] = template.rawValue }
    var classes: [String] = []
    for row in 0..<table.count {
      let label = table.string(row, 0)
      if !classes.contains(label) { classes.append(label) }
    }
    self.classes = classes
    for row in 0..<table.count {
      guard let template = templates[table.string(row, 1)], let value = Int(table.string(row, 2)),
        let weight = Float(table.string(row, 3)), let column = classes.firstIndex(of: table.string(row, 0))
      else {
        throw DataError(file: table.path, line: table.line(row), problem: "no weight of a known feature")
      }
      let id = Int32(template * FeatureSet.width + value)
      var index = rows[id]
      if index == nil {
        index = Int32(weights.count)
        rows[id] = index
        weights += Array(repeating: 0, count: classes.count)
      }
      weights[Int(index ?? 0) + column] = weight
    }
  }

  /// The score of every class.
  func scores(_ features: FeatureSet) -> [Float] {
    var scores = [Float](repeating: 0, count: classes.count)
    for id in features.ids {
      guard let row = rows[id] else { continue }
      for column in scores.indices { scores[column] += weights[Int(row) + column] }
    }
    return scores
  }

  /// The score of the only class of a ranking model.
  func score(_ features: FeatureSet) -> Float { scores(features).first ?? 0 }

  /// The probability of every class.
  func probabilities(_ features: FeatureSet) -> [Float] { softmax(scores(features)) }
}
