import ArgumentParsing
import Localization
import Testing
import Wording

@testable import Commands

/// The help of the real commands, as users see it.
@Suite struct RealHelpTests {
  private static let helps: [[String]] =
    [["--help"], ["corpus", "--help"]] + program.names.map { $0.split(separator: " ").map(String.init) + ["--help"] }

  @Test(arguments: helps)
  func fitsTheWindowInEveryLanguage(_ words: [String]) {
    for language in Language.allCases {
      for width in [80, 60, 40] {
        let help = Run(words, of: program, in: language, width: width)
        #expect(help.code == .success && help.errors.isEmpty)
        for line in help.output.split(separator: "\n") where line.count > width {
          // A command line is there to be copied.
          #expect(line.hasPrefix("  transformer "), "\(language), \(width) columns: \(line)")
        }
      }
    }
  }

  /// Names and symbols, and words that two of the languages share.
  private static let shared: Set<String> = ["N", "corpus", ""]

  @Test(arguments: program.names)
  func isTranslated(_ name: String) throws {
    let command = try #require(program.types.map { $0.specification }.first { $0.name == name })
    var texts = [command.summary, command.discussion] + command.arguments.flatMap { [$0.name, $0.help] }
    for (heading, options) in command.options {
      texts.append(heading)
      texts += options.flatMap { [$0.placeholder, $0.help] }.compactMap { $0 }
      // A default that is a value is the same in all languages.
      texts += options.filter { $0.whenAbsent?[.en].contains(" ") ?? false }.compactMap(\.whenAbsent)
    }
    texts += command.examples.map(\.explanation)
    for text in texts where !Self.shared.contains(text[.en]) {
      #expect(text[.es] != text[.en] && text[.pt] != text[.en], "\(text[.en])")
    }
  }
}
