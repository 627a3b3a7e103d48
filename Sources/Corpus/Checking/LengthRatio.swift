/// How long a translation should be for the length of its source.
///
/// With c target characters for one source character, the difference t - c·s of a true pair is about normally
/// distributed with variance σ²·(s + t/c)/2·c, where σ² was found to be 6.8 for European languages. A pair is judged by
/// δ = (t - c·s) / √(c·σ²·(s + t/c)/2): how many standard deviations it is off.
///
/// - Source: Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993.
struct LengthRatio {
  /// c.
  private let targetForSource: Double

  private static let variance = 6.8

  /// Of 137,150 Spanish-English and English-Portuguese pairs of Tatoeba's, none is further off; the furthest, at 2.7,
  /// is "She studies 24 / 7.".
  private static let limit = 3.0

  init(of pairs: [SentencePair]) {
    let (source, target) = pairs.reduce(into: (1.0, 1.0)) {
      $0.0 += Double($1.source.unicodeScalars.count)
      $0.1 += Double($1.target.unicodeScalars.count)
    }
    targetForSource = target / source
  }

  func isUnlikely(_ pair: SentencePair) -> Bool {
    abs(deviation(of: pair)) > Self.limit
  }

  /// δ.
  func deviation(of pair: SentencePair) -> Double {
    let (source, target) = (Double(pair.source.unicodeScalars.count), Double(pair.target.unicodeScalars.count))
    let mean = (source + target / targetForSource) / 2
    return (target - targetForSource * source) / (targetForSource * Self.variance * mean).squareRoot()
  }
}
