import Models
import Tokenization

/// Why a file is not a translation model that can be used here.
public struct TranslationModelError: Error, Equatable {
  /// What is wrong with the file.
  public enum Problem: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// It is another program's.
    case foreign
    /// A later program wrote it.
    case version(String, newest: Int)
    case architecture(String, known: [String])
    case tokenizer(TokenizerError)
    /// The configuration cannot be read, or is of no possible model.
    case configuration(TransformerConfiguration.Problem?)
    /// They are not a list such as `["es-en"]`.
    case directions
    /// The configuration has another vocabulary than the tokenizer.
    case vocabularyMismatch
    /// The configuration needs more than the file holds.
    case tooLarge
    case shape(tensor: String, expected: [Int])
  }

  /// The file, as the user wrote it.
  public let path: String
  /// What is wrong with it.
  public let problem: Problem

  /// A problem of the file at `path`.
  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}
