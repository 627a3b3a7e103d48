import Autograd
import Kernels
import ModelFile
import Synchronization
import Tokenization
import TransformerModel

/// Translates sentences: text in, text out, one for one and in order.
///
/// A translation depends on its sentence alone, to the bit: not on the others, their order or the number of threads.
public struct Translator: Sendable {
  public let model: TranslationModel
  private let packedWeights: PackedWeights

  /// Sentences decoded together on one thread: enough rows to fill the kernels' tiles.
  private static let batchSentenceCount = 64
  /// Hypotheses times tokens held in one thread's cache at most.
  private static let cacheTokenCount = 1 << 15

  public init(_ model: TranslationModel, threadCount: Int) {
    self.model = model
    packedWeights = PackedWeights(model.transformer.layout, includesBackward: false)
    packedWeights.pack(model.weights, threadCount: threadCount)
  }

  /// The translation of each of `texts`; an empty one of a blank text.
  ///
  /// A text longer than the model's maximum length is translated in parts.
  public func translate(_ texts: [String], _ options: DecodingOptions) -> [String] {
    let parts = model.tokenizer.encode(texts).map { splitToFit($0) }
    let sources = parts.flatMap { $0 }
    let targets = decode(sources, options)
    var next = 0
    return parts.map { part in
      defer { next += part.count }
      let translations = targets[next..<next + part.count].map { model.tokenizer.decode($0.tokens) }
      // A model may spell a line end with byte pieces; a translation is one line.
      return Tokenizer.normalized(translations.joined(separator: " "))
    }
  }

  /// The best hypothesis for each source, which ends with the end symbol.
  public func decode(_ sources: [[TokenID]], _ options: DecodingOptions) -> [Hypothesis] {
    let limits = sources.map { limit(for: $0.count, options) }
    // Sentences of like length finish together; the longest first, so that threads do.
    let order = sources.indices.sorted { (sources[$0].count, $1) > (sources[$1].count, $0) }
    let batches = batches(of: order, limits, options)
    let workers = (0..<max(1, min(options.threadCount, batches.count))).map { _ in
      WorkerTapes(DecodingTapes(weights: model.weights, packedWeights: packedWeights))
    }
    let results = Results(batches.count)
    concurrently(batches.count, threadCount: options.threadCount) { index, worker in
      let batch = DecodingBatch(
        batches[index].map { sources[$0] }, limits: batches[index].map { limits[$0] },
        hypothesesPerSentence: options.beamSize, model: model.transformer, tapes: workers[worker].tapes)
      results.set(index, search(batch, options))
    }
    var hypotheses = [Hypothesis?](repeating: nil, count: sources.count)
    for (batch, found) in zip(batches, results.values) {
      for (sentence, hypothesis) in zip(batch, found) { hypotheses[sentence] = hypothesis }
    }
    return hypotheses.compactMap { $0 }
  }

  private func search(_ batch: DecodingBatch, _ options: DecodingOptions) -> [Hypothesis] {
    if options.beamSize == 1 { return GreedySearch(endOfSentence: Tokenizer.endOfSentence).decode(batch) }
    let search = BeamSearch(
      beamSize: options.beamSize, lengthPenalty: options.lengthPenalty, endOfSentence: Tokenizer.endOfSentence)
    return search.decode(batch).compactMap(\.first)
  }

  /// The most symbols to predict for a source of `count` tokens. Models that have learned little repeat themselves for ever.
  private func limit(for count: Int, _ options: DecodingOptions) -> Int {
    min(options.maximumLength ?? (2 * count + 10), model.transformer.configuration.maximumLength)
  }

  private func batches(of order: [Int], _ limits: [Int], _ options: DecodingOptions) -> [[Int]] {
    // Small batches for few sentences, so that every thread has one.
    let share = (order.count + options.threadCount - 1) / options.threadCount
    let largest = max(1, min(Self.batchSentenceCount, share))
    var batches: [[Int]] = []
    for sentence in order {
      // The first of a batch is its longest.
      if let first = batches.last?.first, let count = batches.last?.count, count < largest,
        (count + 1) * options.beamSize * limits[first] <= Self.cacheTokenCount
      {
        batches[batches.count - 1].append(sentence)
      } else {
        batches.append([sentence])
      }
    }
    return batches
  }

  /// The tokens, with the end symbol, in as many parts as fit the model; none of nothing.
  private func splitToFit(_ tokens: [TokenID]) -> [[TokenID]] {
    let room = model.transformer.configuration.maximumLength - 1
    var rest = tokens[...]
    var parts: [[TokenID]] = []
    while !rest.isEmpty {
      var part = rest.prefix(room)
      if part.count < rest.count { part = part.prefix(breakPoint(in: part)) }
      parts.append(part + [Tokenizer.endOfSentence])
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  /// How many of the tokens make a sensible part: up to the last sentence's end, else the last word's, else all.
  private func breakPoint(in tokens: ArraySlice<TokenID>) -> Int {
    let pieces = tokens.map { model.tokenizer.piece($0) }
    let wordStarts = pieces.indices.dropFirst().filter { pieces[$0].hasPrefix("▁") }
    let sentenceStart = wordStarts.last { ".!?;:…".contains(pieces[$0 - 1].last ?? " ") }
    return sentenceStart ?? wordStarts.last ?? pieces.count
  }
}

/// One thread's tapes: only its worker touches them.
private struct WorkerTapes: @unchecked Sendable {
  let tapes: DecodingTapes

  init(_ tapes: DecodingTapes) { self.tapes = tapes }
}

/// What each batch gave, written by whichever thread decoded it.
private final class Results: Sendable {
  private let storage: Mutex<[[Hypothesis]]>

  init(_ count: Int) { storage = Mutex(Array(repeating: [], count: count)) }

  func set(_ index: Int, _ hypotheses: [Hypothesis]) {
    storage.withLock { $0[index] = hypotheses }
  }

  var values: [[Hypothesis]] { storage.withLock { $0 } }
}
