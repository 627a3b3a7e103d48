/// Sequences of letters and digits with spaces between them, so that each symbol is one token whatever pieces are
/// learned.
enum SymbolSequences {
  static let symbols = Array("abcdefghijklmnopqrstuvwxyz0123456789").map(String.init)
  static let lengths = 3...10

  /// One level for each length.
  static func levels(target: @escaping ([String]) -> [String]) -> [Level] {
    lengths.map { length in
      Level(count: (0..<length).reduce(1) { count, _ in count * symbols.count }) { index, _ in
        let sequence = sequence(number: index, length: length)
        return SentencePair(
          source: sequence.joined(separator: " "), target: target(sequence).joined(separator: " "))
      }
    }
  }

  /// The digits of `number` to the base of the number of symbols.
  static func sequence(number: Int, length: Int) -> [String] {
    var remaining = number
    return (0..<length).map { _ in
      defer { remaining /= symbols.count }
      return symbols[remaining % symbols.count]
    }
  }
}
