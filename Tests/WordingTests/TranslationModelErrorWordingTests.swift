import Localization
import Models
import Testing
import Tokenization
import Translating

@testable import Wording

@Suite struct TranslationModelErrorWordingTests {
  @Test(
    arguments: [
      (.missing, "m: no such model; train one with 'transformer train', or name another with --model"),
      (
        .foreign,
        "m: is a safetensors file, but not a model written by this program; name a file written by 'transformer train'"
      ),
      (
        .version("2", newest: 1),
        "m: has format version 2, but this program reads version 1 at most; update the program"
      ),
      (
        .architecture("x", known: ["transformer", "y"]),
        "m: has the architecture 'x', but this program knows transformer, y; update the program"
      ),
      (
        .tokenizer(.wrongPieceCount(stated: 3, found: 1)),
        "m: is damaged: its tokenizer is not valid (it has 1 piece instead of 3); copy or download it again"
      ),
      (.configuration(nil), "m: is damaged: its configuration is not valid; copy or download it again"),
      (
        .configuration(.maximumLength(0)),
        """
        m: is damaged: its configuration is not valid (the maximum length must be from 2 to 65,536, not 0); \
        copy or download it again
        """
      ),
      (.directions, "m: is damaged: its languages are not valid; copy or download it again"),
      (
        .vocabularyMismatch,
        "m: is damaged: its configuration does not fit its tokenizer; copy or download it again"
      ),
      (.tooLarge, "m: is damaged: its configuration does not fit its tensors; copy or download it again"),
      (
        .shape(tensor: "t", expected: [2, 8]),
        "m: is damaged: tensor 't' should have the shape [2, 8]; copy or download it again"
      ),
    ] as [(TranslationModelError.Problem, String)])
  func namesPlaceProblemAndRemedy(_ problem: TranslationModelError.Problem, _ english: String) {
    let text = TranslationModelError(path: "m", problem).text
    #expect(text[.en] == english)
    expectErrorForm(text)
  }

  @Test(
    arguments: [
      .notATokenizer(firstLine: "x"), .unsupportedVersion("3"), .missingPieceCount(line: "x"),
      .wrongPieceCount(stated: 2, found: 1), .invalidPiece(line: 6, piece: "ab", problem: .order),
      .invalidPiece(line: 6, piece: "", problem: .empty), .invalidPiece(line: 6, piece: "a", problem: .duplicate),
      .invalidPiece(line: 6, piece: "a b", problem: .separator),
      .invalidPiece(line: 6, piece: "a▁", problem: .wordStart),
      .missingWordStart, .invalidLanguages(["en", "en"]), .emptyCorpus, .vocabularyTooSmall(asked: 1, smallest: 259),
    ] as [TokenizerError])
  func tokenizerErrorsAreTranslated(_ error: TokenizerError) {
    let all = Language.allCases.map { error.text[$0] }
    #expect(Set(all).count == 3, "\(all)")
  }

  @Test func learningErrorsNameTheRemedy() {
    expectErrorForm(TokenizerError.emptyCorpus.text)
    expectErrorForm(TokenizerError.vocabularyTooSmall(asked: 100, smallest: 259).text)
    #expect(
      TokenizerError.invalidPiece(line: 1234, piece: "ab", problem: .order).text[.en]
        == "line 1234: the piece “ab” stands after the single characters")
  }
}
