import Localization
import Translating

extension TranslationModelError {
  package var text: Text {
    switch problem {
    case .missing:
      Text(
        en: "\(path): no such model; train one with 'transformer train', or name another with --model",
        es: "\(path): no existe el modelo; entrena uno con 'transformer train' o indica otro con --model",
        pt: "\(path): o modelo não existe; treine um com 'transformer train' ou indique outro com --model")
    case .foreign:
      Text(
        en: """
          \(path): is a safetensors file, but not a model written by this program; name a file written by \
          'transformer train'
          """,
        es: """
          \(path): es un archivo safetensors, pero no un modelo de este programa; indica uno escrito por \
          'transformer train'
          """,
        pt: """
          \(path): é um arquivo safetensors, mas não um modelo deste programa; indique um escrito por \
          'transformer train'
          """)
    case .version(let version, let newest):
      Text(
        en: "\(path): has format version \(version), but this program reads version \(newest) at most; \(update)",
        es: "\(path): tiene la versión de formato \(version), y este programa lee hasta la \(newest); \(update)",
        pt: "\(path): tem a versão de formato \(version), e este programa lê até a \(newest); \(update)")
    case .architecture(let name, let known):
      Text(
        en:
          "\(path): has the architecture '\(name)', but this program knows \(known.joined(separator: ", ")); \(update)",
        es:
          """
          \(path): tiene la arquitectura '\(name)', y este programa conoce \(known.joined(separator: ", ")); \
          \(update)
          """,
        pt: "\(path): tem a arquitetura '\(name)', e este programa conhece \(known.joined(separator: ", ")); \(update)")
    case .tokenizer(let error):
      damaged(
        Text(
          en: "its tokenizer is not valid (\(error.text))", es: "su tokenizador no es válido (\(error.text))",
          pt: "seu tokenizador não é válido (\(error.text))"))
    case .configuration(nil):
      damaged(
        Text(
          en: "its configuration is not valid", es: "su configuración no es válida", pt: "sua configuração não é válida"
        ))
    case .configuration(let problem?):
      damaged(
        Text(
          en: "its configuration is not valid (\(problem.text))", es: "su configuración no es válida (\(problem.text))",
          pt: "sua configuração não é válida (\(problem.text))"))
    case .directions:
      damaged(
        Text(
          en: "its languages are not valid", es: "sus idiomas no son válidos", pt: "seus idiomas não são válidos"))
    case .vocabularyMismatch:
      damaged(
        Text(
          en: "its configuration does not fit its tokenizer", es: "su configuración no corresponde a su tokenizador",
          pt: "sua configuração não corresponde a seu tokenizador"))
    case .tooLarge:
      damaged(
        Text(
          en: "its configuration does not fit its tensors", es: "su configuración no corresponde a sus tensores",
          pt: "sua configuração não corresponde a seus tensores"))
    case .shape(let tensor, let shape):
      damaged(
        Text(
          en: "tensor '\(tensor)' should have the shape \(verbatim: shape)",
          es: "el tensor '\(tensor)' debería tener la forma \(verbatim: shape)",
          pt: "o tensor '\(tensor)' deveria ter a forma \(verbatim: shape)"))
    }
  }

  private func damaged(_ what: Text) -> Text { .damaged(path, what) }
}

private let update = Text(en: "update the program", es: "actualiza el programa", pt: "atualize o programa")
