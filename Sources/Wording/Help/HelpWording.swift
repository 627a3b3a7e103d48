import Localization

/// The words that every help has.
package enum HelpWording {
  package static let overview = Text(en: "OVERVIEW", es: "DESCRIPCIÓN", pt: "DESCRIÇÃO")
  package static let usage = Text(en: "USAGE", es: "USO", pt: "USO")
  package static let arguments = Text(en: "ARGUMENTS", es: "ARGUMENTOS", pt: "ARGUMENTOS")
  package static let options = Text(en: "OPTIONS", es: "OPCIONES", pt: "OPÇÕES")
  package static let commands = Text(en: "COMMANDS", es: "COMANDOS", pt: "COMANDOS")
  package static let examples = Text(en: "EXAMPLES", es: "EJEMPLOS", pt: "EXEMPLOS")

  package static let command = Text(en: "<command>", es: "<comando>", pt: "<comando>")
  package static let someOptions = Text(en: "[options]", es: "[opciones]", pt: "[opções]")

  package static let help = Text(en: "Show this help.", es: "Muestra esta ayuda.", pt: "Mostra esta ajuda.")
  package static let version = Text(en: "Show the version.", es: "Muestra la versión.", pt: "Mostra a versão.")
  package static let language = Text(
    en: "Language of messages: en, es or pt.", es: "Idioma de los mensajes: en, es o pt.",
    pt: "Idioma das mensagens: en, es ou pt.")
  package static let languageWhenAbsent = Text(
    en: "$TRANSFORMER_LANG, or the system's", es: "$TRANSFORMER_LANG, o el del sistema",
    pt: "$TRANSFORMER_LANG, ou o do sistema")

  /// `values: tiny, small, base`.
  package static func values(_ choices: [String]) -> Text {
    let all = choices.joined(separator: ", ")
    return Text(en: "values: \(all)", es: "valores: \(all)", pt: "valores: \(all)")
  }

  /// `default: 4`.
  package static func whenAbsent(_ value: Text) -> Text {
    Text(en: "default: \(value)", es: "por defecto: \(value)", pt: "padrão: \(value)")
  }

  package static func seeCommandHelp(_ program: String) -> Text {
    Text(
      en: "See '\(program) \(command) --help' for the options of a command.",
      es: "Consulta '\(program) \(command) --help' para ver las opciones de un comando.",
      pt: "Consulte '\(program) \(command) --help' para ver as opções de um comando.")
  }
}
