import WaybillKnowledge

/// A log-linear model: a score for each class from the features that hold.
///
/// Read from `models/NAME.tsv` (`class`, `template`, `value`, `weight`), written by
/// `Training/train-models` from annotated articles.
struct LinearModel: Sendable {
  /// The classes, in the order of the file.
  let classes: [String]
  /// The row of each feature in `weights`, plus one; 0 for a feature without weights.
  private var rows: [UInt16] = []
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
      let id = template * FeatureSet.width + value
      guard value >= 0, value < FeatureSet.width, weights.count / classes.count < Int(UInt16.max) else {
        throw DataError(file: table.path, line: table.line(row), problem: "no value of a feature")
      }
      if rows.count <= id { rows += Array(repeating: 0, count: id + 1 - rows.count) }
      if rows[id] == 0 {
        weights += Array(repeating: 0, count: classes.count)
        rows[id] = UInt16(weights.count / classes.count)
      }
      weights[(Int(rows[id]) - 1) * classes.count + column] = weight
    }
  }

  /// The score of every class.
  func scores(_ features: FeatureSet) -> [Float] {
    var scores = [Float](repeating: 0, count: classes.count)
    for id in features.ids where Int(id) < rows.count && rows[Int(id)] > 0 {
      let start = (Int(rows[Int(id)]) - 1) * scores.count
      for column in scores.indices { scores[column] += weights[start + column] }
    }
    return scores
  }

  /// The score of the first class, which is the only one of a ranking model.
  func score(_ features: FeatureSet) -> Float {
    var score: Float = 0
    for id in features.ids { score += weight(id) }
    return score
  }

  /// What a feature adds to the score of the first class.
  @inline(__always)
  func weight(_ id: Int32) -> Float {
    guard Int(id) < rows.count, rows[Int(id)] > 0 else { return 0 }
    return weights[(Int(rows[Int(id)]) - 1) * classes.count]
  }

  /// The probability of every class.
  func probabilities(_ features: FeatureSet) -> [Float] { softmax(scores(features)) }
}
