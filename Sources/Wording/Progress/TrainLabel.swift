import Localization

/// What stands at the left of the lines that `train` prints.
package enum TrainLabel: CaseIterable, Sendable {
  case corpus, direction, pivot, pairs, words, dev, model, recipe, memory, time
  case resumed, replaces, warning
  case trained, ended, wrote, stopped, next

  package var text: Text {
    switch self {
    case .corpus: Text(en: "Corpus", es: "Corpus", pt: "Corpus")
    case .direction: Text(en: "Direction", es: "Dirección", pt: "Direção")
    case .pivot: Text(en: "Pivot", es: "Pivote", pt: "Pivô")
    case .pairs: Text(en: "Training", es: "Pares", pt: "Pares")
    case .words: Text(en: "Words", es: "Palabras", pt: "Palavras")
    case .dev: Text(en: "Dev", es: "Validación", pt: "Validação")
    case .model: Text(en: "Model", es: "Modelo", pt: "Modelo")
    case .recipe: Text(en: "Recipe", es: "Receta", pt: "Receita")
    case .memory: Text(en: "Memory", es: "Memoria", pt: "Memória")
    case .time: Text(en: "Time", es: "Tiempo", pt: "Tempo")
    case .resumed: Text(en: "Resumed", es: "Reanudado", pt: "Retomado")
    case .replaces: Text(en: "Replaces", es: "Reemplaza", pt: "Substitui")
    case .warning: Text(en: "Warning", es: "Aviso", pt: "Aviso")
    case .trained: Text(en: "Trained", es: "Entrenado", pt: "Treinado")
    case .ended: Text(en: "Ended", es: "Terminado", pt: "Terminado")
    case .wrote: Text(en: "Wrote", es: "Escrito", pt: "Escrito")
    case .stopped: Text(en: "Stopped", es: "Detenido", pt: "Parado")
    case .next: Text(en: "Next", es: "Después", pt: "Depois")
    }
  }

  /// The column in which what they are about begins.
  package static func width(in language: Language) -> Int {
    (allCases.map { $0.text[language].count }.max() ?? 0) + 1
  }
}
