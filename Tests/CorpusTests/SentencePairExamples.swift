import Corpus
import Languages
import Testing

extension SentencePair {
  static func pairs(_ sentences: (String, String)...) -> [SentencePair] {
    sentences.map { SentencePair(source: $0.0, target: $0.1) }
  }
}

/// `es-en`, for instance.
func direction(_ name: String) throws -> Direction {
  try #require(Direction(name))
}
