import Localization

/// The help of the options that give a model its shape.
package enum ModelHelp {
  package static let heading = Text(en: "MODEL", es: "MODELO", pt: "MODELO")

  package static let preset = Text(en: "Use this recipe.", es: "Usa esta receta.", pt: "Usa esta receita.")
  package static let presetWhenAbsent = Text(
    en: "by the number of pairs", es: "según el número de pares", pt: "pelo número de pares")
  package static let modelSize = Text(
    en: "Model size, d_model.", es: "Tamaño del modelo, d_model.", pt: "Tamanho do modelo, d_model.")
  package static let feedForwardSize = Text(
    en: "Size of the feed-forward layers, d_ff.", es: "Tamaño de las capas feed-forward, d_ff.",
    pt: "Tamanho das camadas feed-forward, d_ff.")
  package static let heads = Text(
    en: "Attention heads, h.", es: "Cabezas de atención, h.", pt: "Cabeças de atenção, h.")
  package static let encoderLayers = Text(
    en: "Encoder layers.", es: "Capas del codificador.", pt: "Camadas do codificador.")
  package static let decoderLayers = Text(
    en: "Decoder layers.", es: "Capas del decodificador.", pt: "Camadas do decodificador.")
  package static let vocabulary = Text(
    en: "Most pieces in the joint vocabulary.", es: "Máximo de subpalabras del vocabulario común.",
    pt: "Máximo de subpalavras do vocabulário comum.")
  package static let dropout = Text(
    en: "Dropout rate, P_drop.", es: "Tasa de dropout, P_drop.", pt: "Taxa de dropout, P_drop.")
  package static let norm = Text(
    en: "Layer norm after the residual sum, as in the paper (post), or before each sub-layer (pre).",
    es: "Normalización tras la suma residual, como en el artículo (post), o antes de cada subcapa (pre).",
    pt: "Normalização após a soma residual, como no artigo (post), ou antes de cada subcamada (pre).")
  package static let untied = Text(
    en: "Use separate matrices for source embedding, target embedding and output.",
    es: "Usa matrices separadas para los embeddings de origen y destino y para la salida.",
    pt: "Usa matrizes separadas para os embeddings de origem e destino e para a saída.")
  package static let maximumLength = Text(
    en: "Most tokens in a sentence; longer pairs are left out.",
    es: "Máximo de tokens de una oración; los pares más largos se omiten.",
    pt: "Máximo de tokens de uma frase; os pares mais longos ficam de fora.")
}
