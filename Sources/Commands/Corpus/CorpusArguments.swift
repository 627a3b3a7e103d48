import ArgumentParsing
import Corpus
import Files
import Foundation
import Wording

/// Which corpus a command reads: a TSV file, or two text files.
enum CorpusArguments {
  static let file = Argument<String?>(
    SharedHelp.corpus, SharedHelp.corpusHelp)
  static let files = Argument<[String]>(
    SharedHelp.corpus, SharedHelp.corpusHelp, count: 0...)
  static let source = Option("source", alsoCalled: ["src"], Placeholder.file, SharedHelp.source, .text)
  static let target = Option("target", alsoCalled: ["tgt", "trg"], Placeholder.file, SharedHelp.target, .text)

  static let parallelFiles: [any OptionDeclaration] = [source, target]

  /// Two parallel files, if they are given, and then the others.
  ///
  /// - Throws: `UsageError` unless a corpus is named.
  static func locations(_ arguments: ParsedArguments) throws(UsageError) -> [CorpusLocation] {
    let files = arguments[files].map { CorpusLocation.tabSeparated($0) }
    switch (arguments[source], arguments[target]) {
    case (nil, nil) where files.isEmpty: throw missing
    case (nil, nil): return files
    case (let source?, let target?): return [.parallel(source: source, target: target)] + files
    default: throw UsageError(CommandLineWording.sourceWithoutTarget)
    }
  }

  private static var missing: UsageError { UsageError(CommandLineWording.missingCorpus) }

  /// - Throws: `UsageError` unless exactly one corpus is named.
  static func location(_ arguments: ParsedArguments) throws(UsageError) -> CorpusLocation {
    switch (arguments[file], arguments[source], arguments[target]) {
    case (let path?, nil, nil): return .tabSeparated(path)
    case (nil, let source?, let target?): return .parallel(source: source, target: target)
    case (nil, nil, nil): throw missing
    case (nil, _, _): throw UsageError(CommandLineWording.sourceWithoutTarget)
    case (_?, _, _): throw UsageError(CommandLineWording.corpusTwice)
    }
  }
}

/// Where a command puts the corpus that it makes.
enum CorpusOutput {
  static let option = Option(
    "output", short: "o", Placeholder.file, SharedHelp.output, .text, whenAbsent: SharedHelp.standardOutput)

  /// The file to write; nil for the standard output.
  ///
  /// - Throws: `UsageError` if it is one of `inputs`, which are read.
  static func path(_ arguments: ParsedArguments, isNone inputs: [String] = []) throws(UsageError) -> String? {
    let path = OutputPath.file(arguments[option])
    if let path { try OutputPath.check(path, isNone: inputs) }
    return path
  }

  static func write(_ corpus: ParallelCorpus, to path: String?) throws {
    guard let path else { return print(corpus.tabSeparatedText, terminator: "") }
    try AtomicFile.write(Data(corpus.tabSeparatedText.utf8), to: path)
  }
}
