import ArgumentParsing
import Benchmarking
import Foundation
import Testing
import Training

@testable import Commands

@Suite struct BenchmarkCommandTests {
  @Test func theCommandPrintsALineForEachProduct() throws {
    let words = [
      "--only", "gemm", "--preset", "tiny", "--threads", "1", "--seconds", "0.0001", "--json", "--precision", "float32",
    ]
    let command = try BenchmarkCommand(ParsedArguments(parsing: words, for: BenchmarkCommand.specification))
    var lines: [String] = []
    try command.run { lines.append($0) }
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let shapes = GemmShape.all(of: Recipe.Preset.tiny.recipe.model)
    #expect(objects.map { $0["work"] as? String } == ["peak"] + [String](repeating: "gemm", count: shapes.count))
    #expect(objects.dropFirst().map { $0["n"] as? Int } == shapes.map(\.n))
    let keys: Set = [
      "work", "m", "n", "k", "precision", "threads", "gflops", "bestGflops", "shareOfPeak", "seconds", "bestSeconds",
      "repetitions",
    ]
    #expect(objects.dropFirst().allSatisfy { Set($0.keys) == keys })
    #expect(objects.allSatisfy { ($0["gflops"] as? Double ?? 0) > 0 })
  }

  @Test func theCommandMeasuresWhatItIsAskedFor() throws {
    func command(_ words: String...) throws -> BenchmarkCommand {
      try BenchmarkCommand(ParsedArguments(parsing: words, for: BenchmarkCommand.specification))
    }
    let all = try command()
    #expect(all.works == BenchmarkCommand.Work.allCases)
    #expect(all.settings.presets == Recipe.Preset.allCases && all.growthPresets == [.small])
    #expect(all.settings.threadCounts.first == 1)
    let one = try command("--only", "training-step", "--preset", "base", "--threads", "3")
    #expect(one.works == [.trainingStep] && one.settings.threadCounts == [3])
    #expect(one.settings.presets == [.base] && one.growthPresets == [.base])
    #expect(throws: UsageError.self) { try command("--only", "trianing") }
    #expect(throws: UsageError.self) { try command("--only", "bpe") }
    #expect(try command("--only", "bpe", "--corpus", "pairs.tsv").corpusPath == "pairs.tsv")
  }
}
