import Corpus
import Foundation
import Localization

extension DefectEvidence {
  /// What is wrong, as part of a sentence.
  package var text: Text {
    switch self {
    // Of the file
    case .byteOrderMark:
      Text(
        en: "a byte-order mark before the text", es: "una marca de orden de bytes antes del texto",
        pt: "uma marca de ordem de bytes antes do texto")
    case .carriageReturns(let count):
      Text(
        en: "\(count, "line ends", "lines end") in CR LF, not in LF",
        es: "\(count, "línea termina", "líneas terminan") en CR LF, no en LF",
        pt: "\(count, "linha termina", "linhas terminam") em CR LF, não em LF")
    case .unfinishedLine:
      Text(
        en: "the last line does not end in a newline", es: "la última línea no termina en un salto de línea",
        pt: "a última linha não termina em uma quebra de linha")
    case .mixedColumns(let counts):
      Text(
        en: "the number of columns varies: \(Self.columns(counts))",
        es: "el número de columnas varía: \(Self.columns(counts))",
        pt: "o número de colunas varia: \(Self.columns(counts))")

    // Of a line
    case .refused(let problem):
      problem.text
    case .blankLine:
      Text(en: "a blank line", es: "una línea en blanco", pt: "uma linha em branco")
    case .invisibleSentence:
      Text(
        en: "a sentence without a visible character", es: "una oración sin ningún carácter visible",
        pt: "uma frase sem nenhum caractere visível")

    // Of a sentence's characters
    case .oddCharacter(_, let scalar):
      Text(verbatim: String(format: "U+%04X", scalar.value))
    case .wrongEncoding(let excerpt):
      Text(
        en: "“\(excerpt)”: decoded in the wrong encoding", es: "“\(excerpt)”: decodificado con otra codificación",
        pt: "“\(excerpt)”: decodificado com outra codificação")
    case .notComposed:
      Text(
        en: "not in Unicode normalisation form C", es: "no está en la forma de normalización C de Unicode",
        pt: "não está na forma de normalização C do Unicode")
    case .surroundingSpace(let excerpt):
      Text(
        en: "white space around “\(excerpt)”", es: "espacios alrededor de “\(excerpt)”",
        pt: "espaços em torno de “\(excerpt)”")
    case .repeatedSpace(let excerpt):
      Text(
        en: "several spaces in “\(excerpt)”", es: "varios espacios en “\(excerpt)”",
        pt: "vários espaços em “\(excerpt)”")
    case .markup(let excerpt):
      Text(en: "markup “\(excerpt)”", es: "marcado “\(excerpt)”", pt: "marcação “\(excerpt)”")
    case .unbalanced(let excerpt):
      Text(
        en: "brackets or quotation marks do not match in “\(excerpt)”",
        es: "paréntesis o comillas sin pareja en “\(excerpt)”", pt: "parênteses ou aspas sem par em “\(excerpt)”")

    // Of a sentence's words
    case .noWords(let excerpt):
      Text(en: "no word in “\(excerpt)”", es: "ninguna palabra en “\(excerpt)”", pt: "nenhuma palavra em “\(excerpt)”")
    case .repetition(let excerpt):
      Text(en: "“\(excerpt)” again and again", es: "“\(excerpt)” una y otra vez", pt: "“\(excerpt)” repetidas vezes")
    case .tooLong(let count, let maximum):
      Text(
        en: "\(count, "word", "words"), more than \(maximum)", es: "\(count, "palabra", "palabras"), más de \(maximum)",
        pt: "\(count, "palavra", "palavras"), mais de \(maximum)")

    // Of a pair
    case .copied(let excerpt), .identicalWord(let excerpt):
      Text(en: "“\(excerpt)” on both sides", es: "“\(excerpt)” en ambos lados", pt: "“\(excerpt)” nos dois lados")
    case .lengthRatio(let sourceLength, let targetLength, let source, let target):
      Text(
        en: "\(sourceLength) and \(targetLength) characters: “\(source)” / “\(target)”",
        es: "\(sourceLength) y \(targetLength) caracteres: “\(source)” / “\(target)”",
        pt: "\(sourceLength) e \(targetLength) caracteres: “\(source)” / “\(target)”")
    case .swappedColumns(let source, let target):
      Text(
        en: "“\(source)” looks like a target, “\(target)” like a source",
        es: "“\(source)” parece de destino y “\(target)” de origen",
        pt: "“\(source)” parece de destino e “\(target)” de origem")
    case .targetLikeSource(let excerpt):
      Text(
        en: "“\(excerpt)” looks like a source, not like a target", es: "“\(excerpt)” parece de origen, no de destino",
        pt: "“\(excerpt)” parece de origem, não de destino")
    case .sourceLikeTarget(let excerpt):
      Text(
        en: "“\(excerpt)” looks like a target, not like a source", es: "“\(excerpt)” parece de destino, no de origen",
        pt: "“\(excerpt)” parece de destino, não de origem")
    case .numbersDiffer(let source, let target):
      Text(
        en: "\(source) on one side, \(target) on the other", es: "\(source) en un lado, \(target) en el otro",
        pt: "\(source) de um lado, \(target) do outro")
    case .questionOnOneSide(let excerpt):
      Text(
        en: "a question on one side only: “\(excerpt)”", es: "una pregunta en un solo lado: “\(excerpt)”",
        pt: "uma pergunta só de um lado: “\(excerpt)”")

    // Of several pairs
    case .duplicate(let line):
      Text(
        en: "the same pair as in line \(verbatim: line)", es: "el mismo par que en la línea \(verbatim: line)",
        pt: "o mesmo par que na linha \(verbatim: line)")
    case .nearDuplicate(let line):
      Text(
        en: "the same pair as in line \(verbatim: line) but for capitals or punctuation",
        es: "el mismo par que en la línea \(verbatim: line), salvo mayúsculas o puntuación",
        pt: "o mesmo par que na linha \(verbatim: line), salvo maiúsculas ou pontuação")
    case .overlap(.source, let excerpt, let path, let line):
      Text(
        en: "the source “\(excerpt)” is also in \(Text(place: path, line: line))",
        es: "la oración de origen “\(excerpt)” está también en \(Text(place: path, line: line))",
        pt: "a frase de origem “\(excerpt)” está também em \(Text(place: path, line: line))")
    case .overlap(.target, let excerpt, let path, let line):
      Text(
        en: "the target “\(excerpt)” is also in \(Text(place: path, line: line))",
        es: "la oración de destino “\(excerpt)” está también en \(Text(place: path, line: line))",
        pt: "a frase de destino “\(excerpt)” está também em \(Text(place: path, line: line))")
    }
  }

  private static func columns(_ counts: [Int: Int]) -> Text {
    counts.sorted { $0.key < $1.key }.map { columns, lines in
      Text(
        en: "\(lines, "line has", "lines have") \(columns)", es: "\(lines, "línea tiene", "líneas tienen") \(columns)",
        pt: "\(lines, "linha tem", "linhas têm") \(columns)")
    }.joined(separator: ", ")
  }
}
