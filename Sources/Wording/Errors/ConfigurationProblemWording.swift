import Localization
import Models

extension TransformerConfiguration.Problem {
  package var text: Text {
    switch self {
    case .size(let size, let value):
      outOfRange(size.name, TransformerConfiguration.sizes, value)
    case .headsDoNotDivide(let headCount, let modelSize):
      Text(
        en: "\(headCount, "head does", "heads do") not divide a model size of \(modelSize) evenly",
        es: "un modelo de tamaño \(modelSize) no se divide en \(headCount, "cabeza igual", "cabezas iguales")",
        pt: "um modelo de tamanho \(modelSize) não se divide em \(headCount, "cabeça igual", "cabeças iguais")")
    case .dropoutRate(let rate):
      Text(
        en: "the dropout rate must be at least 0 and below 1, not \(verbatim: rate)",
        es: "el dropout debe ser al menos 0 y menor que 1, no \(verbatim: rate)",
        pt: "o dropout deve ser ao menos 0 e menor que 1, não \(verbatim: rate)")
    case .maximumLength(let length):
      outOfRange(
        Text(en: "the maximum length", es: "la longitud máxima", pt: "o comprimento máximo"),
        TransformerConfiguration.lengths, length)
    }
  }

  private func outOfRange(_ name: Text, _ range: ClosedRange<Int>, _ value: Int) -> Text {
    let (low, high) = (range.lowerBound, range.upperBound)
    return Text(
      en: "\(name) must be from \(low) to \(high), not \(value)",
      es: "\(name) debe estar entre \(low) y \(high), no ser \(value)",
      pt: "\(name) deve estar entre \(low) e \(high), não ser \(value)")
  }
}

extension TransformerConfiguration.Size {
  fileprivate var name: Text {
    switch self {
    case .vocabulary:
      Text(en: "the vocabulary size", es: "el tamaño del vocabulario", pt: "o tamanho do vocabulário")
    case .model:
      Text(en: "the model size", es: "el tamaño del modelo", pt: "o tamanho do modelo")
    case .feedForward:
      Text(en: "the feed-forward size", es: "el tamaño de la capa feed-forward", pt: "o tamanho da camada feed-forward")
    case .heads:
      Text(en: "the number of heads", es: "el número de cabezas", pt: "o número de cabeças")
    case .encoderLayers:
      Text(
        en: "the number of encoder layers", es: "el número de capas del codificador",
        pt: "o número de camadas do codificador")
    case .decoderLayers:
      Text(
        en: "the number of decoder layers", es: "el número de capas del decodificador",
        pt: "o número de camadas do decodificador")
    }
  }
}
