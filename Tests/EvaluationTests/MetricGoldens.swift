import Foundation
import Testing

/// What sacreBLEU says about a test set; written by `scripts/make-metric-goldens`.
struct MetricGolden: Decodable, Sendable {
  struct BLEU: Decodable, Sendable {
    let score: Double
    let precisions: [Double]
    let matches: [Int]
    let totals: [Int]
    let brevityPenalty: Double
    let hypothesisLength: Int
    let referenceLength: Int
    let description: String
    let signature: String
  }

  struct ChrF: Decodable, Sendable {
    let score: Double
    let description: String
    let signature: String
  }

  let name: String
  let hypotheses: [String]
  let references: [[String]]
  let bleu: BLEU
  let chrF: ChrF
}

/// A line and its words by sacreBLEU's 13a tokeniser.
struct TokenizationGolden: Decodable, Sendable {
  let text: String
  let words: [String]
}

/// A golden file and the version of sacreBLEU that its numbers come from.
struct GoldenFile<Golden: Decodable>: Decodable {
  let sacrebleu: String
  let cases: [Golden]

  init(named name: String) throws {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Goldens"))
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: url))
  }
}

/// sacreBLEU's signature with our name in place of its version.
func ours(_ signature: String, version: String) -> String {
  signature.replacingOccurrences(of: "version:\(version)", with: "version:transformer-1")
}

/// Both sides compute in `Double`, in the same order but with different libraries' `exp` and `log`.
let tolerance = 1e-9
