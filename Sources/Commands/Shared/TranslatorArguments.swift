import ArgumentParsing
import Decoding
import Kernels
import Translating
import Wording

/// The model that translates, into which language, and how: what `translate` and `evaluate` share.
struct TranslatorArguments {
  static let targetLanguage = Option(
    "to", alsoCalled: ["target-language", "tgt-lang", "target-lang", "into"], Placeholder.language,
    SharedHelp.targetLanguage, .text)

  let modelPath: String
  /// The language that the user asks for.
  let language: String?
  let search: DecodingOptions
  let precision: Precision
  let threadCount: Int

  init(_ arguments: ParsedArguments) {
    modelPath = ModelLocation.path(arguments)
    language = arguments[Self.targetLanguage]
    search = DecodingArguments.options(arguments)
    precision = arguments[ProductPrecision.option]
    threadCount = ThreadCount.value(arguments)
  }

  /// Reads the model.
  ///
  /// - Parameter usual: the language that is meant if the user asks for none.
  /// - Throws: `TranslationModelError`, `FileError`; `UsageError` unless the model knows the language.
  func translator(otherwiseInto usual: String? = nil) throws -> (translator: Translator, language: String?) {
    let model = try TranslationModel(contentsOf: modelPath)
    do throws(TargetLanguageError) {
      let language = try model.targetLanguage(language, otherwise: usual)
      return (Translator(model, precision: precision, threadCount: threadCount), language)
    } catch {
      throw UsageError(error.text)
    }
  }
}
