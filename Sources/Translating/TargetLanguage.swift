extension TranslationModel {
  /// The languages that it translates into, as far as that is known.
  public var targetLanguages: [String] {
    tokenizer.languages.isEmpty ? Set(directions.map(\.target)).sorted() : tokenizer.languages
  }

  /// The language that a translator has to be asked for.
  ///
  /// - Parameters:
  ///   - wanted: the one that the user asks for, if any.
  ///   - usual: the one that is meant otherwise, where there is a choice.
  /// - Returns: nil for a model of one language, which need not be told.
  /// - Throws: unless the model and the wish fit together.
  public func targetLanguage(
    _ wanted: String?, otherwise usual: String? = nil
  ) throws(TargetLanguageError) -> String? {
    let hasChoice = !tokenizer.languages.isEmpty
    guard let language = wanted ?? (hasChoice ? usual : nil) else {
      if hasChoice { throw .ambiguous(known: targetLanguages) }
      return nil
    }
    if targetLanguages.isEmpty { throw .unnamed }
    guard targetLanguages.contains(language) else { throw .unknown(language, known: targetLanguages) }
    return hasChoice ? language : nil
  }
}

/// Why a model cannot translate into the language that it is asked for.
public enum TargetLanguageError: Error, Equatable {
  /// It knows several, and none was named.
  case ambiguous(known: [String])
  case unknown(String, known: [String])
  /// One was named, but it is not known which one the model translates into.
  case unnamed
}
