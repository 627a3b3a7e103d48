import Decoding
import TestSupport
import Testing
import Tokenization

@testable import Translating

@Suite struct TranslationTests {
  private func translation(_ text: String, maximumLength: Int = 64, _ options: DecodingOptions) throws -> Translation {
    let model = try SmallTranslationModel(maximumLength: maximumLength).model
    return Translator(model, threadCount: 1).translate([text], options)[0]
  }

  @Test func itTellsWhatWasFoundAndHowSureTheModelIs() throws {
    let options = DecodingOptions(beamSize: 3, lengthPenalty: 0.5)
    let translation = try translation("perro", options)
    let tokenizer = try SmallTranslationModel().model.tokenizer
    #expect(translation.parts.count == 1)
    let part = translation.parts[0]
    #expect(part.source == tokenizer.encode("perro") + [Tokenizer.endOfSentence])
    #expect(part.hypotheses.count >= 3)
    #expect(translation.tokens == part.best.tokens)
    #expect(translation.text == Tokenizer.normalized(tokenizer.decode(part.best.tokens)))
    #expect(translation.score == part.best.score(lengthPenalty: 0.5))
    #expect(part.hypotheses.allSatisfy { $0.score(lengthPenalty: 0.5) <= translation.score })
  }

  @Test func ofALongTextThePartsCountTogether() throws {
    let text = "La casa es el perro, la casa. ¿Dónde el libro perro come?"
    let translation = try translation(text, maximumLength: 32, DecodingOptions(beamSize: 2))
    #expect(translation.parts.count == 2)
    let best = translation.parts.map(\.best)
    #expect(translation.tokens == best[0].tokens + best[1].tokens)
    let count = best[0].predictionCount + best[1].predictionCount
    #expect(translation.score == (best[0].logProbability + best[1].logProbability) / Double(count))
  }

  @Test func ofABlankTextThereIsNothing() throws {
    let translation = try translation(" ", DecodingOptions())
    #expect(translation.text == "" && translation.parts.isEmpty && translation.tokens.isEmpty && translation.score == 0)
  }

  @Test func eachTextMayHaveALanguageOfItsOwn() throws {
    let translator = Translator(try SmallTranslationModel(languages: ["en", "pt"]).model, threadCount: 2)
    let options = DecodingOptions(beamSize: 2)
    let texts = SmallTranslationModel.sentences
    let languages = texts.indices.map { ["en", "pt", nil][$0 % 3] }
    let mixed = translator.translate(texts, intoEach: languages, options)
    for language in ["en", "pt", nil] {
      let alone = translator.translate(texts, into: language, options)
      for index in texts.indices where languages[index] == language { #expect(mixed[index] == alone[index]) }
    }
    let tags = mixed.prefix(3).map { translator.model.tokenizer.piece($0.parts[0].source[0]) }
    #expect(tags[0] == ">>en<<" && tags[1] == ">>pt<<" && tags[2].hasPrefix("▁"))
  }
}
