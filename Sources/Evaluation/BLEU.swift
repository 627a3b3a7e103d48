import Foundation

/// A corpus's BLEU score: how many of the hypotheses' word n-grams stand in the references.
///
/// BLEU = 100 · BP · exp(¼ Σₙ log pₙ), n = 1 … 4, over counts summed over all segments. pₙ is the share of the
/// hypotheses' n-grams that stand in a reference of their segment, each no more often than in the reference that has it
/// most. BP = min(1, exp(1 - r/h)) punishes hypotheses shorter than the references, h and r being the lengths in words;
/// of several references the one nearest in length counts. Equal to sacreBLEU's default: 13a tokens, case kept,
/// exponential smoothing.
///
/// - Source: Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", 2002; Post, "A Call for
///   Clarity in Reporting BLEU Scores", 2018.
public struct BLEU: Sendable, Equatable {
  /// From 0 to 100.
  public let score: Double
  /// pₙ in percent, n = 1 … 4, smoothed.
  public let precisions: [Double]
  /// The hypotheses' n-grams that stand in a reference, n = 1 … 4.
  public let matches: [Int]
  /// All n-grams of the hypotheses, n = 1 … 4.
  public let totals: [Int]
  /// BP, from 0 to 1.
  public let brevityPenalty: Double
  /// h, in words.
  public let hypothesisLength: Int
  /// r, in words.
  public let referenceLength: Int
  /// What was computed, in sacreBLEU's form.
  public let signature: String

  /// The score of `hypotheses`, each against one or more references; 0 for an empty corpus.
  ///
  /// - Precondition: `references` is as long as `hypotheses` and holds at least one reference for each of them. The
  ///   number may differ from segment to segment.
  public static func corpus(hypotheses: [String], references: [[String]]) -> BLEU {
    requireParallel(hypotheses, references)
    var sum = BLEUStatistics()
    for (hypothesis, references) in zip(hypotheses, references) {
      sum += BLEUStatistics(hypothesis: hypothesis, references: references)
    }
    return BLEU(
      sum,
      signature: Evaluation.signature(
        of: "case:mixed|eff:no|tok:13a|smooth:exp", referenceCounts: references.lazy.map(\.count)))
  }

  init(_ statistics: BLEUStatistics, signature: String) {
    let precisions = smoothedPrecisions(matches: statistics.matches, totals: statistics.totals)
    let penalty = Evaluation.brevityPenalty(
      hypothesisLength: statistics.hypothesisLength, referenceLength: statistics.referenceLength)
    // log 0 is -∞, and so an order without n-grams makes the score 0, as it should.
    let meanLog = precisions.reduce(0) { $0 + log($1) } / Double(precisions.count)
    // exp(log 100) is a little more than 100, and a perfect score should be exactly 100.
    score = min(100, penalty * exp(meanLog))
    self.precisions = precisions
    matches = statistics.matches
    totals = statistics.totals
    brevityPenalty = penalty
    hypothesisLength = statistics.hypothesisLength
    referenceLength = statistics.referenceLength
    self.signature = signature
  }
}

/// Percentages; the k-th order that has n-grams but no match counts as if 1/2ᵏ of an n-gram had matched.
///
/// All 0 where nothing at all matches, and 0 from the first order on of which there is no n-gram.
///
/// - Source: Chen and Cherry, "A Systematic Comparison of Smoothing Techniques for Sentence-Level BLEU", 2014, method
///   3.
private func smoothedPrecisions(matches: [Int], totals: [Int]) -> [Double] {
  var precisions = [Double](repeating: 0, count: totals.count)
  guard matches.contains(where: { $0 > 0 }) else { return precisions }
  var smoothing = 1.0
  for order in totals.indices where totals[order] > 0 {
    if matches[order] == 0 {
      smoothing *= 2
      precisions[order] = 100 / (smoothing * Double(totals[order]))
    } else {
      precisions[order] = 100 * Double(matches[order]) / Double(totals[order])
    }
  }
  return precisions
}

private func brevityPenalty(hypothesisLength: Int, referenceLength: Int) -> Double {
  if hypothesisLength >= referenceLength { return 1 }
  return hypothesisLength == 0 ? 0 : exp(1 - Double(referenceLength) / Double(hypothesisLength))
}

extension BLEU: CustomStringConvertible {
  /// sacreBLEU's line: `BLEU = 43.21 70.1/50.2/37.4/28.0 (BP = 0.987 ratio = 0.987 hyp_len = 76 ref_len = 77)`.
  public var description: String {
    let ratio = referenceLength == 0 ? 0 : Double(hypothesisLength) / Double(referenceLength)
    let shares = precisions.map { String(format: "%.1f", $0) }.joined(separator: "/")
    let head = String(format: "BLEU = %.2f", score)
    let lengths = String(format: "BP = %.3f ratio = %.3f", brevityPenalty, ratio)
    return "\(head) \(shares) (\(lengths) hyp_len = \(hypothesisLength) ref_len = \(referenceLength))"
  }
}
