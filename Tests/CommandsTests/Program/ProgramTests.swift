import ArgumentParsing
import Localization
import Testing

@testable import Commands

@Suite struct ProgramTests {
  @Test func aUsageErrorIsThreeLinesOnStandardError() {
    let run = Run("example", "c.tsv", "--stesp", "5")
    #expect(
      run.errors == """
        Error: unknown option --stesp; did you mean --steps?
        Usage: transformer example <corpus> [<output>] [options]
        See 'transformer example --help'.

        """)
    #expect(run.output == "")
    #expect(run.code == .usage)
  }

  @Test func aCommandCanRefuseCombinations() {
    let run = Run("example", "c.tsv", "--quiet", "--time", "1m")
    #expect(run.errors.hasPrefix("Error: --time and --quiet exclude each other\nUsage: transformer example"))
    #expect(run.code == .usage)
  }

  @Test(arguments: [
    ("exmaple", "unknown command 'exmaple'; did you mean 'example'?"),
    ("sentence", "unknown command 'sentence'; did you mean 'sentences'?"),
    ("hepl", "unknown command 'hepl'; did you mean 'help'?"),
    ("corpus.tsv", "unknown command 'corpus.tsv'"),
    ("", "unknown command ''"),
    ("--steps", "unknown option --steps; write a command first"),
  ])
  func anUnknownCommandGetsASuggestion(_ word: String, _ message: String) {
    let run = Run(word, "--more")
    #expect(
      run.errors == "Error: \(message)\nUsage: transformer <command> [options]\nSee 'transformer --help'.\n")
    #expect(run.output == "")
    #expect(run.code == .usage)
  }

  @Test func aCommandMayBeTwoWords() {
    #expect(Run("family", "count").errors == "Error: counted\n")
    #expect(Run("family", "name", "x").code == .success)
    #expect(
      Run("family", "name").errors.hasPrefix("Error: missing argument <word>\nUsage: transformer family name <word>"))
    #expect(Run("family", "name", "--help").output.contains("USAGE: transformer family name <word> [options]"))
    #expect(Run("help", "family", "name") == Run("family", "name", "--help"))
  }

  @Test func aFamilyOfCommandsShowsItsMembers() {
    let help = Run("family", "--help")
    #expect(help.code == .success)
    #expect(help.output.contains("  family count            Counts.\n  family name             Names.\n"))
    #expect(Run("help", "family") == help)
    #expect(
      Run("family").errors.hasPrefix(
        "Error: incomplete command 'family'; add one of count, name\nUsage: transformer family <command>"))
    #expect(
      Run("family", "cuont").errors.hasPrefix("Error: unknown command 'family cuont'; did you mean 'family count'?"))
    #expect(Run("famly", "count").errors.hasPrefix("Error: unknown command 'famly'; did you mean 'family'?"))
    #expect([Run("family"), Run("family", "cuont"), Run("famly", "count")].allSatisfy { $0.code == .usage })
  }

  @Test func helpForAnUnknownCommandGetsASuggestion() {
    #expect(Run("help", "exmaple") == Run("exmaple"))
  }

  @Test func otherErrorsArePrintedOnceWithTheirExitCode() {
    let failing = Run("example", "failing.tsv")
    #expect(failing.errors == "Error: failing.tsv:3: no tab; add a translation\n")
    #expect(failing.code == .badData)
    let silent = Run("example", "silent.tsv")
    #expect(silent.errors == "")
    #expect(silent.code == .checkFailed)
    let odd = Run("example", "odd.tsv")
    #expect(odd.errors == "Error: OddError()\n")
    #expect(odd.code == .internalError)
  }

  @Test func successIsSilent() {
    let run = Run("example", "c.tsv")
    #expect(run.output + run.errors == "")
    #expect(run.code == .success)
  }

  @Test func printsTheVersion() {
    #expect(Run("--version").output == "transformer 1.2.3\n")
  }

  @Test func speaksTheUsersLanguage() {
    let errors = """
      Erro: opção desconhecida --stesp; você quis dizer --steps?
      Uso: transformer example <corpus> [<output>] [opções]
      Consulte 'transformer example --help'.

      """
    #expect(Run(["example", "c.tsv", "--stesp", "5"], of: exampleProgram, in: .pt).errors == errors)
    #expect(Run("example", "c.tsv", "--stesp", "5", "--lang", "pt").errors == errors)
    #expect(Run("--lang=pt", "example", "c.tsv", "--stesp", "5").errors == errors)
    #expect(Run("--help", "--lang", "es").output.contains("\n  -h, --help              Muestra esta ayuda.\n"))
    #expect(Run(["help", "--lang", "en"], of: exampleProgram, in: .es) == Run("help"))
  }

  @Test func anUnknownLanguageIsAUsageErrorInTheOldOne() {
    let run = Run(["train", "--lang", "fr"], of: exampleProgram, in: .es)
    #expect(
      run.errors.hasPrefix("Error: --lang: 'fr' no es ninguno de en, es, pt\nUso: transformer <comando> [opciones]\n"))
    #expect(run.code == .usage)
  }

  @Test func exitCodesAreThoseOfSysexits() {
    let codes: [ExitCode] = [
      .success, .checkFailed, .usage, .badData, .noInput, .internalError, .cannotCreate, .inputOutput, .interrupted,
      .terminated,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74, 130, 143])
  }
}
