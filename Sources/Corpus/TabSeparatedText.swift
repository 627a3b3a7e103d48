/// The bytes of a TSV file, read line by line into sentence pairs.
///
/// It works on bytes because only the byte 0x0A ends a line here; Swift's and Unicode's notion of a newline includes
/// U+2028, U+0085 and others, which occur inside sentences.
struct TabSeparatedText {
  let bytes: [UInt8]
  let path: String

  private let tab = UInt8(ascii: "\t")
  private let newline = UInt8(ascii: "\n")
  private let carriageReturn = UInt8(ascii: "\r")
  private let space = UInt8(ascii: " ")

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  func corpus() throws(CorpusError) -> ParallelCorpus {
    try checkSignature()
    var pairs: [SentencePair] = []
    var lineNumbers: [Int] = []
    var lineNumber = 0
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: newline) ?? bytes.count
      lineNumber += 1
      if let pair = try pair(in: bytes[lineStart..<lineEnd], lineNumber: lineNumber) {
        pairs.append(pair)
        lineNumbers.append(lineNumber)
      }
      lineStart = lineEnd + 1
    }
    guard !pairs.isEmpty else { throw CorpusError(.noPairs, path: path) }
    return ParallelCorpus(pairs, path: path, lineNumbers: lineNumbers)
  }

  /// Recognises files that people take for TSV, so that they hear more than "invalid UTF-8 in line 1".
  private func checkSignature() throws(CorpusError) {
    let signatures: [(bytes: [UInt8], problem: CorpusError.Problem)] = [
      ([0xFF, 0xFE], .utf16),
      ([0xFE, 0xFF], .utf16),
      ([0x1F, 0x8B], .compressed(format: "gzip", tool: "gunzip")),
      ([0x50, 0x4B, 0x03, 0x04], .compressed(format: "zip", tool: "unzip")),
    ]
    for signature in signatures where bytes.starts(with: signature.bytes) {
      throw CorpusError(signature.problem, path: path)
    }
  }

  /// The line's pair, or nil for a blank line.
  private func pair(in untrimmed: ArraySlice<UInt8>, lineNumber: Int) throws(CorpusError) -> SentencePair? {
    var line = untrimmed
    while line.last == carriageReturn { line.removeLast() }
    // A line of spaces and TABs is blank too: `paste` makes them of two files that have blank lines at the same places.
    guard line.contains(where: { $0 != space && $0 != tab }) else { return nil }

    if let control = line.first(where: { $0 == 0 || $0 == carriageReturn }) {
      throw CorpusError(control == 0 ? .nullCharacter : .carriageReturn, path: path, line: lineNumber)
    }
    guard let separator = line.firstIndex(of: tab) else {
      let problem = bytes.contains(tab) ? .oneColumn(excerpt: excerpt(of: line)) : CorpusError.Problem.notTabSeparated
      throw CorpusError(problem, path: path, line: lineNumber)
    }
    let source = try sentence(in: line[..<separator], ifEmpty: .emptySource, lineNumber: lineNumber)
    let afterSource = line[(separator + 1)...]
    let targetEnd = afterSource.firstIndex(of: tab) ?? afterSource.endIndex
    let target = try sentence(in: afterSource[..<targetEnd], ifEmpty: .emptyTarget, lineNumber: lineNumber)
    return SentencePair(source: source, target: target)
  }

  private func sentence(
    in column: ArraySlice<UInt8>, ifEmpty problem: CorpusError.Problem, lineNumber: Int
  ) throws(CorpusError) -> String {
    guard let text = String(validating: column, as: UTF8.self) else {
      throw CorpusError(.invalidUTF8(excerpt: excerpt(of: column)), path: path, line: lineNumber)
    }
    let sentence = trimmed(text)
    guard !sentence.isEmpty else { throw CorpusError(problem, path: path, line: lineNumber) }
    return sentence
  }
}

/// `text` without surrounding white space of any kind (no-break spaces too).
private func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let isBlank = { (scalar: Unicode.Scalar?) in scalar?.properties.isWhitespace ?? false }
  // Nearly every sentence is returned as it is, without a copy.
  guard isBlank(scalars.first) || isBlank(scalars.last) else { return text }
  var remaining = scalars[...]
  while isBlank(remaining.first) { remaining.removeFirst() }
  while isBlank(remaining.last) { remaining.removeLast() }
  return String(remaining)
}

/// The beginning of a line for a message, safe to print on a terminal.
private func excerpt(of bytes: ArraySlice<UInt8>) -> String {
  let text = String(decoding: bytes.prefix(200), as: UTF8.self)
  let limit = 40
  let printable = text.prefix(limit).map { character in
    character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "\u{FFFD}" : String(character)
  }
  return printable.joined() + (text.count > limit ? "…" : "")
}
