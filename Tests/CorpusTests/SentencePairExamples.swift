import Corpus

extension SentencePair {
  static func pairs(_ sentences: (String, String)...) -> [SentencePair] {
    sentences.map { SentencePair(source: $0.0, target: $0.1) }
  }
}
