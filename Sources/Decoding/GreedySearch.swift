/// Always the most probable next piece, until the end symbol or the maximum length.
struct GreedySearch {
  /// Nil if every sentence is to have its maximum length.
  let endOfSentence: Int32?

  func decode(_ batch: DecodingBatch) -> [Hypothesis] {
    var hypotheses = batch.limits.map { _ in Hypothesis(tokens: [], logProbability: 0, isFinished: false) }
    // Finished sentences leave the batch at once.
    var active = batch.limits.indices.filter { batch.limits[$0] > 0 }
    var position = 0
    while !active.isEmpty {
      let last = active.map { hypotheses[$0].tokens.last ?? batch.model.startOfSentence }
      let predictions = batch.predictions(1, after: last, slots: active, sentences: active, position: position)
      for (sentence, prediction) in zip(active, predictions) {
        let token = Int32(prediction.column)
        hypotheses[sentence].logProbability += Double(prediction.logProbability)
        if token == endOfSentence {
          hypotheses[sentence].isFinished = true
        } else {
          hypotheses[sentence].tokens.append(token)
        }
      }
      position += 1
      active.removeAll { hypotheses[$0].isFinished || position >= batch.limits[$0] }
    }
    return hypotheses
  }
}
