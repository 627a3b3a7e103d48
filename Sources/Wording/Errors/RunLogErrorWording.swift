import Localization
import TrainingLog

extension RunLogError {
  package var text: Text {
    switch self {
    case .unreadable(let path, let error):
      Text(place: path) + Text(verbatim: ": ") + error.reading
    case .empty(let path):
      Text(
        en: "\(path): is not a training log; name a file written by 'transformer train --log'",
        es: "\(path): no es un registro de entrenamiento; indica uno escrito por 'transformer train --log'",
        pt: "\(path): não é um registro de treinamento; indique um escrito por 'transformer train --log'")
    case .foreignLine(let path, let line, let problem):
      Text(
        en:
          """
          \(path):\(verbatim: line): \(problem.text); remove the line, or name a log written by 'transformer \
          train --log'
          """,
        es:
          """
          \(path):\(verbatim: line): \(problem.text); quita la línea, o indica un registro de 'transformer \
          train --log'
          """,
        pt:
          """
          \(path):\(verbatim: line): \(problem.text); remova a linha, ou indique um registro de 'transformer \
          train --log'
          """
      )
    case .cannotCreate(let path, let reason):
      Text(
        en: "\(path): cannot be created: \(reason.text); \(reason.writingRemedy)",
        es: "\(path): no se puede crear: \(reason.text); \(reason.writingRemedy)",
        pt: "\(path): não pode ser criado: \(reason.text); \(reason.writingRemedy)")
    case .writeFailed(let path, let reason):
      Text(
        en: "\(path): writing failed: \(reason.text); \(reason.writingRemedy)",
        es: "\(path): falló la escritura: \(reason.text); \(reason.writingRemedy)",
        pt: "\(path): falha na escrita: \(reason.text); \(reason.writingRemedy)")
    }
  }
}

extension RunEvent.Problem {
  fileprivate var text: Text {
    switch self {
    case .notJSON:
      Text(en: "not a line of JSON", es: "no es una línea de JSON", pt: "não é uma linha de JSON")
    case .notAnEvent:
      Text(
        en: "not an event of a training log", es: "no es un evento de un registro de entrenamiento",
        pt: "não é um evento de um registro de treinamento")
    case .wrongKind(nil):
      Text(en: "a value is of the wrong kind", es: "un valor es de otro tipo", pt: "um valor é de outro tipo")
    case .wrongKind(let key?):
      Text(
        en: "the value of \"\(key)\" is of the wrong kind", es: "el valor de \"\(key)\" es de otro tipo",
        pt: "o valor de \"\(key)\" é de outro tipo")
    }
  }
}
