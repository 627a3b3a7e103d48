import Kernels

/// Beam search: the k best hypotheses of each sentence are continued at every step.
///
/// A sentence is done when k hypotheses have reached the end symbol and no running one has a better score, at its
/// present length, than the worst of the best k; or at its maximum length, where unfinished hypotheses count as they
/// are. Stopping at the first k, as some do, returns fragments where the model is sure of itself: the k − 1 rivals of
/// the right hypothesis end long before it does.
///
/// A running hypothesis's score may still rise with its length, so that a better one can be missed. The sound bound,
/// Σ log p / limitᵅ, cost 1.4 times the time and found nothing (BLEU 40.1 both, on 2,000 Tatoeba sentences).
/// - Source: the stopping rule and score of Hugging Face's `early_stopping=False`.
struct BeamSearch: Search {
  let beamSize: Int
  let lengthPenalty: Double

  /// 2k, so that k remain when k of them end.
  private var candidateCount: Int { 2 * beamSize }

  func predictions(_ logits: Matrix, in batch: DecodingBatch) -> [Prediction] {
    batch.mostProbable(candidateCount, of: logits)
  }

  func choose(from candidates: [Candidate]) -> [Candidate] {
    let order = candidates.indices.sorted {
      let (first, second) = (candidates[$0].logProbability, candidates[$1].logProbability)
      return first != second ? first > second : $0 < $1
    }
    var chosen: [Candidate] = []
    var runningCount = 0
    for (rank, index) in order.prefix(candidateCount).enumerated() {
      if candidates[index].isEnd {
        // An end symbol below the k best would not have been continued either.
        if rank < beamSize { chosen.append(candidates[index]) }
      } else if runningCount < beamSize {
        chosen.append(candidates[index])
        runningCount += 1
      }
    }
    return chosen
  }

  func isDone(_ sentence: SentenceHypotheses) -> Bool {
    guard sentence.finished.count >= beamSize else { return false }
    let finished = sentence.finished.map(score).sorted(by: >)
    return sentence.running.allSatisfy { score($0.hypothesis) <= finished[beamSize - 1] }
  }

  func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis] {
    hypotheses.enumerated().sorted {
      let (first, second) = (score($0.element), score($1.element))
      return first != second ? first > second : $0.offset < $1.offset
    }.map(\.element)
  }

  private func score(_ hypothesis: Hypothesis) -> Double { hypothesis.score(lengthPenalty: lengthPenalty) }
}
