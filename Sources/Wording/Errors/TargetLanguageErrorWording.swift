import Localization
import Translating

extension TargetLanguageError {
  package var text: Text {
    switch self {
    case .ambiguous(let known):
      Text(
        en: "this model translates into \(list(known)); say which one with --to",
        es: "este modelo traduce a \(list(known)); di a cuál con --to",
        pt: "este modelo traduz para \(list(known)); diga para qual com --to")
    case .unknown(let language, let known):
      Text(
        en: "this model does not translate into '\(language)', but into \(list(known)); change --to",
        es: "este modelo no traduce a '\(language)', sino a \(list(known)); cambia --to",
        pt: "este modelo não traduz para '\(language)', mas para \(list(known)); mude --to")
    case .unnamed:
      Text(
        en: "this model does not name its language; leave out --to",
        es: "este modelo no dice cuál es su idioma; quita --to",
        pt: "este modelo não diz qual é seu idioma; retire --to")
    }
  }

  private func list(_ languages: [String]) -> String { languages.joined(separator: ", ") }
}
