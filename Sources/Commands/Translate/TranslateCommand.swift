import ArgumentParsing
import Console
import Decoding
import Files
import Foundation
import Kernels
import Translating

/// `transformer translate`: sentences in, translations out, one line for one line.
struct TranslateCommand: Command {
  static let sentences = Argument<[String]>(
    "sentence", "What to translate; without any, each line of standard input.", count: 0...)

  static let specification = CommandSpecification(
    "translate", summary: "Translate sentences with a trained model.",
    discussion: """
      Prints one line for each sentence, in order. A blank line stays blank. A sentence's translation does not depend \
      on the \
      others or on the number of threads.
      """,
    arguments: [sentences],
    options: [
      "OPTIONS": [ModelLocation.option, TargetLanguage.option, ThreadCount.option, ProductPrecision.option],
      "SEARCH": DecodingArguments.all,
    ],
    examples: [
      "transformer translate \"Soy un estudiante\"": "Translate one sentence.",
      "transformer translate < book.es > book.en": "Translate a file, line by line.",
      "transformer translate --to pt \"I am a student.\"": "With a model that knows several languages.",
    ])

  let sentences: [String]
  let path: String
  let options: DecodingOptions
  let precision: Precision
  let threadCount: Int
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    sentences = arguments[Self.sentences]
    path = ModelLocation.path(arguments)
    options = DecodingArguments.options(arguments)
    precision = arguments[ProductPrecision.option]
    threadCount = ThreadCount.value(arguments)
    self.arguments = arguments
  }

  func run() throws {
    let model = try TranslationModel(contentsOf: path)
    let language = try TargetLanguage.resolve(arguments, model)
    let translator = Translator(model, precision: precision, threadCount: threadCount)
    func translate(_ texts: [String]) {
      output(translator.translate(texts, into: language, options))
    }
    if !sentences.isEmpty { return translate(sentences) }
    // A person sees each answer at once; a file is read in large parts, which keeps all threads busy.
    let partCount = Terminal.input.isInteractive ? 1 : 4096
    var lines = InputLines(.standardInput, path: "-")
    while true {
      let part = try lines.next(partCount)
      if part.isEmpty { return }
      translate(part)
    }
  }

  private func output(_ translations: [Translation]) {
    print(translations.map(\.text).joined(separator: "\n"))
    fflush(nil)
  }
}
