import Localization
import TestSupport
import Testing

@testable import ArgumentParsing

/// Every kind of declaration.
private enum Example {
  enum Size: String, CaseIterable {
    case tiny, small, base
  }

  static let corpus = Argument<String>("corpus", "")
  static let output = Argument<String?>("output", "")
  static let size = Option("size", "SIZE", "", .choice(of: Size.self), default: .small)
  static let steps = Option("steps", "N", "", .integer(1...), default: 6)
  static let time = Option("time", "DURATION", "", .duration)
  static let dropout = Option("dropout", "RATE", "", .number(0..<1), default: 0.1)
  static let batchTokens = Option("batch-tokens", alsoCalled: ["batch-size", "bsz"], "N", "", .integer(16...65536))
  static let encoderLayers = Option("encoder-layers", alsoCalled: ["layers"], "N", "", .integer())
  static let decoderLayers = Option("decoder-layers", alsoCalled: ["layers"], "N", "", .integer())
  static let lengthPenalty = Option("length-penalty", "ALPHA", "", .number(-10...10), default: 1)
  static let model = Option("model", short: "m", "FILE", "", .text, default: "model.safetensors")
  static let quiet = Flag("quiet", "")

  static let specification = CommandSpecification(
    "example", summary: "", arguments: [corpus, output],
    options: [
      "OPTIONS": [
        size, steps, time, dropout, batchTokens, encoderLayers, decoderLayers, lengthPenalty, model, quiet,
      ]
    ])
}

@Suite struct ParsedArgumentsTests {

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
    #expect(try parsed("c", "--length-penalty", "-1.5")[option] == -1.5)
    #expect(try parsed("c", "--length-penalty", "-.5")[option] == -0.5)
    #expect(try parsed("c", "--length-penalty=-1e-1")[option] == -0.1)
    #expect(try parsed("-5")[Example.corpus] == "-5")
    #expect(try parsed("c", "--model=-m")[Example.model] == "-m")
  }

  @Test func aValueMayContainEqualsSigns() throws {
    #expect(try parsed("c", "--model=a=b=")[Example.model] == "a=b=")
  }

  @Test func manyArgumentsKeepTheirOrder() throws {
    let sentences = Argument<[String]>("sentence", "", count: 2...)
    let specification = CommandSpecification("sentences", summary: "", arguments: [sentences])
    let arguments = try ParsedArguments(parsing: ["b", "a", "--", "-c"], for: specification)
    #expect(arguments[sentences] == ["b", "a", "-c"])
  }

  @Test func aShortNameIsTheSameOption() throws {
    #expect(try parsed("c", "-m", "a", "--model", "b")[Example.model] == "b")
    #expect(try parsed("c", "--model", "b", "-m=a")[Example.model] == "a")
  }

  @Test(arguments: [
    (["c", "--batch-tokns", "5"], UsageError.unknownOption("--batch-tokns", meant: ["batch-tokens"])),
    (["c", "--batch_tokens=5"], .unknownOption("--batch_tokens", meant: ["batch-tokens"])),
    (["c", "--batch", "5"], .unknownOption("--batch", meant: ["batch-tokens"])),
    (["c", "-steps", "5"], .unknownOption("-steps", meant: ["steps"])),
    (["c", "--Quiet"], .unknownOption("--Quiet", meant: ["quiet"])),
    (["c", "--language", "es"], .unknownOption("--language", meant: ["lang"])),
    (["c", "--temperature", "5"], .unknownOption("--temperature", meant: [])),
    (["c", "-x"], .unknownOption("-x", meant: [])),
    (["- ¿Qué tal?"], .unknownOption("- ¿Qué tal?", meant: [])),
    (["c", "-inf"], .unknownOption("-inf", meant: [])),
    (["c", "---"], .unknownOption("---", meant: [])),
    (["c", "--=5"], .unknownOption("--", meant: [])),
    (["c", "--steps"], .missingValue(option: "--steps N", name: "steps", next: nil)),
    (["c", "--steps", "--quiet"], .missingValue(option: "--steps N", name: "steps", next: nil)),
    (["c", "--model", "--", "m"], .missingValue(option: "-m, --model FILE", name: "model", next: nil)),
    (["c", "--model", "-n"], .missingValue(option: "-m, --model FILE", name: "model", next: "-n")),
    (["c", "--quiet=yes"], .unexpectedValue(option: "quiet")),
    (["c", "--model", ""], .invalidValue(option: "model", value: "", .empty)),
    ([], .missingArgument("corpus", needed: 1)),
    (["--quiet"], .missingArgument("corpus", needed: 1)),
    (["a", "b", "c", "d"], .unexpectedArgument("c")),
  ])
  func wrongUsesAreRefused(_ words: [String], _ error: UsageError) {
    #expect(throws: error) { try ParsedArguments(parsing: words, for: Example.specification) }
  }

  @Test(arguments: [
    ("--steps", "ten", ValueProblem.notAnInteger(.atLeast("1"))), ("--steps", "0", .notAnInteger(.atLeast("1"))),
    ("--steps", "-1", .notAnInteger(.atLeast("1"))), ("--steps", "1.5", .notAnInteger(.atLeast("1"))),
    ("--steps", "", .notAnInteger(.atLeast("1"))), ("--steps", "99999999999999999999", .tooLarge),
    ("--batch-tokens", "15", .notAnInteger(.between("16", and: "65536"))),
    ("--dropout", "1", .notANumber(.atLeastAndBelow("0", "1"))),
    ("--dropout", "nan", .notANumber(.atLeastAndBelow("0", "1"))),
    ("--dropout", "0,3", .decimalComma(meant: "0.3")), ("--dropout", "1,5", .notANumber(.atLeastAndBelow("0", "1"))),
    ("--size", "smal", .notOneOf(["tiny", "small", "base"])), ("--time", "45", .durationWithoutUnit),
    ("--time", "soon", .notADuration),
  ])
  func wrongValuesAreRefused(_ option: String, _ value: String, _ problem: ValueProblem) {
    let name = String(option.dropFirst(2))
    for words in [["c", option, value], ["c", "\(option)=\(value)"]] {
      #expect(throws: UsageError.invalidValue(option: name, value: value, problem)) {
        try ParsedArguments(parsing: words, for: Example.specification)
      }
    }
  }

  @Test(arguments: [
    ("--batch-size", ["batch-tokens"]), ("--bsz", ["batch-tokens"]), ("--batch_size=5", ["batch-tokens"]),
    ("--layers", ["encoder-layers", "decoder-layers"]),
  ])
  func namesOfOtherProgramsAreUnderstood(_ word: String, _ options: [String]) {
    let spelled = String(word.prefix { $0 != "=" })
    #expect(throws: UsageError.unknownOption(spelled, meant: options)) {
      try ParsedArguments(parsing: ["c", word, "3"], for: Example.specification)
    }
  }

  @Test func tooFewOfManyArgumentsAreRefused() {
    let sentences = Argument<[String]>("sentence", "", count: 2...)
    let specification = CommandSpecification("sentences", summary: "", arguments: [sentences])
    #expect(throws: UsageError.missingArgument("sentence", needed: 2)) {
      try ParsedArguments(parsing: ["one"], for: specification)
    }
  }
}
