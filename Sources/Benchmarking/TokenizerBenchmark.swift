import Corpus
import Tokenization

/// Learning the pieces of both languages of a corpus, the file's reading included.
package struct TokenizerBenchmark {
  package let corpusPath: String
  package let vocabularySize: Int
  package let stopwatch: Stopwatch

  package init(corpusPath: String, vocabularySize: Int, stopwatch: Stopwatch) {
    self.corpusPath = corpusPath
    self.vocabularySize = vocabularySize
    self.stopwatch = stopwatch
  }

  /// - Throws: `CorpusError`, `TokenizerError`.
  package func run(_ report: (BenchmarkResult) -> Void) throws {
    // What cannot be learned from throws here, before it is measured.
    let (sentenceCount, tokenizer) = try learn()
    let timing = stopwatch.measure { callCount in
      for _ in 0..<callCount { _ = try? learn() }
    }
    report(
      BenchmarkResult(
        "bpe", heading: "Learning pieces from both sides of a corpus",
        [
          ResultField("sentences", "sentences", .count(sentenceCount)),
          ResultField("pieces", "pieces", .count(tokenizer.vocabularySize)),
          ResultField("sentencesPerSecond", "a second", .rate(Double(sentenceCount) / timing.median)),
          ResultField("bestSentencesPerSecond", "best", .rate(Double(sentenceCount) / timing.best)),
        ] + timing.fields))
  }

  private func learn() throws -> (sentenceCount: Int, Tokenizer) {
    let pairs = try ParallelCorpus(contentsOf: corpusPath).pairs
    let sentences = pairs.map(\.source) + pairs.map(\.target)
    return (sentences.count, try Tokenizer.learn(from: sentences, vocabularySize: vocabularySize))
  }
}
