import ArgumentParsing
import Localization
import Testing

@testable import Wording

@Suite struct UsageErrorWordingTests {
  @Test(
    arguments: [
      (.unknownOption("--stesp", meant: ["steps"]), "unknown option --stesp; did you mean --steps?"),
      (
        .unknownOption("--layers", meant: ["encoder-layers", "decoder-layers"]),
        "unknown option --layers; did you mean --encoder-layers or --decoder-layers?"
      ),
      (.unknownOption("--temperature", meant: []), "unknown option --temperature"),
      (.unknownOption("-x", meant: []), "unknown option -x; put -- before arguments that start with a dash"),
      (
        .missingValue(option: Text(verbatim: "--steps N"), name: "steps", next: nil),
        "--steps: missing value; write --steps N"
      ),
      (
        .missingValue(option: Text(verbatim: "--model FILE"), name: "model", next: "-m"),
        "--model: missing value; if it is '-m', write --model=-m"
      ),
      (.unexpectedValue(option: "quiet"), "--quiet: this option takes no value"),
      (.missingArgument(Text(verbatim: "corpus"), needed: 1), "missing argument <corpus>"),
      (.missingArgument(Text(verbatim: "file"), needed: 2), "missing argument <file>; at least 2 are needed"),
      (.unexpectedArgument("c"), "unexpected argument 'c'"),
      (.unknownCommand("trian", meant: "train"), "unknown command 'trian'; did you mean 'train'?"),
      (.noCommand(option: "--steps"), "unknown option --steps; write a command first"),
      (
        .incompleteCommand("corpus", members: ["check", "make"]), "incomplete command 'corpus'; add one of check, make"
      ),
      (.invalidValue(option: "model", value: "", .empty), "--model: '' is empty"),
      (.invalidValue(option: "steps", value: "9", .tooLarge), "--steps: '9' is too large"),
      (.invalidValue(option: "steps", value: "x", .notAnInteger(.all)), "--steps: 'x' is not a whole number"),
      (
        .invalidValue(option: "steps", value: "0", .notAnInteger(.atLeast("1"))),
        "--steps: '0' is not a whole number of at least 1"
      ),
      (
        .invalidValue(option: "batch-tokens", value: "15", .notAnInteger(.between("16", and: "65536"))),
        "--batch-tokens: '15' is not a whole number from 16 to 65536"
      ),
      (
        .invalidValue(option: "dropout", value: "1", .notANumber(.atLeastAndBelow("0", "1"))),
        "--dropout: '1' is not a number of at least 0 and below 1"
      ),
      (
        .invalidValue(option: "dropout", value: "0,3", .decimalComma(meant: "0.3")),
        "--dropout: '0,3' has a decimal comma; write 0.3"
      ),
      (.invalidValue(option: "clip", value: "0", .notANumber(.above("0"))), "--clip: '0' is not a number above 0"),
      (
        .invalidValue(option: "n", value: "6", .notAnInteger(.atMost("5"))),
        "--n: '6' is not a whole number of at most 5"
      ),
      (.invalidValue(option: "size", value: "x", .notOneOf(["a", "b"])), "--size: 'x' is not one of a, b"),
      (
        .invalidValue(option: "time", value: "45", .durationWithoutUnit),
        "--time: '45' has no unit; write 45s, 45m or 45h"
      ),
      (
        .invalidValue(option: "time", value: "soon", .notADuration),
        "--time: 'soon' is not a duration such as 90s, 10m or 1h30m"
      ),
    ] as [(UsageError, String)])
  func namesPlaceProblemAndRemedy(_ error: UsageError, _ english: String) {
    #expect(error.text[.en] == english)
    let translations = Set(Language.allCases.map { error.text[$0] })
    #expect(translations.count == 3, "\(translations)")
  }

  @Test func suggestionsAreJoinedByTheLanguagesOwnWord() {
    let text = UsageError.unknownOption("--layers", meant: ["a", "b"]).text
    #expect(text[.es] == "opción desconocida --layers; ¿quisiste decir --a o --b?")
    #expect(text[.pt] == "opção desconhecida --layers; você quis dizer --a ou --b?")
  }
}
