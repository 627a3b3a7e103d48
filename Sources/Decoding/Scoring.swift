import Foundation

/// Σ log p / nᵅ.
///
/// - Source: the form of Hugging Face and CTranslate2; with α = 1 the mean log-probability.
package func normalizedScore(_ logProbability: Double, count: Int, lengthPenalty alpha: Double) -> Double {
  alpha == 0 ? logProbability : logProbability / pow(Double(max(count, 1)), alpha)
}
