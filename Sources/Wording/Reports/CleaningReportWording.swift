import Corpus
import Localization

extension CleanedCorpus {
  /// What was kept, and what was dropped and why, with an example of each kind.
  package var text: Text {
    let kept = corpus.count
    let summary = Text(
      en: "Kept \(kept, "pair", "pairs"), \(mendedCount) of them repaired; dropped \(dropped.count, "line", "lines")",
      es: """
        Quedan \(kept, "par", "pares"), \(mendedCount, "reparado", "reparados"); se descartan \
        \(dropped.count, "línea", "líneas")
        """,
      pt: """
        Ficam \(kept, "par", "pares"), \(mendedCount, "consertado", "consertados"); \
        \(dropped.count, "linha descartada", "linhas descartadas")
        """)
    let kinds = CorpusDefect.allCases.compactMap { kind -> Text? in
      let findings = dropped.filter { $0.kind == kind }
      guard let first = findings.first else { return nil }
      let example = Text { "\(first.place[$0]): \(first.evidence.text[$0])" }
      return Text(
        en: "  \(findings.count)  \(kind.rawValue), such as \(example)",
        es: "  \(findings.count)  \(kind.rawValue), como \(example)",
        pt: "  \(findings.count)  \(kind.rawValue), como \(example)")
    }
    return ([summary] + kinds).joined(separator: "\n")
  }
}

/// What `corpus clean` and `corpus split` say about the pairs that they have.
package enum CorpusReportWording {
  package static func nothingLeft(_ path: String) -> Text {
    Text(
      en: "\(Text(place: path)): no pair is left, so nothing is written; see what 'corpus check' finds",
      es: "\(Text(place: path)): no queda ningún par, así que no se escribe nada; mira qué encuentra 'corpus check'",
      pt: "\(Text(place: path)): não resta nenhum par, então nada é escrito; veja o que 'corpus check' encontra")
  }

  package static func nothingToSetAside(_ path: String) -> Text {
    Text(
      en: "\(Text(place: path)): too few pairs, or too many that share a sentence, to hold any out; give more pairs",
      es:
        """
        \(Text(place: path)): hay muy pocos pares, o demasiados comparten una oración, para reservar \
        alguno; da más pares
        """,
      pt:
        "\(Text(place: path)): há pares de menos, ou demais compartilham uma frase, para reservar algum; dê mais pares")
  }

  /// A part that was written.
  ///
  /// - Parameter wanted: how many pairs were asked for, if there are fewer.
  package static func part(_ path: String, _ count: Int, wanted: Int?) -> Text {
    let pairs = Text(
      en: "\(path): \(count, "pair", "pairs")", es: "\(path): \(count, "par", "pares")",
      pt: "\(path): \(count, "par", "pares")")
    guard let wanted else { return pairs }
    return pairs
      + Text(
        en: " (of \(wanted): no more groups are small enough)",
        es: " (de \(wanted): no hay más grupos bastante pequeños)",
        pt: " (de \(wanted): não há mais grupos pequenos o bastante)")
  }
}
