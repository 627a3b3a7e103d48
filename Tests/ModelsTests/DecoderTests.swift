import Layers
import Randomness
import Testing

@testable import Models

@Suite struct DecoderTests {
  @Test(arguments: NormPlacement.allCases)
  func logitsDoNotDependOnLaterTargetTokens(placement: NormPlacement) {
    let model = RandomModel(placement)
    var random = RandomSource(seed: 2)
    let (source, target) = (random.sentence(6), random.sentence(9))
    let logits = model.logits([source], [target])[0]
    for kept in 0..<target.count {
      // The decoder reads the target shifted by one: token i is the input of position i + 1.
      for length in [target.count, target.count + 5, kept + 1] {
        let changed = target.prefix(kept) + target.dropFirst(kept).map { ($0 + 1) % 13 } + random.sentence(5)
        let other = model.logits([source], [Array(changed.prefix(length))])[0]
        #expect(other.prefix(kept + 1) == logits.prefix(kept + 1), "\(kept) of \(length) tokens kept")
        // They do depend on the token just before.
        if length > kept + 1 && kept + 1 < logits.count { #expect(other[kept + 1] != logits[kept + 1]) }
      }
    }
  }

  @Test(arguments: NormPlacement.allCases)
  func logitsDependOnEverySourceToken(placement: NormPlacement) {
    let model = RandomModel(placement)
    var random = RandomSource(seed: 3)
    let (source, target) = (random.sentence(6), random.sentence(4))
    let logits = model.logits([source], [target])[0]
    for index in source.indices {
      var changed = source
      changed[index] = (changed[index] + 1) % 13
      let other = model.logits([changed], [target])[0]
      for position in target.indices { #expect(other[position] != logits[position]) }
    }
  }
}
