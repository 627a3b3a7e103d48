import Randomness
import Testing

@testable import Corpus

@Suite struct SentenceGroupsTests {
  @Test(arguments: [
    ("¿Qué,  Tom?", "qué tom"),
    ("¡NIÑOS!", "niños"),
    ("Hello , world .", "hello world"),
    ("don’t", "dont"),
    ("\u{00A0}a\u{2003}b\t", "a b"),
    ("$5 + 3", "$5 + 3"),
    ("…", "…"),
    ("?!", "?!"),
  ])
  func comparisonIgnoresCasePunctuationAndSpacing(sentence: String, key: String) {
    #expect(comparisonKey(of: sentence) == key)
  }

  @Test func spellingsOfOneAccentAreTheSameSentence() {
    let pairs = SentencePair.pairs(("caf\u{E9}", "coffee"), ("cafe\u{301}", "café"))
    #expect(sentenceGroups(of: pairs) == [[0, 1]])
  }

  @Test func pairsAreLinkedOverEitherSideAndOverOthers() {
    let pairs = SentencePair.pairs(
      ("Sí.", "Yes."), ("Claro.", "Sure."), ("No.", "No."), ("sí", "Sure!"), ("Yes.", "Sí."))
    #expect(sentenceGroups(of: pairs) == [[0, 1, 3], [2], [4]])
  }

  @Test func groupsEqualTheClosureComputedPairByPair() {
    var random = RandomSource(seed: 1)
    for _ in 0..<20 {
      let pairs = (0..<40).map { _ in
        SentencePair(source: "s\(random.integer(below: 35))", target: "t\(random.integer(below: 35))")
      }
      // Labels spread along shared sentences until nothing changes.
      var labels = Array(pairs.indices)
      for _ in pairs.indices {
        for i in pairs.indices {
          for j in pairs.indices where pairs[i].source == pairs[j].source || pairs[i].target == pairs[j].target {
            labels[j] = min(labels[i], labels[j])
          }
        }
      }
      let expected = Set(labels).sorted().map { label in pairs.indices.filter { labels[$0] == label } }
      #expect(sentenceGroups(of: pairs) == expected)
    }
  }
}
