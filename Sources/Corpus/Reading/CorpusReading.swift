extension ParallelCorpus {
  /// Reads a corpus: a TSV file (source, TAB, target; further columns, attributions for instance, may follow) or two
  /// text files.
  ///
  /// UTF-8, with or without a byte-order mark; lines end in LF or CR LF. Blank lines are skipped, both sides are
  /// trimmed. Pipes work, so a shell can unpack on the fly.
  ///
  /// - Throws: `CorpusError` for the first problem in the file.
  public init(contentsOf location: CorpusLocation) throws(CorpusError) {
    try self.init(CorpusText(contentsOf: location))
  }

  /// Reads a TSV file.
  ///
  /// - Throws: `CorpusError` for the first problem in the file.
  public init(contentsOf path: String) throws(CorpusError) {
    try self.init(contentsOf: .tabSeparated(path))
  }

  /// Parses the bytes of a TSV file that the caller has read; `path` is only for messages.
  ///
  /// - Throws: `CorpusError` of the kind `badData` for the first problem.
  public init(parsing bytes: [UInt8], path: String) throws(CorpusError) {
    try self.init(CorpusText(bytes: bytes, path: path))
  }

  /// The pairs of a text in which every line is good.
  ///
  /// - Throws: `CorpusError` of the kind `badData` for the first line that is not.
  public init(_ text: CorpusText) throws(CorpusError) {
    try self.init(text) { (line) throws(CorpusError) in
      if case .unreadable(let error) = line.content { throw error }
      return line.trimmedPair
    }
    guard count > 0 else { throw CorpusError(.noPairs, path: text.location.path) }
  }

  /// The pairs that `pair` makes of a text's lines, at their places; a line of which it makes none is left out.
  init<Problem>(
    _ text: CorpusText, pair: (CorpusLine) throws(Problem) -> SentencePair?
  ) throws(Problem) {
    var pairs: [SentencePair] = []
    var lineNumbers: [Int] = []
    var furtherColumns: [String?] = []
    for line in text.lines {
      guard let pair = try pair(line), case .pair(_, let further) = line.content else { continue }
      pairs.append(pair)
      furtherColumns.append(further)
      lineNumbers.append(line.number)
    }
    self.init(
      pairs, path: text.location.path, lineNumbers: lineNumbers, furtherColumns: furtherColumns,
      direction: text.direction, hasHeader: text.hasHeader)
  }
}

extension CorpusLine {
  /// The line's pair without white space around its sentences, if the line is good.
  var trimmedPair: SentencePair? {
    guard case .pair(let pair, _) = content else { return nil }
    return pair.trimmed
  }
}

extension SentencePair {
  /// The pair without white space of any kind (no-break spaces too) around its sentences.
  var trimmed: SentencePair {
    SentencePair(source: Corpus.trimmed(source), target: Corpus.trimmed(target))
  }
}

func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isBlank = { (scalar: Unicode.Scalar?) in scalar?.properties.isWhitespace ?? false }
  // Nearly every sentence is returned as it is, without a copy.
  guard isBlank(scalars.first) || isBlank(scalars.last) else { return text }
  var remaining = scalars[...]
  while isBlank(remaining.first) { remaining.removeFirst() }
  while isBlank(remaining.last) { remaining.removeLast() }
  return String(remaining)
}
