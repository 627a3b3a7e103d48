import Corpus
import Localization

extension CorpusFinding {
  /// `file:line: warning: what [kind]`.
  package var text: Text {
    let place = place
    return Text { "\(place[$0]): \(kind.level.text[$0]): \(evidence.text[$0]) [\(kind.rawValue)]" }
  }

  /// `file:line`, or the file.
  package var place: Text { Text(place: path, line: line) }
}

extension CorpusDefect.Level {
  package var text: Text {
    switch self {
    case .error: Text(en: "error", es: "error", pt: "erro")
    case .warning: Text(en: "warning", es: "aviso", pt: "aviso")
    case .note: Text(en: "note", es: "nota", pt: "nota")
    }
  }

  /// `2 warnings`.
  package func counted(_ count: Int) -> Text {
    switch self {
    case .error:
      Text(
        en: "\(count, "error", "errors")", es: "\(count, "error", "errores")", pt: "\(count, "erro", "erros")")
    case .warning:
      Text(
        en: "\(count, "warning", "warnings")", es: "\(count, "aviso", "avisos")", pt: "\(count, "aviso", "avisos")")
    case .note:
      Text(en: "\(count, "note", "notes")", es: "\(count, "nota", "notas")", pt: "\(count, "nota", "notas")")
    }
  }
}
