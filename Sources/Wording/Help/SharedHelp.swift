import Localization

/// The help of options that several commands have.
package enum SharedHelp {
  package static let corpus = Text(verbatim: "corpus")
  package static let corpusHelp = Text(
    en: "Sentence pairs: source TAB target on each line; - is standard input.",
    es: "Pares de oraciones: origen TAB destino en cada línea; - es la entrada estándar.",
    pt: "Pares de frases: origem TAB destino em cada linha; - é a entrada padrão.")
  package static let source = Text(
    en: "Instead of <corpus>: source sentences, one a line.",
    es: "En lugar de <corpus>: oraciones de origen, una por línea.",
    pt: "Em vez de <corpus>: frases de origem, uma por linha.")
  package static let target = Text(
    en: "Their translations, line by line.", es: "Sus traducciones, línea por línea.",
    pt: "Suas traduções, linha por linha.")

  package static let output = Text(en: "Write to FILE.", es: "Escribe en ARCHIVO.", pt: "Escreve em ARQUIVO.")
  package static let standardOutput = Text(en: "standard output", es: "salida estándar", pt: "saída padrão")
  package static let json = Text(
    en: "Print one JSON object instead of text.", es: "Imprime un objeto JSON en lugar de texto.",
    pt: "Imprime um objeto JSON em vez de texto.")

  package static let model = Text(en: "The model file.", es: "El archivo del modelo.", pt: "O arquivo do modelo.")
  package static let modelWhenAbsent = Text(
    en: "$TRANSFORMER_MODEL, or model.safetensors", es: "$TRANSFORMER_MODEL, o model.safetensors",
    pt: "$TRANSFORMER_MODEL, ou model.safetensors")
  package static let threads = Text(
    en: "Threads to use; they change only the speed.", es: "Hilos que se usan; solo cambian la velocidad.",
    pt: "Threads a usar; mudam só a velocidade.")
  package static let threadsWhenAbsent = Text(
    en: "one for each core", es: "uno por núcleo", pt: "uma por núcleo")
  package static let precision = Text(
    en: "Multiply matrices as floats, or as 12-bit integers, up to twice as fast.",
    es: "Multiplica matrices como floats, o como enteros de 12 bits, hasta el doble de rápido.",
    pt: "Multiplica matrizes como floats, ou como inteiros de 12 bits, até duas vezes mais rápido.")

  package static let targetLanguage = Text(
    en: "Target language, such as pt, for a multilingual model.",
    es: "Idioma de destino, como pt, para un modelo multilingüe.",
    pt: "Idioma de destino, como pt, para um modelo multilíngue.")

  package static let howMany = Text(en: "How many.", es: "Cuántos.", pt: "Quantos.")
  package static let seed = Text(
    en: "Random seed; another one draws other pairs.", es: "Semilla aleatoria; otra elige otros pares.",
    pt: "Semente aleatória; outra escolhe outros pares.")
}
