import Corpus
import Localization

/// The summary of `corpus check`.
package enum FindingsReportWording {
  /// `pairs.tsv: 9 pairs, 1 error, 7 warnings, 1 note`.
  package static func summary(_ name: String, pairCount: Int, _ counts: [CorpusDefect.Level: Int]) -> Text {
    let levels = CorpusDefect.Level.allCases.map { $0.counted(counts[$0, default: 0]) }.joined(separator: ", ")
    return Text(
      en: "\(name): \(pairCount, "pair", "pairs"), \(levels)", es: "\(name): \(pairCount, "par", "pares"), \(levels)",
      pt: "\(name): \(pairCount, "par", "pares"), \(levels)")
  }

  package static func hidden(_ count: Int) -> Text {
    Text(
      en: "(\(count) not shown: --all)", es: "(\(count) sin mostrar: --all)",
      pt: "(\(count, "não exibido", "não exibidos"): --all)")
  }
}
