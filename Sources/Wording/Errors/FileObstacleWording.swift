import Files
import Foundation
import Localization

extension Text {
  static var missing: Text {
    Text(
      en: "no such file; check the path", es: "no existe el archivo; revisa la ruta",
      pt: "o arquivo não existe; confira o caminho")
  }

  static var directory: Text {
    Text(
      en: "is a directory; name a file in it", es: "es un directorio; indica un archivo dentro de él",
      pt: "é um diretório; indique um arquivo dentro dele")
  }
}

extension SystemError {
  package var text: Text { Text(systemError: code) }

  /// Why a file cannot be read, and what to do.
  var reading: Text {
    switch code {
    case ENOENT: .missing
    case EISDIR: .directory
    case EACCES, EPERM:
      Text(
        en: "cannot be read: \(text); make it readable (chmod +r)",
        es: "no se puede leer: \(text); da permiso de lectura (chmod +r)",
        pt: "não pode ser lido: \(text); dê permissão de leitura (chmod +r)")
    default:
      Text(
        en: "cannot be read: \(text); check the path", es: "no se puede leer: \(text); revisa la ruta",
        pt: "não pode ser lido: \(text); confira o caminho")
    }
  }

  /// What to do if a file cannot be created or written.
  var writingRemedy: Text {
    switch code {
    case EACCES, EPERM, EROFS:
      Text(
        en: "choose a directory that you may write to", es: "elige un directorio en el que puedas escribir",
        pt: "escolha um diretório em que você possa escrever")
    case ENOSPC, EDQUOT:
      Text(
        en: "free some space, or choose another disk", es: "libera espacio o elige otro disco",
        pt: "libere espaço ou escolha outro disco")
    case EISDIR:
      Text(en: "name a file in it", es: "indica un archivo dentro de él", pt: "indique um arquivo dentro dele")
    case ENAMETOOLONG:
      Text(en: "choose a shorter name", es: "elige un nombre más corto", pt: "escolha um nome mais curto")
    default:
      Text(
        en: "try another directory or disk", es: "prueba con otro directorio o disco",
        pt: "tente outro diretório ou disco")
    }
  }
}

extension FileObstacle {
  /// Why a file cannot be read, and what to do.
  var reading: Text {
    switch self {
    case .directory: .directory
    case .system(let error): error.reading
    case .notAFile, .notAFileName, .writeProtected, .missingDirectory, .notADirectory:
      Text(
        en: "is neither a file nor a pipe; name a file", es: "no es un archivo ni una tubería; indica un archivo",
        pt: "não é um arquivo nem um pipe; indique um arquivo")
    }
  }

  /// Why a file cannot be created, and what to do.
  var creating: Text {
    switch self {
    case .directory: .directory
    case .system(let error): Text { "\(error.text[$0]); \(error.writingRemedy[$0])" }
    case .notAFile, .notAFileName:
      Text(
        en: "this is not a file name; choose another", es: "no es un nombre de archivo; elige otro",
        pt: "não é um nome de arquivo; escolha outro")
    case .writeProtected:
      Text(
        en: "the file is write-protected; choose another name, or remove the protection",
        es: "el archivo está protegido contra escritura; elige otro nombre o quita la protección",
        pt: "o arquivo está protegido contra escrita; escolha outro nome ou retire a proteção")
    case .missingDirectory(let directory):
      Text(
        en: "there is no directory '\(directory)'; create it, or choose another path",
        es: "no existe el directorio '\(directory)'; créalo o elige otra ruta",
        pt: "o diretório '\(directory)' não existe; crie-o ou escolha outro caminho")
    case .notADirectory(let directory):
      Text(
        en: "a part of '\(directory)' is not a directory; choose another path",
        es: "una parte de '\(directory)' no es un directorio; elige otra ruta",
        pt: "uma parte de '\(directory)' não é um diretório; escolha outro caminho")
    }
  }
}
