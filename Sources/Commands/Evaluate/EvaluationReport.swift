import Evaluation
import Localization
import Wording

/// How good translations are, for people or programs.
struct EvaluationReport {
  let sentenceCount: Int
  let bleu: BLEU
  let chrF: ChrF
  /// Translations that are one of their references, letter by letter.
  let exactCount: Int
  let seconds: Double

  init(_ hypotheses: [String], references: [[String]], seconds: Double) {
    sentenceCount = hypotheses.count
    bleu = BLEU.corpus(hypotheses: hypotheses, references: references)
    chrF = ChrF.corpus(hypotheses: hypotheses, references: references)
    exactCount = zip(hypotheses, references).count { $1.contains($0) }
    self.seconds = seconds
  }

  var exactPercent: Double { 100 * Double(exactCount) / Double(max(1, sentenceCount)) }

  struct Numbers: Encodable {
    struct Metric: Encodable {
      let score: Double
      let signature: String
    }

    let sentences: Int
    let bleu: Metric
    let chrF: Metric
    /// In percent.
    let exact: Double
    let seconds: Double
  }

  var numbers: Numbers {
    Numbers(
      sentences: sentenceCount, bleu: Numbers.Metric(score: bleu.score, signature: bleu.signature),
      chrF: Numbers.Metric(score: chrF.score, signature: chrF.signature), exact: exactPercent, seconds: seconds)
  }

  var text: Text {
    let exact = EvaluationWording.exact(percent: exactPercent, exactCount, of: sentenceCount)
    let signatures = "\(bleu.signature)\n\(chrF.signature)"
    return [Text(verbatim: "\(bleu)\n\(chrF)"), exact, Text(verbatim: signatures)].joined(separator: "\n")
  }
}
