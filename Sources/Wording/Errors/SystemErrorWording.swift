import Foundation
import Localization

extension Text {
  /// The system's reason for a failure, by its number (`errno`), as part of a sentence.
  package init(systemError code: Int32) {
    switch code {
    case ENOENT:
      self.init(
        en: "no such file or directory", es: "no existe el archivo o directorio",
        pt: "o arquivo ou diretório não existe")
    case EACCES:
      self.init(en: "permission denied", es: "permiso denegado", pt: "permissão negada")
    case EPERM:
      self.init(en: "operation not permitted", es: "operación no permitida", pt: "operação não permitida")
    case EISDIR:
      self.init(en: "is a directory", es: "es un directorio", pt: "é um diretório")
    case ENOTDIR:
      self.init(en: "not a directory", es: "no es un directorio", pt: "não é um diretório")
    case ENOSPC:
      self.init(en: "no space left on the disk", es: "no queda espacio en el disco", pt: "não há espaço no disco")
    case EDQUOT:
      self.init(en: "disk quota exceeded", es: "cuota de disco superada", pt: "cota de disco excedida")
    case EROFS:
      self.init(
        en: "the file system is read-only", es: "el sistema de archivos es de solo lectura",
        pt: "o sistema de arquivos é somente leitura")
    case EFBIG:
      self.init(en: "the file is too large", es: "el archivo es demasiado grande", pt: "o arquivo é grande demais")
    case EIO:
      self.init(en: "input/output error", es: "error de entrada/salida", pt: "erro de entrada/saída")
    case ENAMETOOLONG:
      self.init(en: "the name is too long", es: "el nombre es demasiado largo", pt: "o nome é longo demais")
    case ELOOP:
      self.init(en: "too many symbolic links", es: "demasiados enlaces simbólicos", pt: "links simbólicos demais")
    case EMFILE, ENFILE:
      self.init(en: "too many open files", es: "demasiados archivos abiertos", pt: "arquivos abertos demais")
    case ENOMEM:
      self.init(en: "not enough memory", es: "no hay memoria suficiente", pt: "não há memória suficiente")
    case EBUSY, ETXTBSY:
      self.init(en: "the file is in use", es: "el archivo está en uso", pt: "o arquivo está em uso")
    case ENXIO, ENODEV:
      self.init(en: "no such device", es: "no existe el dispositivo", pt: "o dispositivo não existe")
    case EPIPE:
      self.init(en: "nobody reads the output", es: "nadie lee la salida", pt: "ninguém lê a saída")
    case EBADF:
      self.init(en: "the stream is closed", es: "el flujo está cerrado", pt: "o fluxo está fechado")
    case ETIMEDOUT:
      self.init(en: "timed out", es: "se agotó el tiempo", pt: "tempo esgotado")
    default:
      self.init(verbatim: String(cString: strerror(code)))
    }
  }
}
