import Tokenization

/// A corpus without what a check would warn of, and what had to go for it.
public struct CleanedCorpus: Sendable {
  /// In the order of the file.
  public let corpus: ParallelCorpus

  /// A line that is not in `corpus`, and the first reason why.
  public let dropped: [CorpusFinding]

  /// How many of the kept pairs were mended: other spaces, composed characters, no invisible marks.
  public let mendedCount: Int
}

extension CorpusCheck {
  /// Mends what can be mended without touching a word, and drops the lines of which a check would still warn.
  ///
  /// Of duplicates the first stays. What is usual among the pairs (the ratio of lengths, the look of each column) is
  /// learned anew without the dropped ones, until nothing more has to go; so a second cleaning changes nothing.
  public func cleaned(_ text: CorpusText) -> CleanedCorpus {
    var dropped: [CorpusFinding] = []
    var mendedLines = Set<Int>()
    var corpus = ParallelCorpus(text) { line in
      guard case .pair(let pair, _) = line.content else {
        if case .unreadable(let error) = line.content { dropped.append(CorpusFinding(error)) }
        return nil
      }
      let mended = SentencePair(source: mended(pair.source), target: mended(pair.target))
      // A sentence of invisible marks only is empty once they are gone.
      guard !mended.source.isEmpty && !mended.target.isEmpty else {
        let path = mended.source.isEmpty ? text.location.path : text.location.targetPath
        dropped.append(
          CorpusFinding(.invisibleSentence, path: path, line: line.number))
        return nil
      }
      if !mended.isIdentical(to: pair) { mendedLines.insert(line.number) }
      return mended
    }
    while true {
      let reasons = pairFindings(in: corpus, targetPath: text.location.targetPath).filter { $0.kind.level != .note }
      if reasons.isEmpty { break }
      var droppedLines = Set<Int?>()
      dropped += reasons.filter { droppedLines.insert($0.line).inserted }
      corpus = corpus.selecting(corpus.pairs.indices.filter { !droppedLines.contains(corpus.lineNumbers[$0]) })
    }
    return CleanedCorpus(
      corpus: corpus, dropped: dropped.sorted { ($0.line ?? 0) < ($1.line ?? 0) },
      mendedCount: corpus.lineNumbers.count { mendedLines.contains($0) })
  }
}

extension SentencePair {
  /// Whether not only the characters but also the bytes are the same; `==` does not see whether é is composed.
  fileprivate func isIdentical(to other: SentencePair) -> Bool {
    source.utf8.elementsEqual(other.source.utf8) && target.utf8.elementsEqual(other.target.utf8)
  }
}

/// The sentence in normalisation form C, with single spaces, without invisible marks and control characters.
private func mended(_ sentence: String) -> String {
  var visible = String.UnicodeScalarView()
  for scalar in sentence.unicodeScalars where !SentenceDefects.isInvisible(scalar) {
    let isControl = scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
    if !isControl { visible.append(scalar) }
  }
  return Tokenizer.normalized(String(visible))
}
