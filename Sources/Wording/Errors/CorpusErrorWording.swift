import Corpus
import Localization

extension CorpusError {
  package var text: Text {
    let place = Text(place: path, line: line)
    return Text { "\(place[$0]): \(problem.text[$0])" }
  }
}

extension CorpusError.Problem {
  /// What is wrong; what to do.
  var text: Text {
    switch self {
    case .unreadable(let error):
      error.reading
    case .noPairs:
      Text(
        en: "no sentence pairs; \(onePairALine)", es: "no hay pares de oraciones; \(onePairALine)",
        pt: "não há pares de frases; \(onePairALine)")
    case .compressed(let format, let tool):
      Text(
        en: "is a \(format) file; unpack it on the way in: \(tool) FILE | transformer … -",
        es: "es un archivo \(format); descomprímelo al leerlo: \(tool) ARCHIVO | transformer … -",
        pt: "é um arquivo \(format); descompacte-o ao ler: \(tool) ARQUIVO | transformer … -")
    case .utf16:
      Text(
        en: "is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)",
        es: "está en UTF-16; conviértelo a UTF-8 (iconv -f UTF-16 -t UTF-8)",
        pt: "está em UTF-16; converta para UTF-8 (iconv -f UTF-16 -t UTF-8)")
    case .invalidUTF8(let excerpt):
      Text(
        en: """
          not valid UTF-8: “\(excerpt)”; repair the line, or convert a file in another encoding \
          (iconv -f LATIN1 -t UTF-8)
          """,
        es: """
          no es UTF-8 válido: “\(excerpt)”; corrige la línea, o convierte el archivo si usa otra codificación \
          (iconv -f LATIN1 -t UTF-8)
          """,
        pt: """
          não é UTF-8 válido: “\(excerpt)”; corrija a linha, ou converta o arquivo se ele usa outra codificação \
          (iconv -f LATIN1 -t UTF-8)
          """)
    case .nullCharacter:
      Text(
        en: "a NUL character; remove it (tr -d '\\0'), or convert the file if it is UTF-16 (iconv -f UTF-16 -t UTF-8)",
        es:
          "un carácter NUL; quítalo (tr -d '\\0'), o convierte el archivo si está en UTF-16 (iconv -f UTF-16 -t UTF-8)",
        pt:
          "um caractere NUL; remova-o (tr -d '\\0'), ou converta o arquivo se está em UTF-16 (iconv -f UTF-16 -t UTF-8)"
      )
    case .carriageReturn:
      Text(
        en: "a carriage return inside the line; remove it, or if it ends lines, write newlines (tr '\\r' '\\n')",
        es:
          "un retorno de carro dentro de la línea; quítalo, o si termina líneas, pon saltos de línea (tr '\\r' '\\n')",
        pt:
          """
          um retorno de carro dentro da linha; remova-o, ou se ele termina linhas, use quebras de linha \
          (tr '\\r' '\\n')
          """
      )
    case .notTabSeparated:
      Text(
        en: "no line of this file has a TAB; \(onePairALine)",
        es: "ninguna línea del archivo tiene un TAB; \(onePairALine)",
        pt: "nenhuma linha do arquivo tem um TAB; \(onePairALine)")
    case .oneColumn(let excerpt):
      Text(
        en: "only one column: “\(excerpt)”; put a TAB between source and target, or remove the line",
        es: "una sola columna: “\(excerpt)”; pon un TAB entre origen y destino, o quita la línea",
        pt: "uma só coluna: “\(excerpt)”; ponha um TAB entre origem e destino, ou remova a linha")
    case .emptySource:
      Text(
        en: "the source sentence is empty; fill it in, or remove the line",
        es: "la oración de origen está vacía; complétala o quita la línea",
        pt: "a frase de origem está vazia; complete-a ou remova a linha")
    case .emptyTarget:
      Text(
        en: "the target sentence is empty; fill it in, or remove the line",
        es: "la oración de destino está vacía; complétala o quita la línea",
        pt: "a frase de destino está vazia; complete-a ou remova a linha")
    case .unknownLanguages:
      Text(
        en: """
          its languages are not known, but a multilingual model must know them; name the file like es-en.tsv, or make \
          'es TAB en' its first line
          """,
        es: """
          no se conocen sus idiomas, y un modelo multilingüe debe conocerlos; llama al archivo como es-en.tsv, o haz \
          que su \
          primera línea sea 'es TAB en'
          """,
        pt: """
          não se conhecem seus idiomas, e um modelo multilíngue precisa conhecê-los; dê ao arquivo um nome como \
          es-en.tsv, ou \
          faça de 'es TAB en' sua primeira linha
          """)
    case .otherDirection(let direction, let targets):
      Text(
        en: """
          is \(direction.description), but the model learns to translate into \(targets.joined(separator: ", ")); \
          give pairs of \
          those directions
          """,
        es: """
          es \(direction.description), pero el modelo aprende a traducir a \(targets.joined(separator: ", ")); da \
          pares de esas \
          direcciones
          """,
        pt: """
          é \(direction.description), mas o modelo aprende a traduzir para \(targets.joined(separator: ", ")); dê \
          pares dessas \
          direções
          """)
    case .noPartner(let other):
      Text(
        en: "\(other) has no such line; find where the two files part, as they must have equally many lines",
        es:
          """
          \(other) no tiene esta línea; busca dónde se separan los dos archivos, que deben tener igual número \
          de líneas
          """,
        pt:
          """
          \(other) não tem esta linha; procure onde os dois arquivos se separam, que devem ter o mesmo número \
          de linhas
          """
      )
    }
  }
}

private let onePairALine = Text(
  en: "write one pair a line: source sentence, TAB, target sentence",
  es: "escribe un par por línea: oración de origen, TAB, oración de destino",
  pt: "escreva um par por linha: frase de origem, TAB, frase de destino")
