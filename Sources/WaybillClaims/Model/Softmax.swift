import Glibc

/// Probabilities in proportion to the exponentials of scores.
func softmax(_ scores: [Float]) -> [Float] {
  let top = scores.max() ?? 0
  let powers = scores.map { expf($0 - top) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
