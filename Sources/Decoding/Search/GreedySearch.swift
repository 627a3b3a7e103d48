import Kernels

/// Always the most probable next token, until the end symbol or the maximum length.
struct GreedySearch: Search {
  let beamSize = 1

  func predictions(_ logits: Matrix, in batch: DecodingBatch) -> [Prediction] {
    batch.mostProbable(1, of: logits)
  }

  func choose(from candidates: [Candidate]) -> [Candidate] { candidates }

  func isDone(_ sentence: SentenceHypotheses) -> Bool { false }

  func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis] { hypotheses }
}
