import ArgumentParsing
import Localization
import Wording

/// The scores that a model must reach, so that a script can depend on them.
struct QualityGates {
  static let minimumBLEU = Option("min-bleu", Placeholder.score, EvaluateHelp.minimumBLEU, .number(0...100))
  static let minimumChrF = Option("min-chrf", Placeholder.score, EvaluateHelp.minimumChrF, .number(0...100))
  static let minimumExact = Option("min-exact", Placeholder.percent, EvaluateHelp.minimumExact, .number(0...100))

  static let options: [any OptionDeclaration] = [minimumBLEU, minimumChrF, minimumExact]

  let bleu: Double?
  let chrF: Double?
  /// In percent.
  let exact: Double?

  init(_ arguments: ParsedArguments) {
    bleu = arguments[Self.minimumBLEU]
    chrF = arguments[Self.minimumChrF]
    exact = arguments[Self.minimumExact]
  }

  /// - Throws: `Failure` that names every gate that is not passed.
  func check(_ report: EvaluationReport) throws(Failure) {
    let gates = [
      (Text(verbatim: "BLEU"), report.bleu.score, bleu), (Text(verbatim: "chrF"), report.chrF.score, chrF),
      (EvaluationWording.exactName, report.exactPercent, exact),
    ]
    let failures = gates.compactMap { name, score, minimum in
      minimum.flatMap { score < $0 ? EvaluationWording.below(name, score, minimum: $0) : nil }
    }
    if !failures.isEmpty { throw Failure(.checkFailed, failures.joined(separator: "; ")) }
  }
}
