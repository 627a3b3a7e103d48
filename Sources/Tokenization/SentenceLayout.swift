/// How a sentence stands in what a model reads and writes: `[tag] pieces </s>`.
///
/// The tag says into which language a source is to be translated. Targets have none, nor have the sources of a model
/// that knows only one.
///
/// - Source: Johnson et al., "Google's Multilingual Neural Machine Translation System", 2017.
public struct SentenceLayout: Sendable, Equatable {
  let tag: TokenID?

  /// Without a tag.
  public static let untagged = SentenceLayout(tag: nil)

  init(tag: TokenID?) { self.tag = tag }

  /// - Parameter language: of the target; it is ignored where the tokenizer has no tag for it.
  public init(into language: String?, _ tokenizer: Tokenizer) {
    tag = language.flatMap { tokenizer.tag($0) }
  }

  /// The layout that a sentence has.
  public init(of sentence: [TokenID], _ tokenizer: Tokenizer) {
    tag = sentence.first.flatMap { $0 >= tokenizer.characterIDs.upperBound ? $0 : nil }
  }

  /// Tokens of a sentence besides its pieces.
  public var frameLength: Int { tag == nil ? 1 : 2 }

  /// A sentence of these pieces.
  public func sentence(_ pieces: some Collection<TokenID>) -> [TokenID] {
    (tag.map { [$0] } ?? []) + pieces + [Tokenizer.endOfSentence]
  }
}
