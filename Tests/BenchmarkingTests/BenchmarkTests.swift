import Foundation
import Models
import Testing
import Training

@testable import Benchmarking

@Suite struct BenchmarkTests {
  private static let configuration = TransformerConfiguration(
    vocabularySize: 40, modelSize: 32, feedForwardSize: 48, headCount: 2, encoderLayerCount: 1, decoderLayerCount: 1,
    maximumLength: 32)

  /// Multiply-adds counted product by product, rows · columns · summed dimension.
  @Test func operationsAreThoseCountedByHand() {
    var configuration = Self.configuration
    (configuration.modelSize, configuration.feedForwardSize, configuration.vocabularySize) = (2, 3, 5)
    configuration.decoderLayerCount = 2
    // Sentences of 2 and 3 source tokens and of 1 and 4 target tokens: 5 of each.
    let encoder = [
      5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2,  // Q, K, V, O
      2 * 2 * 2 + 3 * 3 * 2, 2 * 2 * 2 + 3 * 2 * 3,  // scores, values
      5 * 3 * 2, 5 * 2 * 3,  // feed-forward
    ]
    let decoder = [
      5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2,
      1 * 1 * 2 + 4 * 4 * 2, 1 * 2 * 1 + 4 * 2 * 4,
      5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2, 5 * 2 * 2,  // Q and O of the target, K and V of the source
      1 * 2 * 2 + 4 * 3 * 2, 1 * 2 * 2 + 4 * 2 * 3,
      5 * 3 * 2, 5 * 2 * 3,
    ]
    let forward = encoder.reduce(0, +) + 2 * decoder.reduce(0, +) + 5 * 5 * 2
    let cost = ModelCost.loss(
      of: Transformer(configuration), sourceLengths: [2, 3], targetLengths: [1, 4], precision: .float32, trains: true)
    #expect(cost.productOperationCount == 2 * 3 * forward)
    let loss = ModelCost.loss(
      of: Transformer(configuration), sourceLengths: [2, 3], targetLengths: [1, 4], precision: .float32, trains: false)
    #expect(loss.productOperationCount == 2 * forward)
  }

  @Test func aTimingHasTheMedianAndTheBest() {
    let odd = Timing(seconds: [5, 1, 2])
    #expect((odd.best, odd.median, odd.repetitionCount) == (1, 2, 3))
    let even = Timing(seconds: [4, 1, 3, 9])
    #expect((even.best, even.median) == (1, 3.5))
  }

  @Test func aStopwatchRepeatsUntilTheTimeIsUp() {
    var callCount = 0
    let timing = Stopwatch(minimumSeconds: 0.02, minimumRepetitionCount: 3).measure { count in
      for _ in 0..<count { Thread.sleep(forTimeInterval: 0.001) }
      callCount += count
    }
    #expect(timing.best >= 0.001 && timing.median >= timing.best)
    #expect(timing.repetitionCount >= 3 && callCount > timing.repetitionCount)
  }

  @Test func aResultIsALineOfJSON() throws {
    let result = BenchmarkResult(
      "gemm", heading: "Products",
      [
        ResultField("kernel", "kernel", .name("a b")), ResultField("m", "m", .count(4096)),
        ResultField("gflops", "GFLOP/s", .rate(123.456789)), ResultField("bad", nil, .rate(.infinity)),
        ResultField("shareOfPeak", "of peak", .share(0.5)),
      ])
    #expect(
      result.jsonLine
        == #"{"work":"gemm","kernel":"a b","m":4096,"gflops":123.46,"bad":null,"shareOfPeak":0.5}"#)
  }

  @Test func rowsStandBelowTheirColumns() {
    func result(_ heading: String, _ rate: Double) -> BenchmarkResult {
      BenchmarkResult(
        "work", heading: heading,
        [
          ResultField("preset", "preset", .text("tiny")), ResultField("hidden", nil, .count(1)),
          ResultField("rate", "tokens/s", .rate(rate)), ResultField("time", "time", .seconds(0.0123)),
        ])
    }
    var table = ResultTable()
    #expect(
      table.lines(for: result("First", 12.34)) == [
        "First", "  preset    tokens/s       time", "  tiny          12.3   12.30 ms",
      ])
    #expect(table.lines(for: result("First", 12345)) == ["  tiny         12345   12.30 ms"])
    #expect(table.lines(for: result("Second", 1)).prefix(2) == ["", "Second"])
  }

  @Test func everyKernelHasItsCase() throws {
    let cases = KernelCases(Self.configuration, rowCount: 32, parameterCount: 1 << 10).all
    #expect(Set(cases.map(\.name)).count == cases.count)
    for kernel in cases { kernel.prepare().run() }

    // Each requirement of the protocol, as it is written; the peak has a work of its own.
    let source = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../Sources/KernelInterface/KernelSet.swift"), encoding: .utf8)
    var wanted: [String: Int] = [:]
    for line in source.split(separator: "\n") where line.hasPrefix("  func ") {
      wanted[String(line.dropFirst(7).prefix { $0 != "(" }), default: 0] += 1
    }
    wanted["multiplyAddLoop"] = nil
    #expect(wanted.count > 15)
    for (kernel, count) in wanted {
      let found = cases.count { $0.name.split { !$0.isLetter }.contains(Substring(kernel)) }
      #expect(found >= count, "\(kernel)")
    }
  }

  @Test func aTrainingStepHasTheTokensAskedFor() {
    let step = TrainingStep(Self.configuration, tokenCount: 128, length: 32, precision: .float32, threadCount: 2)
    step.run()
    #expect(step.targetTokenCount == 128)
    let lengths = [Int](repeating: 32, count: 4)
    let cost = ModelCost.loss(
      of: Transformer(Self.configuration), sourceLengths: lengths, targetLengths: lengths, precision: .float32,
      trains: true)
    #expect(step.operationCount == cost.productOperationCount)
  }

  @Test(arguments: [(1, [1]), (2, [1, 2]), (4, [1, 2, 4]), (6, [1, 2, 4, 6])])
  func threadsDoubleUntilAllAreUsed(most: Int, counts: [Int]) {
    #expect(GrowthBenchmark.threadCounts(upTo: most) == counts)
  }

  @Test func piecesAreLearnedFromBothSidesOfTheCorpus() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).tsv").path
    try Data("uno dos\tone two\ntres\tthree\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stopwatch = Stopwatch(minimumSeconds: 0.001, minimumRepetitionCount: 2)
    var results: [BenchmarkResult] = []
    try TokenizerBenchmark(corpusPath: path, vocabularySize: 270, stopwatch: stopwatch).run { results.append($0) }
    try #require(results.count == 1)
    // 258 pieces are not the corpus's; of its letters and ▁, d e h n o r s t u w come from both sides together.
    #expect(results[0].jsonLine.hasPrefix(#"{"work":"bpe","sentences":4,"pieces":270,"#))
    #expect(throws: (any Error).self) {
      try TokenizerBenchmark(corpusPath: path + ".missing", vocabularySize: 270, stopwatch: stopwatch).run { _ in }
    }
  }
}
