import Autograd
import Kernels
import Layers
import Models
import Randomness
import TestSupport

@testable import Decoding

/// An untrained model over a few symbols, the first of which ends a sentence.
struct ToyModel {
  static let endOfSentence: Int32 = 0

  let model: Transformer
  let weights: Matrix

  init(vocabularySize: Int, seed: UInt64, norm: NormPlacement = .post) {
    model = Transformer(
      TransformerConfiguration(
        vocabularySize: vocabularySize, modelSize: 16, feedForwardSize: 24, headCount: 2, encoderLayerCount: 1,
        decoderLayerCount: 1, dropoutRate: 0, normPlacement: norm, tiesEmbeddings: false,
        maximumLength: 32))
    weights = model.loudWeights(seed: seed)
    // Fresh weights hardly see what came before; with these it changes what follows.
    var random = RandomSource(seed: seed)
    for index in 0..<weights.count { weights[0, index] += Float(random.normal() * 0.3) }
  }

  /// What a search finds, each source with a limit of its own.
  func decode(
    _ sources: [[Int32]], limits: [Int], _ search: any Search, rules: [any LogitsRule] = []
  ) -> [[Hypothesis]] {
    let packedWeights = PackedWeights(model.layout, includesBackward: false)
    packedWeights.pack(weights, threadCount: 1)
    return search.decode(
      DecodingBatch(
        sources, at: Array(sources.indices), limits: limits, beamSize: search.beamSize, rules: rules,
        endOfSentence: Self.endOfSentence, model: model,
        tapes: DecodingTapes(weights: weights, packedWeights: packedWeights)))
  }

  func greedy(_ sources: [[Int32]], limits: [Int]) -> [Hypothesis] {
    decode(sources, limits: limits, GreedySearch()).map { $0[0] }
  }

  /// log p of each symbol after `prefix`, by a decoder that reads the whole prefix.
  func logProbabilities(_ source: [Int32], after prefix: [Int32], rules: [any LogitsRule] = []) -> [Double] {
    let tape = Tape(weights: weights)
    let memory = model.encode(TokenBatch([source]), on: tape)
    let decoded = model.decode(TokenBatch([[model.startOfSentence] + prefix]), memory: memory)
    let logits = model.logits(decoded)
    let row = logits.rows(prefix.count..<prefix.count + 1)
    for rule in rules { rule.apply(to: row, after: prefix, source: 0) }
    let predictions = KernelSelection.selected.mostProbable(row, count: row.columnCount)
    return predictions.sorted { $0.column < $1.column }.map { Double($0.logProbability) }
  }

  /// Σ log p of a hypothesis's symbols, computed anew.
  func logProbability(_ source: [Int32], _ hypothesis: Hypothesis) -> Double {
    let symbols = hypothesis.tokens + (hypothesis.isFinished ? [Self.endOfSentence] : [])
    return symbols.indices.reduce(0) {
      $0 + logProbabilities(source, after: Array(symbols[..<$1]))[Int(symbols[$1])]
    }
  }

  /// Every translation of up to `limit` symbols, the end symbol among them: finished ones, and unfinished ones of
  /// `limit`.
  func everyHypothesis(
    _ source: [Int32], limit: Int, rules: [any LogitsRule] = [], after prefix: [Int32] = [],
    _ logProbability: Double = 0
  ) -> [Hypothesis] {
    if prefix.count == limit {
      return [Hypothesis(tokens: prefix, logProbability: logProbability, isFinished: false)]
    }
    let values = logProbabilities(source, after: prefix, rules: rules)
    return values.enumerated().filter { $0.element != -.infinity }.flatMap { symbol, value in
      Int32(symbol) == Self.endOfSentence
        ? [Hypothesis(tokens: prefix, logProbability: logProbability + value, isFinished: true)]
        : everyHypothesis(source, limit: limit, rules: rules, after: prefix + [Int32(symbol)], logProbability + value)
    }
  }
}

extension RandomSource {
  /// `count` sentences of one to nine symbols and the end symbol.
  mutating func sentences(_ count: Int, vocabularySize: Int) -> [[Int32]] {
    (0..<count).map { _ in
      (0...integer(below: 9)).map { _ in Int32(1 + integer(below: vocabularySize - 1)) } + [ToyModel.endOfSentence]
    }
  }
}
