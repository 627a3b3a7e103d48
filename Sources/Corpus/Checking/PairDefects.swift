/// What a pair of sentences tells that neither of them does.
struct PairDefects {
  private let lengthRatio: LengthRatio
  private let languages: ColumnLanguages

  /// Learns from the pairs themselves what is usual among them.
  init(for pairs: [SentencePair]) {
    lengthRatio = LengthRatio(of: pairs)
    languages = ColumnLanguages(of: pairs)
  }

  /// Calls `report` with each defect.
  ///
  /// - Parameter isCopied: whether the sentences are the same but for capitals and punctuation.
  func find(in pair: SentencePair, isCopied: Bool, _ report: (DefectEvidence) -> Void) {
    // Made only for what is reported: they take longer than the looking.
    var source: String { excerpt(of: pair.source) }
    var target: String { excerpt(of: pair.target) }
    if isCopied {
      // A single word may be a name, or the same in both languages; a sentence hardly.
      let isWord = !pair.source.contains(where: \.isWhitespace)
      return report(isWord ? .identicalWord(source) : .copied(source))
    }
    if lengthRatio.isUnlikely(pair) {
      report(
        .lengthRatio(sourceLength: pair.source.count, targetLength: pair.target.count, source: source, target: target))
    }
    switch languages.verdict(on: pair) {
    case .swapped: report(.swappedColumns(source: source, target: target))
    case .bothLikeSource: report(.targetLikeSource(target))
    case .bothLikeTarget: report(.sourceLikeTarget(source))
    case .asExpected: break
    }
    findDifferences(pair, report)
  }

  private func findDifferences(_ pair: SentencePair, _ report: (DefectEvidence) -> Void) {
    let numbers = (Self.numbers(in: pair.source), Self.numbers(in: pair.target))
    if numbers.0 != numbers.1, !numbers.0.isEmpty, !numbers.1.isEmpty {
      let (source, target) = (numbers.0.joined(separator: ", "), numbers.1.joined(separator: ", "))
      report(.numbersDiffer(source: excerpt(of: source), target: excerpt(of: target)))
    }
    if pair.source.contains("?") != pair.target.contains("?") {
      report(.questionOnOneSide(excerpt(of: pair.source)))
    }
  }

  /// The numbers in digits, in their own order: 1.000 and 1,000 are the same to a reader.
  private static func numbers(in sentence: String) -> [String] {
    guard sentence.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    return sentence.matches(of: /[0-9](?:[.,:]?[0-9])*/).map { $0.0.filter(\.isNumber) }.sorted()
  }
}
