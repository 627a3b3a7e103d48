import Decoding
import TestSupport
import Testing
import Tokenization

@testable import Translating

@Suite struct TranslatorTests {
  /// What a translator makes of texts.
  private func translate(_ translator: Translator, _ texts: [String], _ options: DecodingOptions) -> [String] {
    translator.translate(texts, options).map(\.text)
  }

  private static let texts =
    SmallTranslationModel.sentences + [
      "", "perro", "El perro come la carne y la casa es grande y blanca.", " \t ", "日本語 🎓", "Soy un estudiante.", "x",
      "¿Dónde está el perro, dónde está la casa, dónde está el libro?", "libro", "a b c d e f g h i j k l m n o p",
    ]

  @Test(arguments: [1, 3]) func aTranslationDependsOnItsSentenceAlone(beamSize: Int) throws {
    let model = try SmallTranslationModel().model
    let single = Translator(model, threadCount: 1)
    let alone = Self.texts.map { single.translate([$0], DecodingOptions(beamSize: beamSize)) }
    #expect(alone.allSatisfy { $0.count == 1 })
    // To the bit, scores and further hypotheses included.
    let wanted = alone.compactMap(\.first)
    #expect(Set(wanted.map(\.text)).count > 10, "different sentences have different translations")
    for threadCount in 1...3 {
      let translator = Translator(model, threadCount: threadCount)
      let options = DecodingOptions(beamSize: beamSize)
      #expect(translator.translate(Self.texts, options) == wanted, "\(threadCount) threads")
      #expect(translator.translate(Self.texts.reversed(), options) == wanted.reversed(), "\(threadCount) threads")
    }
  }

  @Test func hypothesesDoNotDependOnTheThreadsToTheBit() throws {
    let model = try SmallTranslationModel().model
    let sources = model.tokenizer.encode(Self.texts).map { $0 + [Tokenizer.endOfSentence] }
    let hypotheses = (1...3).map { threadCount in
      Translator(model, threadCount: threadCount).decode(sources, DecodingOptions(beamSize: 2))
    }
    #expect(hypotheses[0].count == sources.count)
    #expect(hypotheses[1] == hypotheses[0])
    #expect(hypotheses[2] == hypotheses[0])
    let finishedCount = hypotheses[0].count { $0[0].isFinished }
    #expect(finishedCount > 0 && finishedCount < sources.count, "both ends of a search occur")
  }

  @Test func moreSentencesThanABatchHoldsKeepTheirOrder() throws {
    let translator = Translator(try SmallTranslationModel().model, threadCount: 1)
    let options = DecodingOptions(beamSize: 1, maximumLength: 4)
    let few = translate(translator, Self.texts, options)
    let many = (0..<9).flatMap { _ in Self.texts }
    #expect(translate(translator, many, options) == (0..<9).flatMap { _ in few })
  }

  @Test(arguments: [1, 4]) func blankTextsHaveBlankTranslations(beamSize: Int) throws {
    let translator = Translator(try SmallTranslationModel().model, threadCount: 2)
    let options = DecodingOptions(beamSize: beamSize)
    #expect(translate(translator, [], options) == [])
    #expect(translate(translator, [""], options) == [""])
    let mixed = translate(translator, ["", "perro", " ", "\t\n", "perro", "\u{00A0}"], options)
    #expect(mixed.count == 6)
    #expect([0, 2, 3, 5].allSatisfy { mixed[$0] == "" })
    #expect(mixed[1] == mixed[4] && mixed[1] != "")
  }

  @Test func noTranslationIsLongerThanAsked() throws {
    let model = try SmallTranslationModel(maximumLength: 12).model
    let translator = Translator(model, threadCount: 1)
    let sources = [[5, 6, 7, 0], [300, 0]] as [[TokenID]]
    for (maximumLength, limit) in [(1, 1), (3, 3), (12, 12), (50, 12)] {
      for beamSize in [1, 3] {
        let options = DecodingOptions(beamSize: beamSize, maximumLength: maximumLength)
        for hypothesis in translator.decode(sources, options).joined() {
          #expect(hypothesis.predictionCount <= limit)
        }
      }
    }
    // Twice the source's tokens and ten, by default.
    let roomy = Translator(try SmallTranslationModel(seed: 5).model, threadCount: 1)
    let hypotheses = roomy.decode((3..<30).map { [$0, 0] }, DecodingOptions(beamSize: 1))
    #expect(hypotheses.joined().map(\.predictionCount).max() == 14)
  }

  /// What comes of translating each part alone.
  private func joined(_ parts: [[TokenID]], _ translator: Translator, _ options: DecodingOptions) -> String {
    let hypotheses = translator.decode(parts.map { $0 + [Tokenizer.endOfSentence] }, options)
    return Tokenizer.normalized(
      hypotheses.map { translator.model.tokenizer.decode($0[0].tokens) }.joined(separator: " "))
  }

  @Test func aTextTooLongForTheModelIsTranslatedSentenceBySentence() throws {
    let model = try SmallTranslationModel(maximumLength: 32).model
    let translator = Translator(model, threadCount: 1)
    let options = DecodingOptions(beamSize: 2)
    let sentences = [
      "La casa es el perro, la casa.", "¿Dónde el libro perro come?", "Soy un estudiante perro y libro.",
    ]
    let parts = model.tokenizer.encode(sentences)
    // Each fits, no two do.
    try #require(parts.allSatisfy { (16...31).contains($0.count) }, "\(parts.map(\.count))")
    let translation = translate(translator, [sentences.joined(separator: " "), "perro"], options)
    #expect(Tokenizer.normalized(translation[0]) == joined(parts, translator, options))
    #expect(translation[1] == translate(translator, ["perro"], options)[0])
  }

  @Test func aTextWithoutSpacesIsCutWhereItMustBe() throws {
    let model = try SmallTranslationModel(maximumLength: 16).model
    let translator = Translator(model, threadCount: 1)
    let options = DecodingOptions(beamSize: 1)
    let text = String(repeating: "ñ", count: 100)
    let tokens = model.tokenizer.encode(text)
    try #require(tokens.count > 60)
    let parts = stride(from: 0, to: tokens.count, by: 15).map { Array(tokens[$0..<min($0 + 15, tokens.count)]) }
    #expect(Tokenizer.normalized(translate(translator, [text], options)[0]) == joined(parts, translator, options))
  }

  @Test func wordsAreNotTornApart() throws {
    let model = try SmallTranslationModel(maximumLength: 8).model
    let translator = Translator(model, threadCount: 1)
    let options = DecodingOptions(beamSize: 1)
    // Four tokens a word, so that one word fits in a part of seven.
    let words = ["qqq", "www", "zzz", "kkk"]
    let parts = model.tokenizer.encode(words)
    try #require(parts.allSatisfy { $0.count == 4 })
    let translation = translate(translator, [words.joined(separator: " ")], options)
    #expect(Tokenizer.normalized(translation[0]) == joined(parts, translator, options))
  }

  /// Byte pieces can spell a line end, and an untrained model will.
  @Test(arguments: [0x0A, 0x0D]) func aTranslationIsOneLine(byte: TokenID) throws {
    let small = try SmallTranslationModel().model
    let (layout, weights) = (small.network.layout, small.weights)
    // The decoder's last norm gives the vector (1, 1, …), and the byte's row has the largest product with it.
    layout["decoder.layers.0.feedForwardNorm.weight"]?.view(of: weights).fill(with: 0)
    layout["decoder.layers.0.feedForwardNorm.bias"]?.view(of: weights).fill(with: 1)
    let table = layout["embedding.weight"]?.view(of: weights)
    table?.rows(Int(Tokenizer.byteIDs.lowerBound + byte)..<Int(Tokenizer.byteIDs.lowerBound + byte) + 1).fill(with: 2)
    let translations = translate(
      Translator(small, threadCount: 1), ["perro"], DecodingOptions(beamSize: 1))
    #expect(translations.count == 1)
    #expect(!translations.contains { $0.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } })
  }
}
