import Localization

/// What the help shows where the user writes a value.
package enum Placeholder {
  package static let count = Text(verbatim: "N")
  package static let file = Text(en: "FILE", es: "ARCHIVO", pt: "ARQUIVO")
  package static let prefix = Text(en: "PREFIX", es: "PREFIJO", pt: "PREFIXO")
  package static let name = Text(en: "NAME", es: "NOMBRE", pt: "NOME")
  package static let language = Text(en: "LANGUAGE", es: "IDIOMA", pt: "IDIOMA")
  package static let duration = Text(en: "DURATION", es: "DURACIÓN", pt: "DURAÇÃO")
  package static let seconds = Text(en: "SECONDS", es: "SEGUNDOS", pt: "SEGUNDOS")
  package static let rate = Text(en: "RATE", es: "TASA", pt: "TAXA")
  package static let place = Text(en: "PLACE", es: "LUGAR", pt: "LUGAR")
  package static let score = Text(en: "SCORE", es: "VALOR", pt: "VALOR")
  package static let percent = Text(en: "PERCENT", es: "PORCENTAJE", pt: "PORCENTAGEM")
}
