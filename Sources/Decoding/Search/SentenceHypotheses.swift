import Kernels
import Models

/// The hypotheses of one sentence: those that run, and those that are finished.
///
/// What the model keeps of a running hypothesis stands in a slot; here is who has which.
struct SentenceHypotheses {
  private(set) var running: [(hypothesis: Hypothesis, slot: Int)] = []
  /// With the end symbol; at the end of the search also what has the most symbols allowed.
  private(set) var finished: [Hypothesis] = []
  private var freeSlots: [Int]
  /// The most symbols, the end symbol among them.
  private let limit: Int

  /// One hypothesis of no token.
  init(slots: Range<Int>, limit: Int) {
    self.limit = limit
    freeSlots = slots.dropFirst().reversed()
    let empty = Hypothesis(tokens: [], logProbability: 0, isFinished: false)
    if limit > 0 { running = [(empty, slots.lowerBound)] } else { finished = [empty] }
  }

  var isRunning: Bool { !running.isEmpty }

  /// - Parameter predictions: equally many for each running hypothesis.
  func candidates(_ predictions: ArraySlice<Prediction>, endOfSentence: Int32?) -> [Candidate] {
    let count = predictions.count / running.count
    var candidates: [Candidate] = []
    candidates.reserveCapacity(predictions.count)
    // It is −∞ where a rule has forbidden the token, and not a number where all are forbidden.
    for (index, prediction) in predictions.enumerated() where prediction.logProbability > -.infinity {
      let (parent, token) = (index / count, Int32(prediction.column))
      candidates.append(
        Candidate(
          parent: parent, token: token,
          logProbability: running[parent].hypothesis.logProbability + Double(prediction.logProbability),
          isEnd: token == endOfSentence))
    }
    return candidates
  }

  /// Replaces the running hypotheses by continuations of them. Where nothing may follow, they end as they are.
  mutating func advance(to chosen: [Candidate], _ state: any DecoderState) {
    if chosen.isEmpty {
      stop(keepingUnfinished: true)
    } else if running.count == 1, chosen.count == 1 {
      // Always so in greedy search, which copying would slow down.
      running[0].hypothesis.append(chosen[0])
      if chosen[0].isEnd { stop(keepingUnfinished: true) }
    } else {
      branch(to: chosen, state)
    }
    if let length = running.first?.hypothesis.tokens.count, length >= limit { stop(keepingUnfinished: true) }
  }

  /// The first child of a hypothesis takes over its slot, further ones get copies.
  private mutating func branch(to chosen: [Candidate], _ state: any DecoderState) {
    var isContinued = [Bool](repeating: false, count: running.count)
    for candidate in chosen where !candidate.isEnd { isContinued[candidate.parent] = true }
    for parent in running.indices where !isContinued[parent] { freeSlots.append(running[parent].slot) }

    var next: [(hypothesis: Hypothesis, slot: Int)] = []
    next.reserveCapacity(chosen.count)
    for candidate in chosen {
      var (hypothesis, slot) = running[candidate.parent]
      hypothesis.append(candidate)
      if candidate.isEnd {
        finished.append(hypothesis)
        continue
      }
      // It is no longer true of the parent: the slot is given away.
      if !isContinued[candidate.parent] {
        guard let free = freeSlots.popLast() else { preconditionFailure("each hypothesis has a slot of its own") }
        state.copySlot(slot, to: free, count: hypothesis.tokens.count)
        slot = free
      }
      isContinued[candidate.parent] = false
      next.append((hypothesis, slot))
    }
    running = next
  }

  /// Ends the search.
  mutating func stop(keepingUnfinished: Bool = false) {
    if keepingUnfinished { finished += running.map(\.hypothesis) }
    running = []
  }
}

extension Hypothesis {
  fileprivate mutating func append(_ candidate: Candidate) {
    logProbability = candidate.logProbability
    isFinished = candidate.isEnd
    if !candidate.isEnd { tokens.append(candidate.token) }
  }
}
