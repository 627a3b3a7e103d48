import Kernels

/// A way to choose tokens. What may follow, a `DecodingBatch` computes.
protocol Search: Sendable {
  /// The most hypotheses of one sentence that run at once.
  var beamSize: Int { get }

  /// What to choose from, given the logits `[hypotheses, V]`: equally many tokens for each hypothesis, in their order.
  func predictions(_ logits: Matrix, in batch: DecodingBatch) -> [Prediction]

  /// The continuations of a sentence's running hypotheses that live on: those that end, and `beamSize` others at most.
  func choose(from candidates: [Candidate]) -> [Candidate]

  /// Whether what still runs cannot become the best, or need not be waited for.
  func isDone(_ sentence: SentenceHypotheses) -> Bool

  /// A sentence's hypotheses, the best first.
  func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis]
}

/// What a running hypothesis would become with one more token.
struct Candidate: Equatable {
  /// The place of that hypothesis among its sentence's.
  let parent: Int
  let token: Int32
  /// Σ log p, the token's included.
  let logProbability: Double
  /// Whether the token is the end symbol.
  let isEnd: Bool
}
