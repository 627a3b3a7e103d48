import Languages

/// A corpus as it stands in its files, good lines and bad.
///
/// Training reads a `ParallelCorpus`, which has only good pairs. Whoever wants to see or mend what is wrong reads this.
public struct CorpusText: Sendable {
  /// Where the text comes from.
  public let location: CorpusLocation
  let files: [TextFile]

  /// - Throws: `CorpusError` if a file cannot be read or is of another format.
  public init(contentsOf location: CorpusLocation) throws(CorpusError) {
    var files: [TextFile] = []
    for path in location.paths { files.append(try TextFile(contentsOf: path)) }
    self.location = location
    self.files = files
  }

  /// The bytes of a TSV file that the caller has read; `path` is only for messages.
  ///
  /// - Throws: `CorpusError` if the bytes are of another format.
  public init(bytes: [UInt8], path: String) throws(CorpusError) {
    location = .tabSeparated(path)
    files = [try TextFile(bytes: bytes, path: path)]
  }

  /// The lines, without a header.
  public var lines: CorpusLines {
    var lines = allLines
    if header != nil { _ = lines.next() }
    return lines
  }

  /// What the first line, or else the files' names say of the direction: `es<TAB>en`, `es-en.tsv`, `book.es` and
  /// `book.en`.
  public var direction: Direction? {
    if let header { return header }
    switch location {
    case .tabSeparated(let path): return Direction(fileName: path)
    case .parallel(let source, let target):
      let codes = [source, target].map { String($0.split(separator: ".").last ?? "") }
      return Direction(source: codes[0], target: codes[1])
    }
  }

  /// Whether the first line names the languages.
  var hasHeader: Bool { header != nil }

  /// A first line that holds nothing but the codes of two languages.
  private var header: Direction? {
    var lines = allLines
    guard case .pair(let pair, _) = lines.next()?.content else { return nil }
    return Direction(source: trimmed(pair.source), target: trimmed(pair.target))
  }

  private var allLines: CorpusLines {
    switch location {
    case .tabSeparated: CorpusLines(tabSeparated: files[0])
    case .parallel: CorpusLines(source: files[0], target: files[1])
    }
  }
}

/// A line of a corpus.
public struct CorpusLine: Sendable {
  /// What a line holds.
  public enum Content: Sendable {
    case blank
    /// The sentences as they were written, white space around them included, and what stands behind the next TAB.
    case pair(SentencePair, furtherColumns: String?)
    case unreadable(CorpusError)
  }

  /// From 1.
  public let number: Int
  /// What this line holds.
  public let content: Content
}

/// The lines of a corpus, one after another.
public struct CorpusLines: Sequence, IteratorProtocol {
  private let path: String
  private let targetPath: String
  private var lines: TextLines
  /// The target's lines, if they are in a file of their own.
  private var targetLines: TextLines?
  private let hasTabs: Bool
  private var isAtEnd = false

  init(tabSeparated file: TextFile) {
    (path, targetPath) = (file.path, file.path)
    lines = file.lines
    hasTabs = file.bytes.contains(tab)
  }

  init(source: TextFile, target: TextFile) {
    (path, targetPath) = (source.path, target.path)
    lines = source.lines
    targetLines = target.lines
    hasTabs = false
  }

  /// The next line, nil after the last.
  public mutating func next() -> CorpusLine? {
    guard !isAtEnd else { return nil }
    guard targetLines != nil else { return lines.next().map(tabSeparatedLine) }
    switch (lines.next(), targetLines?.next()) {
    case (let source?, let target?):
      return parallelLine(source, target)
    case (nil, nil):
      return nil
    case (let source, let target):
      isAtEnd = true
      let (longer, shorter) = source == nil ? (targetPath, path) : (path, targetPath)
      let number = source?.number ?? target?.number ?? 0
      let error = CorpusError(.noPartner(in: shorter), path: longer, line: number)
      return CorpusLine(number: number, content: .unreadable(error))
    }
  }

  private func tabSeparatedLine(_ line: TextLine) -> CorpusLine {
    CorpusLine(number: line.number, content: content(of: line))
  }

  private func content(of line: TextLine) -> CorpusLine.Content {
    if line.isBlank { return .blank }
    guard let separator = line.bytes.firstIndex(of: tab) else {
      // A line with a NUL is no line of text; that it has one column says less.
      let excerpt = excerpt(of: line.bytes)
      let problem = hasTabs ? .oneColumn(excerpt: excerpt) : CorpusError.Problem.notTabSeparated
      return .unreadable(CorpusError(controlProblem(in: line.bytes) ?? problem, path: path, line: line.number))
    }
    let afterSource = line.bytes[(separator + 1)...]
    let targetEnd = afterSource.firstIndex(of: tab) ?? afterSource.endIndex
    let further = afterSource[targetEnd...].dropFirst()
    return content(
      source: line.bytes[..<separator], target: afterSource[..<targetEnd], number: line.number,
      furtherColumns: targetEnd < afterSource.endIndex ? String(decoding: further, as: UTF8.self) : nil)
  }

  private func parallelLine(_ source: TextLine, _ target: TextLine) -> CorpusLine {
    let isBlank = source.isBlank && target.isBlank
    return CorpusLine(
      number: source.number,
      content: isBlank
        ? .blank
        : content(source: source.bytes, target: target.bytes, number: source.number, furtherColumns: nil))
  }

  private func content(
    source: ArraySlice<UInt8>, target: ArraySlice<UInt8>, number: Int, furtherColumns: String?
  ) -> CorpusLine.Content {
    do throws(CorpusError) {
      let pair = SentencePair(
        source: try sentence(in: source, ifEmpty: .emptySource, path: path, line: number),
        target: try sentence(in: target, ifEmpty: .emptyTarget, path: targetPath, line: number))
      return .pair(pair, furtherColumns: furtherColumns)
    } catch {
      return .unreadable(error)
    }
  }
}

private let tab = UInt8(ascii: "\t")

private func sentence(
  in column: ArraySlice<UInt8>, ifEmpty problem: CorpusError.Problem, path: String, line: Int
) throws(CorpusError) -> String {
  if let problem = controlProblem(in: column) { throw CorpusError(problem, path: path, line: line) }
  guard let text = String(validating: column, as: UTF8.self) else {
    throw CorpusError(.invalidUTF8(excerpt: excerpt(of: column)), path: path, line: line)
  }
  guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
    throw CorpusError(problem, path: path, line: line)
  }
  return text
}

private func controlProblem(in bytes: ArraySlice<UInt8>) -> CorpusError.Problem? {
  bytes.lazy.compactMap { $0 == 0 ? .nullCharacter : $0 == UInt8(ascii: "\r") ? .carriageReturn : nil }.first
}

/// The beginning of a line for a message, safe to print on a terminal.
private func excerpt(of bytes: ArraySlice<UInt8>) -> String {
  excerpt(of: String(decoding: bytes.prefix(200), as: UTF8.self))
}

/// The beginning of a sentence for a message, safe to print on a terminal.
func excerpt(of text: String) -> String {
  // A character may have any number of combining marks.
  let scalars = text.unicodeScalars.prefix(200)
  let beginning = String(scalars).prefix(40)
  let printable = beginning.map { character in
    character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "\u{FFFD}" : String(character)
  }
  return printable.joined() + (beginning.utf8.count < text.utf8.count ? "…" : "")
}
