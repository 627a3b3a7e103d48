import Corpus
import Localization

/// The help of `transformer corpus make`.
package enum CorpusMakeHelp {
  package static let summary = Text(
    en: "Make a synthetic corpus: copy, reverse, numbers or dates.",
    es: "Crea un corpus sintético: copy, reverse, numbers o dates.",
    pt: "Cria um corpus sintético: copy, reverse, numbers ou dates.")

  package static var discussion: Text {
    ([introduction] + SyntheticTask.allCases.map { task in Text { "\(task.rawValue): \(task.text[$0])." } })
      .joined(separator: "\n\n")
  }

  private static let introduction = Text(
    en: """
      Tasks with a rule and one right answer, a ladder from easy to hard: what a Transformer must be able to do \
      before it can \
      translate. A tiny model learns each of them within half a minute, and gets nearly all new cases exactly right.
      """,
    es: """
      Tareas con una regla y una sola respuesta correcta, de fácil a difícil: lo que un Transformer debe saber hacer \
      antes de \
      poder traducir. Un modelo tiny aprende cada una en medio minuto, y acierta casi todos los casos nuevos.
      """,
    pt: """
      Tarefas com uma regra e uma só resposta certa, da fácil à difícil: o que um Transformer deve saber fazer antes \
      de poder \
      traduzir. Um modelo tiny aprende cada uma em meio minuto, e acerta quase todos os casos novos.
      """)

  package static let task = Text(en: "task", es: "tarea", pt: "tarefa")
  package static let taskHelp = Text(
    en: "copy, reverse, numbers or dates.", es: "copy, reverse, numbers o dates.",
    pt: "copy, reverse, numbers ou dates.")
  package static let pair = Text(en: "PAIR", es: "PAR", pt: "PAR")
  package static let languages = Text(
    en: "For numbers and dates.", es: "Para numbers y dates.", pt: "Para numbers e dates.")

  package static let reverseExample = Text(
    en: "Then: transformer train reverse.tsv --preset tiny", es: "Después: transformer train reverse.tsv --preset tiny",
    pt: "Depois: transformer train reverse.tsv --preset tiny")
  package static let numbersExample = Text(
    en: "Some numbers to look at.", es: "Algunos números para mirar.", pt: "Alguns números para olhar.")

  package static func unknownTask(_ name: String, meant: String?, among names: [String]) -> Text {
    let what = Text(
      en: "unknown task '\(name)'", es: "tarea desconocida '\(name)'", pt: "tarefa desconhecida '\(name)'")
    if let meant { return what + didYouMean(["'\(meant)'"]) }
    let all = names.joined(separator: ", ")
    return what + Text(en: "; choose one of \(all)", es: "; elige una de \(all)", pt: "; escolha uma de \(all)")
  }

  /// There are no more pairs than these.
  package static func fewer(_ task: String, _ count: Int) -> Text {
    Text(
      en: "\(task): there are only \(count, "pair", "pairs")", es: "\(task): solo hay \(count, "par", "pares")",
      pt: "\(task): só há \(count, "par", "pares")")
  }
}

extension SyntheticTask {
  /// What is to be learned.
  fileprivate var text: Text {
    switch self {
    case .copy:
      Text(
        en: "letters and digits, repeated: b 7 k → b 7 k", es: "letras y cifras, repetidas: b 7 k → b 7 k",
        pt: "letras e algarismos, repetidos: b 7 k → b 7 k")
    case .reverse:
      Text(
        en: "letters and digits, backwards: b 7 k → k 7 b", es: "letras y cifras, al revés: b 7 k → k 7 b",
        pt: "letras e algarismos, ao contrário: b 7 k → k 7 b")
    case .numbers:
      Text(
        en: "numbers in words, 1 … 999,999: dos mil cinco → two thousand and five",
        es: "números en palabras, 1 … 999.999: dos mil cinco → two thousand and five",
        pt: "números por extenso, 1 … 999.999: dos mil cinco → two thousand and five")
    case .dates:
      Text(
        en: "dates in many spellings, 1950 … 2049: el tres de mayo de 1998 → 1998-05-03",
        es: "fechas escritas de muchas formas, 1950 … 2049: el tres de mayo de 1998 → 1998-05-03",
        pt: "datas escritas de muitas formas, 1950 … 2049: el tres de mayo de 1998 → 1998-05-03")
    }
  }
}
