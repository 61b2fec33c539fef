import Glibc

/// Probabilities in proportion to the exponentials of scores.
func softmax(_ scores: [Float]) -> [Float] {
  let top = scores.max() ?? 0
  let powers = scores.map { expf($0 - top) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

/// The sixth of 0…1 that a probability lies in, 0…5: a feature's value.
func sixth(_ probability: Float) -> Int { min(5, Int(probability * 6)) }

extension [Float] {
  /// The first index of the largest value; 0 for none.
  var indexOfLargest: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}
