import Kernels

extension Search {
  /// Decodes the sentences of a batch side by side, one token of every hypothesis after another.
  ///
  /// - Returns: for each sentence its hypotheses, the best first; at least one.
  func decode(_ batch: DecodingBatch) -> [[Hypothesis]] {
    var sentences = batch.limits.enumerated().map { sentence, limit in
      SentenceHypotheses(slots: sentence * beamSize..<(sentence + 1) * beamSize, limit: limit)
    }
    var position = 0
    while true {
      // Sentences that are done leave the batch at once.
      let active = sentences.indices.filter { sentences[$0].isRunning }
      if active.isEmpty { return sentences.map { ranked($0.finished) } }
      let predictions = predictions(batch.logits(after: sentences, active, position: position), in: batch)
      let rowCount = active.reduce(0) { $0 + sentences[$1].running.count }
      var rest = predictions[...]
      for sentence in active {
        let count = sentences[sentence].running.count * (predictions.count / rowCount)
        advance(&sentences[sentence], rest.prefix(count), batch)
        rest = rest.dropFirst(count)
      }
      position += 1
    }
  }

  private func advance(
    _ sentence: inout SentenceHypotheses, _ predictions: ArraySlice<Prediction>, _ batch: DecodingBatch
  ) {
    let candidates = sentence.candidates(predictions, endOfSentence: batch.endOfSentence)
    sentence.advance(to: choose(from: candidates), batch.state)
    if isDone(sentence) { sentence.stop() }
  }
}
