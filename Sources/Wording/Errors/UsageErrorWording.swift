import ArgumentParsing
import Localization

extension UsageError {
  package var text: Text {
    switch self {
    case .unknownOption(let word, let meant):
      Text(en: "unknown option \(word)", es: "opción desconocida \(word)", pt: "opção desconhecida \(word)")
        + advice(on: word, meant: meant)
    case .missingValue(let option, let name, nil):
      Text(
        en: "--\(name): missing value; write \(option)", es: "--\(name): falta el valor; escribe \(option)",
        pt: "--\(name): falta o valor; escreva \(option)")
    case .missingValue(_, let name, let next?):
      Text(
        en: "--\(name): missing value; if it is '\(next)', write --\(name)=\(next)",
        es: "--\(name): falta el valor; si es '\(next)', escribe --\(name)=\(next)",
        pt: "--\(name): falta o valor; se for '\(next)', escreva --\(name)=\(next)")
    case .unexpectedValue(let option):
      Text(
        en: "--\(option): this option takes no value", es: "--\(option): esta opción no lleva valor",
        pt: "--\(option): esta opção não recebe valor")
    case .invalidValue(let option, let value, let problem):
      Text(verbatim: "--\(option): '\(value)' ") + problem.text(value)
    case .missingArgument(let name, let needed):
      Text(en: "missing argument <\(name)>", es: "falta el argumento <\(name)>", pt: "falta o argumento <\(name)>")
        + (needed > 1 ? atLeast(needed) : Text(verbatim: ""))
    case .unexpectedArgument(let word):
      Text(
        en: "unexpected argument '\(word)'", es: "sobra el argumento '\(word)'", pt: "argumento inesperado '\(word)'")
    case .unknownCommand(let word, let meant):
      Text(en: "unknown command '\(word)'", es: "comando desconocido '\(word)'", pt: "comando desconhecido '\(word)'")
        + (meant.map { didYouMean(["'\($0)'"]) } ?? Text(verbatim: ""))
    case .noCommand(let option):
      Text(
        en: "unknown option \(option); write a command first",
        es: "opción desconocida \(option); escribe primero un comando",
        pt: "opção desconhecida \(option); escreva primeiro um comando")
    case .incompleteCommand(let word, let members):
      Text(
        en: "incomplete command '\(word)'; add one of \(members.joined(separator: ", "))",
        es: "comando incompleto '\(word)'; añade uno de estos: \(members.joined(separator: ", "))",
        pt: "comando incompleto '\(word)'; acrescente um destes: \(members.joined(separator: ", "))")
    case .refused(let text):
      text
    }
  }

  private func advice(on word: String, meant: [String]) -> Text {
    if !meant.isEmpty { return didYouMean(meant.map { "--\($0)" }) }
    if word.hasPrefix("--") { return Text(verbatim: "") }
    // A sentence of a dialogue, or a file name.
    return Text(
      en: "; put -- before arguments that start with a dash",
      es: "; pon -- antes de los argumentos que empiezan con un guion",
      pt: "; coloque -- antes dos argumentos que começam com hífen")
  }

  private func atLeast(_ count: Int) -> Text {
    Text(
      en: "; at least \(count) are needed", es: "; hacen falta al menos \(count)",
      pt: "; são necessários ao menos \(count)")
  }
}

/// `; did you mean --one or --other?`
package func didYouMean(_ candidates: [String]) -> Text {
  let all = Text(
    en: "\(candidates.joined(separator: " or "))", es: "\(candidates.joined(separator: " o "))",
    pt: "\(candidates.joined(separator: " ou "))")
  return Text(en: "; did you mean \(all)?", es: "; ¿quisiste decir \(all)?", pt: "; você quis dizer \(all)?")
}

extension ValueProblem {
  /// What can follow "--steps: 'ten' ".
  fileprivate func text(_ value: String) -> Text {
    switch self {
    case .empty:
      Text(en: "is empty", es: "está vacío", pt: "está vazio")
    case .tooLarge:
      Text(en: "is too large", es: "es demasiado grande", pt: "é grande demais")
    case .notAnInteger(let bounds):
      Text(en: "is not a whole number", es: "no es un número entero", pt: "não é um número inteiro") + bounds.text
    case .notANumber(let bounds):
      Text(en: "is not a number", es: "no es un número", pt: "não é um número") + bounds.text
    case .decimalComma(let meant):
      Text(
        en: "has a decimal comma; write \(meant)", es: "lleva coma decimal; escribe \(meant)",
        pt: "tem vírgula decimal; escreva \(meant)")
    case .notOneOf(let choices):
      Text(
        en: "is not one of \(choices.joined(separator: ", "))",
        es: "no es ninguno de \(choices.joined(separator: ", "))",
        pt: "não é nenhum de \(choices.joined(separator: ", "))")
    case .notADuration:
      Text(
        en: "is not a duration such as 90s, 10m or 1h30m", es: "no es una duración como 90s, 10m o 1h30m",
        pt: "não é uma duração como 90s, 10m ou 1h30m")
    case .durationWithoutUnit:
      Text(
        en: "has no unit; write \(value)s, \(value)m or \(value)h",
        es: "no tiene unidad; escribe \(value)s, \(value)m o \(value)h",
        pt: "não tem unidade; escreva \(value)s, \(value)m ou \(value)h")
    }
  }
}

extension NumberBounds {
  /// What can follow "a number".
  fileprivate var text: Text {
    switch self {
    case .all:
      Text(verbatim: "")
    case .between(let low, let high):
      Text(en: " from \(low) to \(high)", es: " de \(low) a \(high)", pt: " de \(low) a \(high)")
    case .atLeast(let low):
      Text(en: " of at least \(low)", es: " mayor o igual que \(low)", pt: " maior ou igual a \(low)")
    case .atLeastAndBelow(let low, let high):
      Text(
        en: " of at least \(low) and below \(high)", es: " mayor o igual que \(low) y menor que \(high)",
        pt: " maior ou igual a \(low) e menor que \(high)")
    case .atMost(let high):
      Text(en: " of at most \(high)", es: " menor o igual que \(high)", pt: " menor ou igual a \(high)")
    case .above(let low):
      Text(en: " above \(low)", es: " mayor que \(low)", pt: " maior que \(low)")
    }
  }
}
