import ArgumentParsing
import Languages
import Translating
import Wording

/// Into which language a model is to translate.
enum TargetLanguage {
  static let option = Option(
    "to", alsoCalled: ["target-language", "tgt-lang", "target-lang", "into"], Placeholder.language,
    SharedHelp.targetLanguage, .text)

  /// - Parameter corpus: whose languages count if the user says nothing.
  /// - Returns: nil for a model of one language.
  /// - Throws: `UsageError` unless the model and the wish fit together.
  static func resolve(
    _ arguments: ParsedArguments, _ model: TranslationModel, corpus: Direction? = nil
  ) throws(UsageError) -> String? {
    let languages = model.tokenizer.languages
    guard let wanted = arguments[option] ?? (languages.isEmpty ? nil : corpus?.target) else {
      if languages.isEmpty { return nil }
      throw UsageError("this model translates into \(languages.joined(separator: ", ")); say which one with --to")
    }
    if languages.contains(wanted) { return wanted }
    let known = languages.isEmpty ? Set(model.directions.map(\.target)).sorted() : languages
    if known.isEmpty { throw UsageError("this model does not name its language; leave out --to") }
    guard known.contains(wanted) else {
      throw UsageError("this model does not translate into '\(wanted)', but into \(known.joined(separator: ", "))")
    }
    return nil
  }
}
