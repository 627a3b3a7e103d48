import Files
import Localization

extension FileError {
  package var text: Text {
    switch self {
    case .noSuchFile(let path):
      Text(verbatim: "\(path): ") + .missing
    case .unreadable(let path, let obstacle):
      Text(verbatim: "\(path): ") + obstacle.reading
    case .notSafetensors(let path):
      Text(
        en: "\(path): is not a model file (safetensors); name a file written by 'transformer train'",
        es: "\(path): no es un archivo de modelo (safetensors); indica uno escrito por 'transformer train'",
        pt: "\(path): não é um arquivo de modelo (safetensors); indique um escrito por 'transformer train'")
    case .truncated(let path, let expected, let actual):
      Text(
        en: "\(path): is cut off after \(actual) of at least \(expected) bytes; \(copyAgain)",
        es: "\(path): está cortado: tiene \(actual) de al menos \(expected) bytes; \(copyAgain)",
        pt: "\(path): está cortado: tem \(actual) de pelo menos \(expected) bytes; \(copyAgain)")
    case .malformed(let path, let damage):
      .damaged(path, damage.text)
    case .missingTensor(let path, let tensor):
      Text(
        en: "\(path): has no tensor '\(tensor)'; check which program and version wrote the file",
        es: "\(path): no contiene el tensor '\(tensor)'; comprueba qué programa y versión escribieron el archivo",
        pt: "\(path): não contém o tensor '\(tensor)'; verifique que programa e versão escreveram o arquivo")
    case .unsupportedElementType(let path, let tensor, let type):
      Text(
        en: "\(path): tensor '\(tensor)' holds \(type) values, not F32; convert the file to float32",
        es: "\(path): el tensor '\(tensor)' contiene valores \(type), no F32; convierte el archivo a float32",
        pt: "\(path): o tensor '\(tensor)' contém valores \(type), não F32; converta o arquivo para float32")
    case .missingChecksum(let path):
      Text(
        en: "\(path): has no checksum, so another program wrote or changed it; use the original file",
        es: "\(path): no tiene suma de verificación: lo escribió o modificó otro programa; usa el archivo original",
        pt: "\(path): não tem soma de verificação: outro programa o escreveu ou alterou; use o arquivo original")
    case .checksumMismatch(let path):
      .damaged(
        path,
        Text(
          en: "its checksum does not match its contents", es: "su suma de verificación no coincide con su contenido",
          pt: "sua soma de verificação não corresponde ao conteúdo"))
    case .notUTF8(let path, let line):
      Text(
        en: "\(Text(place: path, line: line)): not valid UTF-8; convert the text (iconv -f LATIN1 -t UTF-8)",
        es: "\(Text(place: path, line: line)): no es UTF-8 válido; convierte el texto (iconv -f LATIN1 -t UTF-8)",
        pt: "\(Text(place: path, line: line)): não é UTF-8 válido; converta o texto (iconv -f LATIN1 -t UTF-8)")
    case .cannotCreate(let path, let obstacle):
      Text(
        en: "\(path.isEmpty ? "''" : path): cannot be created: \(obstacle.creating)",
        es: "\(path.isEmpty ? "''" : path): no se puede crear: \(obstacle.creating)",
        pt: "\(path.isEmpty ? "''" : path): não pode ser criado: \(obstacle.creating)")
    case .readFailed(let path, let reason):
      Text(
        en: "\(Text(place: path)): reading failed: \(reason.text); check the disk",
        es: "\(Text(place: path)): falló la lectura: \(reason.text); revisa el disco",
        pt: "\(Text(place: path)): falha na leitura: \(reason.text); verifique o disco")
    case .writeFailed(let path, let reason):
      Text(
        en: "\(path): writing failed: \(reason.text); \(reason.writingRemedy)",
        es: "\(path): falló la escritura: \(reason.text); \(reason.writingRemedy)",
        pt: "\(path): falha na escrita: \(reason.text); \(reason.writingRemedy)")
    }
  }
}

extension Text {
  static func damaged(_ path: String, _ what: Text) -> Text {
    Text(
      en: "\(path): is damaged: \(what); \(copyAgain)", es: "\(path): está dañado: \(what); \(copyAgain)",
      pt: "\(path): está danificado: \(what); \(copyAgain)")
  }
}

private let copyAgain = Text(
  en: "copy or download it again", es: "vuelve a copiarlo o descargarlo", pt: "copie ou baixe o arquivo de novo")

extension FileDamage {
  fileprivate var text: Text {
    switch self {
    case .empty:
      Text(en: "it is empty", es: "está vacío", pt: "está vazio")
    case .wrongLength(let bytes, let expected):
      Text(
        en: "it has \(bytes) bytes instead of \(expected)", es: "tiene \(bytes) bytes en lugar de \(expected)",
        pt: "tem \(bytes) bytes em vez de \(expected)")
    case .headerNotJSON:
      Text(en: "its header is not JSON", es: "su cabecera no es JSON", pt: "seu cabeçalho não é JSON")
    case .headerEntry(nil):
      Text(
        en: "its header is incomplete or of the wrong kind", es: "su cabecera está incompleta o es de otro tipo",
        pt: "seu cabeçalho está incompleto ou é de outro tipo")
    case .headerEntry(let name?):
      Text(
        en: "entry '\(name)' of its header is incomplete or of the wrong kind",
        es: "la entrada '\(name)' de su cabecera está incompleta o es de otro tipo",
        pt: "a entrada '\(name)' de seu cabeçalho está incompleta ou é de outro tipo")
    case .gap(let tensor, let start, let end):
      Text(
        en: "tensor '\(tensor)' starts at byte \(start), but the one before ends at \(end)",
        es: "el tensor '\(tensor)' empieza en el byte \(start), pero el anterior termina en el \(end)",
        pt: "o tensor '\(tensor)' começa no byte \(start), mas o anterior termina no \(end)")
    case .unknownElementType(let tensor, let type):
      Text(
        en: "tensor '\(tensor)' has the unknown type '\(type)'",
        es: "el tensor '\(tensor)' es del tipo desconocido '\(type)'",
        pt: "o tensor '\(tensor)' é do tipo desconhecido '\(type)'")
    case .impossibleShape(let tensor, let shape):
      Text(
        en: "tensor '\(tensor)' has the impossible shape \(verbatim: shape)",
        es: "el tensor '\(tensor)' tiene la forma imposible \(verbatim: shape)",
        pt: "o tensor '\(tensor)' tem a forma impossível \(verbatim: shape)")
    case .impossibleOffsets(let tensor, let offsets):
      Text(
        en: "tensor '\(tensor)' has the impossible offsets \(verbatim: offsets)",
        es: "el tensor '\(tensor)' tiene las posiciones imposibles \(verbatim: offsets)",
        pt: "o tensor '\(tensor)' tem as posições impossíveis \(verbatim: offsets)")
    case .wrongByteCount(let tensor, let shape, let needed, let found):
      Text(
        en: "tensor '\(tensor)' of shape \(verbatim: shape) needs \(needed) bytes, but has \(found)",
        es: "el tensor '\(tensor)' de forma \(verbatim: shape) necesita \(needed) bytes, pero tiene \(found)",
        pt: "o tensor '\(tensor)' de forma \(verbatim: shape) precisa de \(needed) bytes, mas tem \(found)")
    }
  }
}
