import Decoding
import Evaluation
import Tokenization
import Translating

// Example MODEL SENTENCE REFERENCE: translates a sentence, and says how near it comes to a reference.
let (path, sentence, reference) = (CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3])
let model = try TranslationModel(contentsOf: path)
let translations = Translator(model, threadCount: 1).translate([sentence], DecodingOptions())
print(translations[0].text)
print("\(model.tokenizer.encode(sentence).count) pieces")
print(ChrF.corpus(hypotheses: translations.map(\.text), references: [[reference]]))
