import Localization

/// What the program itself says, whatever the command.
package enum ProgramWording {
  package static func error(_ text: Text) -> Text {
    Text(en: "Error: \(text)", es: "Error: \(text)", pt: "Erro: \(text)")
  }

  package static func warning(_ text: Text) -> Text {
    Text(en: "Warning: \(text)", es: "Aviso: \(text)", pt: "Aviso: \(text)")
  }

  package static func usage(_ usage: Text) -> Text {
    Text(en: "Usage: \(usage)", es: "Uso: \(usage)", pt: "Uso: \(usage)")
  }

  /// - Parameter command: with the program's name.
  package static func seeHelp(of command: String) -> Text {
    Text(
      en: "See '\(command) --help'.", es: "Consulta '\(command) --help'.", pt: "Consulte '\(command) --help'.")
  }

  package static func outputFailed(_ reason: Text) -> Text {
    Text(
      en: "standard output: writing failed: \(reason)", es: "salida estándar: no se pudo escribir: \(reason)",
      pt: "saída padrão: falha ao escrever: \(reason)")
  }
}
