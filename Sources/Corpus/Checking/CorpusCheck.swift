/// Finds what is wrong with corpora before a model learns it.
public struct CorpusCheck: Sendable {
  private let sentenceDefects: SentenceDefects

  /// - Parameter maximumWordCount: longer sentences are reported.
  public init(maximumWordCount: Int = 100) {
    sentenceDefects = SentenceDefects(maximumWordCount: maximumWordCount)
  }

  /// Everything found in the files of a corpus: first what is the whole file's, then line by line.
  ///
  /// - Parameter training: pairs of the same languages that show what is usual, beside the corpus's own.
  /// - Returns: the findings, and the pairs that could be read all the same.
  public func check(
    _ text: CorpusText, besides training: ParallelCorpus? = nil
  ) -> (findings: [CorpusFinding], readable: ParallelCorpus) {
    var findings: [CorpusFinding] = []
    let readable = ParallelCorpus(text) { line in
      switch line.content {
      case .blank:
        findings.append(CorpusFinding(.blankLine, path: text.location.path, line: line.number))
      case .unreadable(let error): findings.append(CorpusFinding(error))
      case .pair(let pair, _):
        for (sentence, path) in [(pair.source, text.location.path), (pair.target, text.location.targetPath)] {
          findSurroundings(of: sentence) {
            findings.append(CorpusFinding($0, path: path, line: line.number))
          }
        }
      }
      return line.trimmedPair
    }
    // Training refuses such a file.
    if readable.count == 0, !findings.contains(where: { $0.kind.level == .error }) {
      findings.append(CorpusFinding(CorpusError(.noPairs, path: text.location.path)))
    }
    findings += pairFindings(in: readable, targetPath: text.location.targetPath, besides: training)
    return (fileFindings(text, readable) + byLine(findings), readable)
  }

  /// By line, and in it as found.
  private func byLine(_ findings: [CorpusFinding]) -> [CorpusFinding] {
    findings.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(
      \.element)
  }

  /// What is found in pairs that could be read.
  ///
  /// - Parameter targetPath: the file of the target sentences, if they have one of their own.
  func pairFindings(
    in corpus: ParallelCorpus, targetPath: String? = nil, besides training: ParallelCorpus? = nil
  ) -> [CorpusFinding] {
    var findings: [CorpusFinding] = []
    let pairDefects = PairDefects(for: corpus.pairs + (training?.pairs ?? []))
    var firstLines: [SentencePair: Int] = [:]
    var firstSimilarLines: [[String]: Int] = [:]
    for (pair, line) in zip(corpus.pairs, corpus.lineNumbers) {
      func report(_ evidence: DefectEvidence) {
        findings.append(CorpusFinding(evidence, path: corpus.path, line: line))
      }
      sentenceDefects.find(in: pair.source, report)
      sentenceDefects.find(in: pair.target) {
        findings.append(CorpusFinding($0, path: targetPath ?? corpus.path, line: line))
      }
      let keys = [comparisonKey(of: pair.source), comparisonKey(of: pair.target)]
      pairDefects.find(in: pair, isCopied: keys[0] == keys[1], report)
      if let first = firstLines[pair] {
        report(.duplicate(firstLine: first))
      } else if let first = firstSimilarLines[keys] {
        report(.nearDuplicate(firstLine: first))
      }
      firstLines[pair] = firstLines[pair] ?? line
      firstSimilarLines[keys] = firstSimilarLines[keys] ?? line
    }
    return findings
  }

  /// Sentences of the second corpus that stand in the first, compared in lower case and without punctuation: a model
  /// that has learned from one cannot be tried on the other.
  public func overlap(of heldOut: ParallelCorpus, with training: ParallelCorpus) -> [CorpusFinding] {
    var findings: [CorpusFinding] = []
    for (side, name) in [(\SentencePair.source, DefectEvidence.Side.source), (\.target, .target)] {
      var lines: [String: Int] = [:]
      for (pair, line) in zip(training.pairs, training.lineNumbers) {
        lines[comparisonKey(of: pair[keyPath: side])] = line
      }
      for (pair, line) in zip(heldOut.pairs, heldOut.lineNumbers) {
        let sentence = pair[keyPath: side]
        guard let other = lines[comparisonKey(of: sentence)] else { continue }
        let evidence = DefectEvidence.overlap(name, excerpt(of: sentence), path: training.path, line: other)
        findings.append(CorpusFinding(evidence, path: heldOut.path, line: line))
      }
    }
    return byLine(findings)
  }

  /// The spaces around a sentence, which are gone once the pair is trimmed.
  private func findSurroundings(of sentence: String, _ report: (DefectEvidence) -> Void) {
    let inner = trimmed(sentence)
    if inner.utf8.count < sentence.utf8.count {
      report(.surroundingSpace(excerpt(of: inner)))
    }
  }

  private func fileFindings(_ text: CorpusText, _ readable: ParallelCorpus) -> [CorpusFinding] {
    var findings: [CorpusFinding] = []
    for file in text.files {
      if file.hasByteOrderMark { findings.append(CorpusFinding(.byteOrderMark, path: file.path, line: 1)) }
      if !file.endsInNewline { findings.append(CorpusFinding(.unfinishedLine, path: file.path)) }
      let count = file.lines.count { $0.endsInCarriageReturn }
      if count > 0 { findings.append(CorpusFinding(.carriageReturns(lineCount: count), path: file.path)) }
    }
    let columnCounts = Dictionary(
      readable.furtherColumns.map { (2 + ($0.map { $0.count { $0 == "\t" } + 1 } ?? 0), 1) }, uniquingKeysWith: +)
    if columnCounts.count > 1 { findings.append(CorpusFinding(.mixedColumns(columnCounts), path: text.location.path)) }
    return findings
  }
}
