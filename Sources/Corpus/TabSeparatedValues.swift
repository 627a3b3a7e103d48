extension ParallelCorpus {
  /// The corpus as the text of a TSV file: source, TAB, target, and the further columns that were read; before them the
  /// languages, if that is where they were found.
  public var tabSeparatedText: String {
    var text = ""
    if hasHeader, let direction { text += "\(direction.source)\t\(direction.target)\n" }
    for (pair, further) in zip(pairs, furtherColumns) {
      text += "\(field(pair.source))\t\(field(pair.target))"
      if let further { text += "\t\(further)" }
      text += "\n"
    }
    return text
  }
}

/// A sentence of a parallel file may hold a TAB; what ends a line cannot be in any.
private func field(_ sentence: String) -> String {
  guard sentence.utf8.contains(UInt8(ascii: "\t")) else { return sentence }
  return String(sentence.map { $0 == "\t" ? " " : $0 })
}
