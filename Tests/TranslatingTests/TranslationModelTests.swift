import Decoding
import Files
import Foundation
import TestSupport
import Testing

@testable import Translating

@Suite struct TranslationModelTests {
  private func translations(_ model: TranslationModel) -> [String] {
    Translator(model, threadCount: 1).translate(
      ModelFile.sentences, DecodingOptions(beamSize: 2, maximumLength: 8)
    ).map(\.text)
  }

  @Test func aModelReadFromAFileTranslatesAsTheOneWritten() throws {
    try withTemporaryDirectory { directory in
      let (model, path) = (try ModelFile.model(), "\(directory)/model")
      try model.write(to: path)
      let read = try TranslationModel(contentsOf: path)
      try ModelFile.expectEqual(read, model)
      #expect(translations(read) == translations(model))
      // The same contents, the same file.
      try read.write(to: "\(directory)/again")
      #expect(FileManager.default.contentsEqual(atPath: path, andPath: "\(directory)/again"))
    }
  }

  @Test func theDigestIsThatOfTheWeights() throws {
    try withTemporaryDirectory { directory in
      let (model, path) = (try ModelFile.model(), "\(directory)/model")
      try model.write(to: path)
      #expect(try SafetensorsFile(path: path).digest == model.digest)
      #expect(try ModelFile.model(seed: 2).digest != model.digest)
      var renamed = model
      renamed.history["corpus"] = "other.tsv"
      #expect(renamed.digest == model.digest)
    }
  }

  @Test func aFileWithoutDirectionsHasThemInItsHistory() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      for (languages, directions) in [
        (#""languages":"en-es es-en","#, ["en-es", "es-en"]), (#""languages":"","#, []), ("", []),
      ] {
        try ModelFile.write(
          to: path,
          metadata: {
            $0["directions"] = nil
            $0["history"] = "{\(languages)\"steps\":\"7\"}"
          })
        let model = try TranslationModel(contentsOf: path)
        #expect(model.directions.map(\.description) == directions)
        #expect(model.history == ["steps": "7"])
      }
    }
  }
}
