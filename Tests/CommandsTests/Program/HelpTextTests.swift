import ArgumentParsing
import Testing
import Wording

@testable import Commands

@Suite struct HelpTextTests {
  private let commandHelp = """
    OVERVIEW: Shows what a declaration becomes.

    The first paragraph is long enough that it has to be broken into two lines at
    the eightieth column, wherever the source breaks it.

    The second is short.

    USAGE: transformer example <corpus> [<output>] [options]

    ARGUMENTS:
      <corpus>                Sentence pairs: source and target, separated by a tab.
      <output>                Where the translations go.

    MODEL:
      --size SIZE             The size of the model. (values: tiny, small, base;
                              default: small)
      --dropout RATE          Drop activations. (default: 0.1)
      --model FILE            The model file. (default: model.safetensors)

    OPTIONS:
      --steps N               Stop after this many steps, even if the time is not
                              over and the model still gets better. (default: 6)
      --time DURATION         Stop after this time.
      --batch-tokens N        Tokens in a batch. (default: by the size of the
                              corpus)
      --a-very-long-length-penalty ALPHA
                              Exponent α of the length. (default: 1)
      --quiet                 Print errors only.
      --lang LANGUAGE         Language of messages: en, es or pt. (default:
                              $TRANSFORMER_LANG, or the system's)
      -h, --help              Show this help.

    EXAMPLES:
      transformer example corpus.tsv
          With settings chosen from the corpus.
      transformer example corpus.tsv --time 10m --size tiny
          Ten minutes.

    """

  private let programHelp = """
    OVERVIEW: Trains a Transformer on sentence pairs.

    And translates with it.

    USAGE: transformer <command> [options]

    LEARN AND USE:
      example                 Shows what a declaration becomes.

    MORE:
      sentences               Takes many arguments.
      family count            Counts.
      family name             Names.

    OPTIONS:
      --version               Show the version.
      --lang LANGUAGE         Language of messages: en, es or pt. (default:
                              $TRANSFORMER_LANG, or the system's)
      -h, --help              Show this help.

    See 'transformer <command> --help' for the options of a command.

    """

  private let sentencesHelp = """
    OVERVIEW: Takes many arguments.

    USAGE: transformer sentences <sentence> ... [options]

    ARGUMENTS:
      <sentence>              Sentences.

    OPTIONS:
      --lang LANGUAGE         Language of messages: en, es or pt. (default:
                              $TRANSFORMER_LANG, or the system's)
      -h, --help              Show this help.

    """

  @Test func aCommandsHelpIsComplete() {
    #expect(Run("example", "--help").output == commandHelp)
    #expect(Run("sentences", "-h").output == sentencesHelp)
  }

  @Test func helpGoesToStandardOutputAndSucceeds() {
    #expect(Run("--help").output == programHelp)
    for run in [Run("--help"), Run("-h"), Run("help"), Run("help", "--help")] { #expect(run == Run("--help")) }
    for run in [Run("example", "-h"), Run("help", "example"), Run("--help", "example"), Run("help", "example", "-h")] {
      #expect(run == Run("example", "--help"))
    }
    #expect(Run("--help").errors == "")
    #expect(Run("--help").code == .success)
    #expect(Run("example", "--help").code == .success)
  }

  @Test func helpIsGivenWhateverElseIsWrong() {
    #expect(Run("example", "--stesp", "ten", "a", "b", "c", "--model", "--help").output == commandHelp)
    #expect(Run("example", "--", "--help").code == .success)
    #expect(Run("example", "--", "--help").output == "")
  }

  @Test func nothingAtAllShowsTheHelpAsAnError() {
    #expect(Run().output == "")
    #expect(Run().errors == programHelp)
    #expect(Run().code == .usage)
  }

  @Test func aNarrowWindowHasTheExplanationsBelow() {
    let help = Run(["example", "--help"], of: exampleProgram, width: 40).output
    #expect(
      help.contains(
        """

        MODEL:
          --size SIZE
              The size of the model. (values:
              tiny, small, base; default: small)
          --dropout RATE

        """))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 40 || $0.hasPrefix("  transformer") })
  }

  @Test func aWideWindowIsNotFilled() {
    #expect(Run(["example", "--help"], of: exampleProgram, width: 200).output == commandHelp)
  }

  @Test func atLeastTwoSpacesFollowALabel() {
    let options = [Flag("twenty-letters-a-flag", "Does not fit."), Flag("twenty-letters-flags", "Fits.")]
    let specification = CommandSpecification(
      "labels", summary: "Shows labels.", options: [HelpWording.options: options])
    let help = HelpText(language: .en).text(for: specification, program: "transformer")
    #expect(help.contains("\n  --twenty-letters-a-flag\n                          Does not fit.\n"))
    #expect(help.contains("\n  --twenty-letters-flags  Fits.\n"))
  }
}
