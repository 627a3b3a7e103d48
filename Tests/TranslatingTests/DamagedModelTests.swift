import Files
import Foundation
import Models
import Randomness
import TestSupport
import Testing
import Tokenization

@testable import Translating

@Suite struct DamagedModelTests {
  @Test func anUnchangedCopyIsRead() throws {
    #expect(try ModelFile.error() == nil)
  }

  @Test func otherVersionsAreRefused() throws {
    for version in ["2", "0", "-1", "", "one"] {
      let other = try ModelFile.error(metadata: { $0["transformer.version"] = version })
      #expect(other == .version(version, newest: 1))
    }
    let foreign = try ModelFile.error(metadata: { $0["transformer.version"] = nil })
    #expect(foreign == .foreign)
  }

  @Test(
    arguments: [
      (
        "\"modelSize\":8", "\"modelSize\":6", .shape(tensor: "sourceEmbedding.weight", expected: [290, 6])
      ),
      (
        "\"feedForwardSize\":12", "\"feedForwardSize\":11",
        .shape(tensor: "encoder.layers.0.feedForward.expansion.weight", expected: [11, 8])
      ),
      ("\"headCount\":2", "\"headCount\":3", .configuration(.headsDoNotDivide(headCount: 3, modelSize: 8))),
      ("\"vocabularySize\":290", "\"vocabularySize\":289", .vocabularyMismatch),
      ("\"modelSize\":8", "\"modelSize\":16777216", .tooLarge),
      ("\"feedForwardSize\":12", "\"feedForwardSize\":16777216", .tooLarge),
      ("\"decoderLayerCount\":1", "\"decoderLayerCount\":1000000", .tooLarge),
      ("\"maximumLength\":40", "\"maximumLength\":0", .configuration(.maximumLength(0))),
      ("\"normPlacement\":\"pre\"", "\"normPlacement\":\"sideways\"", .configuration(nil)),
      ("\"headCount\":2,", "", .configuration(nil)), ("{", "", .configuration(nil)),
    ] as [(String, String, TranslationModelError.Problem)])
  func aConfigurationThatDoesNotFitIsExplained(
    text: String, replacement: String, problem: TranslationModelError.Problem
  ) throws {
    let found = try ModelFile.error(metadata: { metadata in
      let changed = metadata["configuration"]?.replacingOccurrences(of: text, with: replacement)
      #expect(changed != metadata["configuration"])
      metadata["configuration"] = changed
    })
    #expect(found == problem)
  }

  @Test func tensorsThatDoNotFitTheConfigurationAreNamed() throws {
    let more = try ModelFile.error(metadata: {
      $0["configuration"] = $0["configuration"]?.replacingOccurrences(
        of: "\"decoderLayerCount\":1", with: "\"decoderLayerCount\":2")
    })
    #expect(more == .shape(tensor: "decoder.layers.1.selfAttention.queryProjection.weight", expected: []))
    let less = try ModelFile.error({ $0.removeAll { $0.name == "decoder.finalNorm.bias" } })
    #expect(less == .shape(tensor: "decoder.finalNorm.bias", expected: []))
    let reshaped = try ModelFile.error({ tensors in
      tensors.removeAll { $0.name == "decoder.finalNorm.bias" }
      tensors.append(
        TensorContents(name: "decoder.finalNorm.bias", shape: [2, 4], values: [Float](repeating: 0, count: 8)))
    })
    #expect(reshaped == .shape(tensor: "decoder.finalNorm.bias", expected: [8]))
  }

  @Test func aTokenizerThatIsNoneIsExplained() throws {
    let (empty, damaged) = (TokenizerError.notATokenizer(firstLine: ""), "transformer-bpe 1\npieces 3\na")
    #expect(try ModelFile.error(metadata: { $0["tokenizer"] = nil }) == .tokenizer(empty))
    #expect(try ModelFile.error(metadata: { $0["tokenizer"] = "" }) == .tokenizer(empty))
    #expect(
      try ModelFile.error(metadata: { $0["tokenizer"] = damaged }) == .tokenizer(.wrongPieceCount(stated: 3, found: 1)))
  }

  @Test func directionsThatAreNoneAreRefused() throws {
    for text in ["", "es-en", #"["es"]"#, #"{"es": "en"}"#] {
      #expect(try ModelFile.error(metadata: { $0["directions"] = text }) == .directions)
    }
  }

  @Test func aMissingModelIsCalledSo() {
    #expect(throws: TranslationModelError(path: "/no/model", .missing)) {
      try TranslationModel(contentsOf: "/no/model")
    }
  }

  @Test func aFileCutInHalfIsCutOff() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try ModelFile.model().write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
      #expect(
        throws: FileError.truncated(path: path, expectedBytes: whole.count, actualBytes: whole.count / 2)
      ) {
        try TranslationModel(contentsOf: path)
      }
    }
  }

  @Test func damageIsAnErrorAndNeverACrash() throws {
    try withTemporaryDirectory { directory in
      let (model, path) = (try ModelFile.model(), "\(directory)/model")
      try model.write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      let headerSize = Int(whole[0]) + Int(whole[1]) << 8
      var random = RandomSource(seed: 1)
      var errorCount = 0
      for _ in 0..<200 {
        var damaged = whole
        for _ in 0...random.integer(below: 3) {
          // Half of the blows fall on the header, where the configuration and the tokenizer are.
          let end = random.integer(below: 2) == 0 ? headerSize : damaged.count
          damaged[random.integer(below: end)] = UInt8(random.integer(below: 256))
        }
        // Another file each time: the last one is still mapped.
        let damagedPath = "\(directory)/\(errorCount)"
        try damaged.write(to: URL(fileURLWithPath: damagedPath))
        do {
          // What was struck may have been a space of the header's padding, or changed to itself.
          try ModelFile.expectEqual(try TranslationModel(contentsOf: damagedPath), model)
        } catch {
          #expect((error as? FileError)?.kind == .badData || error is TranslationModelError, "\(error)")
          errorCount += 1
        }
      }
      #expect(errorCount > 190, "\(errorCount)")
    }
  }

  /// The checksum is right, so that what follows it is tried: every entry of the metadata is damaged in turn.
  @Test func damageWithAValidChecksumIsAnErrorAndNeverACrash() throws {
    var random = RandomSource(seed: 2)
    for key in ["configuration", "tokenizer", "directions", "history", "transformer.version"] {
      for _ in 0..<12 {
        // Nothing but a wrong sort of error, or a crash, fails here.
        _ = try ModelFile.error(metadata: { metadata in
          var bytes = Array((metadata[key] ?? "").utf8)
          let place = random.integer(below: bytes.count)
          if random.integer(below: 2) == 0 {
            bytes.removeSubrange(place...)
          } else {
            bytes[place] = Array("0123456789-.,:{}\"ax\n".utf8)[random.integer(below: 20)]
          }
          metadata[key] = String(decoding: bytes, as: UTF8.self)
        })
      }
    }
  }
}
