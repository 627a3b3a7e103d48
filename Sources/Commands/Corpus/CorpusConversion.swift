import ArgumentParsing
import Corpus

/// A corpus that is read, and another that is made of it and written.
struct CorpusConversion {
  static let options: [any OptionDeclaration] = [CorpusOutput.option] + CorpusArguments.parallelFiles

  let location: CorpusLocation
  let outputPath: String?

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    outputPath = try CorpusOutput.path(arguments, isNone: location.paths)
  }

  func run(_ converted: (ParallelCorpus) -> ParallelCorpus) throws {
    try CorpusOutput.write(converted(try ParallelCorpus(contentsOf: location)), to: outputPath)
  }
}
