import Localization

/// What the commands check of their arguments.
package enum CommandLineWording {
  package static let missingCorpus = Text(
    en: "missing argument <corpus>; name a file, or give --source FILE and --target FILE",
    es: "falta el argumento <corpus>; indica un archivo, o da --source ARCHIVO y --target ARCHIVO",
    pt: "falta o argumento <corpus>; indique um arquivo, ou dê --source ARQUIVO e --target ARQUIVO")
  package static let sourceWithoutTarget = Text(
    en: "--source and --target belong together; give both", es: "--source y --target van juntos; da los dos",
    pt: "--source e --target andam juntos; dê os dois")
  package static let corpusTwice = Text(
    en: "<corpus> is given besides --source and --target; give one or the other",
    es: "se da <corpus> además de --source y --target; da una cosa o la otra",
    pt: "<corpus> foi dado além de --source e --target; dê um ou outro")

  /// - Parameter options: such as `--steps`, `--epochs`.
  package static func exclusive(_ options: [String]) -> Text {
    let last = options.last ?? ""
    let others = options.dropLast().joined(separator: ", ")
    return Text(
      en: "\(others) and \(last) exclude each other; give only one", es: "\(others) y \(last) se excluyen; da solo una",
      pt: "\(others) e \(last) se excluem; dê só uma")
  }

  package static func needsFile(_ option: String) -> Text {
    Text(
      en: "\(option): needs a file name, not '-'; name a file",
      es: "\(option): necesita un nombre de archivo, no '-'; indica uno",
      pt: "\(option): precisa de um nome de arquivo, não '-'; indique um")
  }

  package static func outputIsInput(_ path: String) -> Text {
    Text(
      en: "\(path): is also an input; choose another output file",
      es: "\(path): es también una entrada; elige otro archivo de salida",
      pt: "\(path): é também uma entrada; escolha outro arquivo de saída")
  }
}
