import ArgumentParsing
import Console
import Files
import Foundation
import Kernels
import Translating
import Translating
import Wording

/// `transformer translate`: sentences in, translations out, one line for one line.
struct TranslateCommand: Command {
  static let sentences = Argument<[String]>(TranslateHelp.sentence, TranslateHelp.sentenceHelp, count: 0...)

  static let specification = CommandSpecification(
    "translate", summary: TranslateHelp.summary, discussion: TranslateHelp.discussion, arguments: [sentences],
    options: [
      HelpWording.options: [
        ModelLocation.option, TranslatorArguments.targetLanguage, ThreadCount.option, ProductPrecision.option,
      ],
      SearchHelp.heading: DecodingArguments.all,
    ],
    examples: [
      "transformer translate \"Soy un estudiante\"": TranslateHelp.oneSentence,
      "transformer translate < book.es > book.en": TranslateHelp.file,
      "transformer translate --to pt \"I am a student.\"": TranslateHelp.multilingual,
    ])

  let sentences: [String]
  let setup: TranslatorArguments

  init(_ arguments: ParsedArguments) throws {
    sentences = arguments[Self.sentences]
    setup = TranslatorArguments(arguments)
  }

  func run() throws {
    // A person sees each answer at once; a file is read in large parts, which keeps all threads busy.
    let partCount = Terminal.input.isInteractive ? 1 : 4096
    try run(InputLines(.standardInput, path: "-"), partCount: partCount) { text in
      print(text)
      fflush(nil)
    }
  }

  /// - Parameters:
  ///   - lines: what is translated unless sentences were given.
  ///   - partCount: how many lines are translated together at most.
  func run(_ lines: InputLines, partCount: Int, output: (String) -> Void) throws {
    let (translator, language) = try setup.translator()
    func translate(_ texts: [String]) {
      let translations = translator.translate(texts, into: language, setup.search)
      output(translations.map(\.text).joined(separator: "\n"))
    }
    if !sentences.isEmpty { return translate(sentences) }
    var lines = lines
    while true {
      let part = try lines.next(partCount)
      if part.isEmpty { return }
      translate(part)
    }
  }
}
