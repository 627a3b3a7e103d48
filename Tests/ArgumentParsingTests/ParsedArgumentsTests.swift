import Testing

@testable import ArgumentParsing

@Suite struct ParsedArgumentsTests {
  private typealias Example = ExampleCommand

  private func parsed(_ words: String...) throws -> ParsedArguments {
    try ParsedArguments(parsing: words, for: Example.specification)
  }

  @Test func readsEveryKindOfValue() throws {
    let arguments = try parsed(
      "corpus.tsv", "--size", "base", "--steps=20", "--time", "1h30m", "--dropout", "0", "out.txt", "--batch-tokens",
      "4096",
      "--quiet", "--model", "mi modelo=1")
    #expect(arguments[Example.corpus] == "corpus.tsv")
    #expect(arguments[Example.output] == "out.txt")
    #expect(arguments[Example.size] == .base)
    #expect(arguments[Example.steps] == 20)
    #expect(arguments[Example.time] == .seconds(5400))
    #expect(arguments[Example.dropout] == 0)
    #expect(arguments[Example.batchTokens] == 4096)
    #expect(arguments[Example.quiet])
    #expect(arguments[Example.model] == "mi modelo=1")
  }

  @Test func fallsBackToDefaults() throws {
    let arguments = try parsed("corpus.tsv")
    #expect(arguments[Example.output] == nil)
    #expect(arguments[Example.size] == .small)
    #expect(arguments[Example.steps] == 6)
    #expect(arguments[Example.time] == nil)
    #expect(arguments[Example.dropout] == 0.1)
    #expect(arguments[Example.batchTokens] == nil)
    #expect(!arguments[Example.quiet])
  }

  @Test func knowsWhatWasGiven() throws {
    let arguments = try parsed("corpus.tsv", "--steps", "6", "--quiet")
    #expect(arguments.contains(Example.steps))
    #expect(arguments.contains(Example.quiet))
    #expect(!arguments.contains(Example.dropout))
  }

  @Test func theLastOfRepeatedOptionsCounts() throws {
    #expect(try parsed("c", "--steps", "1", "--steps=2")[Example.steps] == 2)
    #expect(try parsed("c", "--quiet", "--quiet")[Example.quiet])
  }

  @Test func twoDashesEndTheOptions() throws {
    let arguments = try parsed("--quiet", "--", "--steps", "--")
    #expect(arguments[Example.corpus] == "--steps")
    #expect(arguments[Example.output] == "--")
    #expect(arguments[Example.steps] == 6)
  }

  @Test func aDashAloneAndNegativeNumbersAreNoOptions() throws {
    let option = Example.lengthPenalty
    #expect(try parsed("-")[Example.corpus] == "-")
    #expect(try parsed("-", "--model", "-")[Example.model] == "-")
    #expect(try parsed("c", "--a-very-long-length-penalty", "-1.5")[option] == -1.5)
    #expect(try parsed("c", "--a-very-long-length-penalty", "-.5")[option] == -0.5)
    #expect(try parsed("c", "--a-very-long-length-penalty=-1e-1")[option] == -0.1)
    #expect(try parsed("-5")[Example.corpus] == "-5")
    #expect(try parsed("c", "--model=-m")[Example.model] == "-m")
  }

  @Test func aValueMayContainEqualsSigns() throws {
    #expect(try parsed("c", "--model=a=b=")[Example.model] == "a=b=")
  }

  @Test func manyArgumentsKeepTheirOrder() throws {
    let arguments = try ParsedArguments(
      parsing: ["b", "a", "--", "-c"], for: SentencesCommand.specification)
    #expect(arguments[SentencesCommand.sentences] == ["b", "a", "-c"])
  }

  @Test(arguments: [
    (["c", "--batch-tokns", "5"], "unknown option --batch-tokns; did you mean --batch-tokens?"),
    (["c", "--batch_tokens=5"], "unknown option --batch_tokens; did you mean --batch-tokens?"),
    (["c", "--batch", "5"], "unknown option --batch; did you mean --batch-tokens?"),
    (["c", "-steps", "5"], "unknown option -steps; did you mean --steps?"),
    (["c", "--Quiet"], "unknown option --Quiet; did you mean --quiet?"),
    (["c", "--temperature", "5"], "unknown option --temperature"),
    (["c", "-x"], "unknown option -x; put -- before arguments that start with a dash"),
    (["- ¿Qué tal?"], "unknown option - ¿Qué tal?; put -- before arguments that start with a dash"),
    (["c", "-inf"], "unknown option -inf; put -- before arguments that start with a dash"),
    (["c", "---"], "unknown option ---"),
    (["c", "--=5"], "unknown option --"),
    (["c", "--steps"], "missing value: --steps N"),
    (["c", "--steps", "--quiet"], "missing value: --steps N"),
    (["c", "--model", "--", "m"], "missing value: --model FILE"),
    (["c", "--model", "-m"], "missing value: --model FILE; write --model=-m if '-m' is the value"),
    (["c", "--quiet=yes"], "--quiet takes no value"),
    (["c", "--steps", "ten"], "--steps: 'ten' is not a whole number of at least 1"),
    (["c", "--steps", "0"], "--steps: '0' is not a whole number of at least 1"),
    (["c", "--steps", "-1"], "--steps: '-1' is not a whole number of at least 1"),
    (["c", "--steps", "1.5"], "--steps: '1.5' is not a whole number of at least 1"),
    (["c", "--steps="], "--steps: '' is not a whole number of at least 1"),
    (["c", "--steps", "99999999999999999999"], "--steps: '99999999999999999999' is too large"),
    (["c", "--batch-tokens", "15"], "--batch-tokens: '15' is not a whole number from 16 to 65536"),
    (["c", "--dropout", "1"], "--dropout: '1' is not a number of at least 0 and below 1"),
    (["c", "--dropout", "nan"], "--dropout: 'nan' is not a number of at least 0 and below 1"),
    (["c", "--size", "smal"], "--size: 'smal' is not one of tiny, small, base"),
    (["c", "--time", "45"], "--time: '45' has no unit; write 45s, 45m or 45h"),
    (["c", "--time", "soon"], "--time: 'soon' is not a duration such as 90s, 10m or 1h30m"),
    (["c", "--model", ""], "--model: '' is empty"),
    ([], "missing argument <corpus>"),
    (["--quiet"], "missing argument <corpus>"),
    (["a", "b", "c", "d"], "unexpected argument 'c'"),
  ])
  func wrongUsesAreExplained(_ words: [String], _ message: String) {
    #expect(throws: UsageError(message)) { try ParsedArguments(parsing: words, for: ExampleCommand.specification) }
  }

  @Test func tooFewOfManyArgumentsAreExplained() {
    #expect(throws: UsageError("missing argument <sentence> (at least 2 are needed)")) {
      try ParsedArguments(parsing: ["one"], for: SentencesCommand.specification)
    }
  }
}
