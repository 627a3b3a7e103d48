import Foundation

extension RandomSource {
  /// A normally distributed number of mean 0 and standard deviation 1.
  ///
  /// - Source: Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958. The second value of each
  ///   pair is not kept: a stored half would be one more piece of state to save.
  public mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }
}
