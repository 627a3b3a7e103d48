import Localization
import Tokenization

extension TokenizerError {
  package var text: Text {
    switch self {
    case .vocabularyTooSmall(let asked, let smallest):
      Text(
        en: "a vocabulary of \(asked) is too small; ask for at least \(smallest): </s>, <unk>, ▁ and 256 bytes",
        es: "un vocabulario de \(asked) es demasiado pequeño; pide al menos \(smallest): </s>, <unk>, ▁ y 256 bytes",
        pt: "um vocabulário de \(asked) é pequeno demais; peça ao menos \(smallest): </s>, <unk>, ▁ e 256 bytes")
    case .emptyCorpus:
      Text(
        en: "the corpus has no word to learn a vocabulary from; check its columns",
        es: "el corpus no tiene palabras de las que aprender un vocabulario; revisa sus columnas",
        pt: "o corpus não tem palavras das quais aprender um vocabulário; confira suas colunas")
    case .notATokenizer(let firstLine):
      Text(
        en: "its first line is “\(firstLine.prefix(60))”", es: "su primera línea es “\(firstLine.prefix(60))”",
        pt: "sua primeira linha é “\(firstLine.prefix(60))”")
    case .unsupportedVersion(let version):
      Text(
        en: "version \(version.prefix(60)) is not known here", es: "la versión \(version.prefix(60)) no se conoce aquí",
        pt: "a versão \(version.prefix(60)) não é conhecida aqui")
    case .missingPieceCount(let line):
      Text(
        en: "line 2 is “\(line.prefix(60))” instead of “pieces” and their number",
        es: "la línea 2 es “\(line.prefix(60))” en lugar de “pieces” y su número",
        pt: "a linha 2 é “\(line.prefix(60))” em vez de “pieces” e seu número")
    case .wrongPieceCount(let stated, let found):
      Text(
        en: "it has \(found, "piece", "pieces") instead of \(stated)",
        es: "tiene \(found, "subpalabra", "subpalabras") en lugar de \(stated)",
        pt: "tem \(found, "subpalavra", "subpalavras") em vez de \(stated)")
    case .invalidPiece(let line, let piece, let problem):
      Text(
        en: "line \(verbatim: line): the piece “\(piece.prefix(60))” \(problem.text)",
        es: "línea \(verbatim: line): la subpalabra “\(piece.prefix(60))” \(problem.text)",
        pt: "linha \(verbatim: line): a subpalavra “\(piece.prefix(60))” \(problem.text)")
    case .missingWordStart:
      Text(en: "the piece ▁ is missing", es: "falta la subpalabra ▁", pt: "falta a subpalavra ▁")
    case .invalidLanguages(let languages):
      Text(
        en: "“\(languages.joined(separator: " ").prefix(60))” are not different language codes such as en or pt",
        es: "“\(languages.joined(separator: " ").prefix(60))” no son códigos de idiomas distintos, como en o pt",
        pt: "“\(languages.joined(separator: " ").prefix(60))” não são códigos de idiomas diferentes, como en ou pt")
    }
  }
}

extension TokenizerError.PieceProblem {
  /// What can follow "the piece".
  fileprivate var text: Text {
    switch self {
    case .empty:
      Text(en: "is empty", es: "está vacía", pt: "está vazia")
    case .duplicate:
      Text(en: "is there twice", es: "está dos veces", pt: "aparece duas vezes")
    case .separator:
      Text(
        en: "contains white space or a control character", es: "contiene espacios o un carácter de control",
        pt: "contém espaços ou um caractere de controle")
    case .wordStart:
      Text(
        en: "contains ▁ after its first character", es: "contiene ▁ después de su primer carácter",
        pt: "contém ▁ depois do primeiro caractere")
    case .order:
      Text(
        en: "stands after the single characters", es: "está detrás de los caracteres sueltos",
        pt: "está depois dos caracteres isolados")
    }
  }
}
