import Localization

/// What `train` itself checks.
package enum TrainCommandWording {
  package static func nothingToResume(_ checkpoint: String) -> Text {
    Text(
      en: "\(checkpoint): no checkpoint found, so there is nothing to resume; leave out --resume",
      es: "\(checkpoint): no hay punto de control, así que no hay nada que reanudar; quita --resume",
      pt: "\(checkpoint): não há ponto de verificação, então não há nada a retomar; retire --resume")
  }

  /// A warning.
  package static func replacesCheckpoint(_ checkpoint: String) -> Text {
    Text(
      en: "\(checkpoint): belongs to an interrupted run and will be replaced; to continue that run, use --resume",
      es: "\(checkpoint): es de un entrenamiento interrumpido y se reemplazará; para continuarlo, usa --resume",
      pt: "\(checkpoint): é de um treinamento interrompido e será substituído; para continuá-lo, use --resume")
  }

  package static func noShortPair(_ path: String) -> Text {
    Text(
      en: "\(Text(place: path)): no pair is short enough; allow more tokens with --maximum-length",
      es: "\(Text(place: path)): ningún par es lo bastante corto; permite más tokens con --maximum-length",
      pt: "\(Text(place: path)): nenhum par é curto o bastante; permita mais tokens com --maximum-length")
  }

  package static func tooLarge(parameters: Int, needed: Int, available: Int) -> Text {
    let (needed, available) = (Double(needed) / 1e9, Double(available) / 1e9)
    return Text(
      en: """
        training \(parameters) parameters needs more than \(needed, decimals: 0) GB of memory, and this machine has \
        \(available, decimals: 0) GB; choose a smaller model
        """,
      es: """
        entrenar \(parameters) parámetros necesita más de \(needed, decimals: 0) GB de memoria, y este equipo tiene \
        \(available, decimals: 0) GB; elige un modelo más pequeño
        """,
      pt: """
        treinar \(parameters) parâmetros precisa de mais de \(needed, decimals: 0) GB de memória, e esta máquina tem \
        \(available, decimals: 0) GB; escolha um modelo menor
        """)
  }
}
