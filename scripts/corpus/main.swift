import Foundation

/// Pairs to compose for training and for the test, in each corpus.
let trainingCount = 10_800
let testCount = 200
/// Every word of the lexicon shall be met at least so often.
let minimumUses = 5
/// No pattern may yield more than this share of the pairs.
let maximumShare = 0.025

func composeCorpora() throws -> Bool {
  var arguments = Array(CommandLine.arguments.dropFirst())
  let checksOnly = arguments.contains("--check")
  let isVerbose = arguments.contains("--verbose")
  arguments.removeAll { $0 == "--check" || $0 == "--verbose" }
  guard arguments.count >= 2, arguments[0] == "--grammar", arguments.count <= 3 else {
    throw GrammarError(place: "make-corpus", problem: "usage: make-corpus --grammar FOLDER [--check] [DATA-FOLDER]")
  }
  let grammar = URL(fileURLWithPath: arguments[1])
  let data = URL(fileURLWithPath: arguments.count > 2 ? arguments[2] : "data")

  let realizer = try Realizer(folder: grammar)
  let patterns = try Pattern.read(folder: grammar)
  var isUpToDate = true
  for (name, source, target, seed) in [
    ("es-en", Language.spanish, Language.english, 1 as UInt64), ("en-pt", .english, .portuguese, 2),
  ] {
    let training = try CorpusFile(data.appendingPathComponent("\(name).tsv"))
    let test = try CorpusFile(data.appendingPathComponent("\(name).test.tsv"))
    let writtenSentences = training.writtenSentences + test.writtenSentences
    var composer = Composer(
      source: source, target: target, patterns: patterns, realizer: realizer, seed: seed,
      takenKeys: Set(writtenSentences.map(comparisonKey(of:))))
    let count = trainingCount + testCount
    let pairs = try composer.compose(count: count, maximumPerPattern: Int(Double(count) * maximumShare))
    for entry in realizer.lexicon.entries
    where entry.useCount < minimumUses && [source, target].allSatisfy(entry.exists) {
      warn("\(entry.place): used only \(entry.useCount) times in \(name); give it a class that more patterns use")
    }
    if isVerbose { report(composer, pairs, name) }
    guard pairs.count == count else {
      throw GrammarError(
        place: name, problem: "the grammar yields only \(pairs.count) of \(count) pairs: add patterns or words")
    }
    var random = SplitMix64(seed: seed + 100)
    let parts = heldOut(testCount, of: pairs, random: &random)
    for (file, part) in [(training, parts.training), (test, parts.test)] {
      let text = file.text(with: part)
      if !checksOnly {
        try Data(text.utf8).write(to: file.url)
      } else if let difference = file.firstDifference(from: text) {
        print(difference)
        isUpToDate = false
        break
      }
    }
  }
  return isUpToDate
}

func warn(_ message: String) {
  FileHandle.standardError.write(Data("make-corpus: \(message)\n".utf8))
}

/// For whoever extends the grammar: how often patterns and words are used.
func report(_ composer: Composer, _ pairs: [ComposedPair], _ name: String) {
  for (pattern, count) in zip(composer.patterns, composer.patternCounts) { print(name, "pattern", count, pattern.name) }
  for entry in composer.realizer.lexicon.entries where entry.useCount < 12 {
    print(name, "word", entry.useCount, entry.place)
  }
  for pair in pairs { print("\(name)\t\(pair.pattern)\t\(pair.source)\t\(pair.target)") }
}

do {
  exit(try composeCorpora() ? 0 : 1)
} catch {
  warn("\(error)")
  exit(2)
}
