import Evaluation
import Testing

@Suite struct BLEUTests {
  @Test func equalsSacreBLEU() throws {
    let file = try GoldenFile<MetricGolden>(named: "bleu-chrf")
    #expect(file.cases.count >= 8)
    for golden in file.cases {
      let bleu = BLEU.corpus(hypotheses: golden.hypotheses, references: golden.references)
      let expected = golden.bleu
      #expect(abs(bleu.score - expected.score) < tolerance, "\(golden.name)")
      #expect(zip(bleu.precisions, expected.precisions).allSatisfy { abs($0 - $1) < tolerance }, "\(golden.name)")
      #expect(bleu.precisions.count == expected.precisions.count)
      #expect(bleu.matches == expected.matches, "\(golden.name)")
      #expect(bleu.totals == expected.totals, "\(golden.name)")
      #expect(abs(bleu.brevityPenalty - expected.brevityPenalty) < tolerance, "\(golden.name)")
      #expect(bleu.hypothesisLength == expected.hypothesisLength, "\(golden.name)")
      #expect(bleu.referenceLength == expected.referenceLength, "\(golden.name)")
      #expect(bleu.description == expected.description, "\(golden.name)")
      #expect(bleu.signature == ours(expected.signature, version: file.sacrebleu), "\(golden.name)")
    }
  }

  @Test func aTextWithItselfScores100() {
    let text = ["The cat sat on the mat.", "No.", ""]
    #expect(BLEU.corpus(hypotheses: text, references: text.map { [$0] }).score == 100)
  }

  @Test func anEmptyCorpusScores0() {
    let bleu = BLEU.corpus(hypotheses: [], references: [])
    #expect(bleu.score == 0)
    #expect(bleu.signature == "nrefs:0|case:mixed|eff:no|tok:13a|smooth:exp|version:transformer-1")
  }

  @Test func theOrderOfSegmentsAndOfReferencesDoesNotMatter() {
    let hypotheses = ["a b c d e", "f g h i", "k l m n o p"]
    let references = [["a b c d", "a c d e b f"], ["f g h i j", "f"], ["l m n o p", "k l m o p"]]
    let bleu = BLEU.corpus(hypotheses: hypotheses, references: references)
    #expect(bleu == BLEU.corpus(hypotheses: hypotheses.reversed(), references: references.reversed()))
    #expect(bleu == BLEU.corpus(hypotheses: hypotheses, references: references.map { $0.reversed() }))
  }
}
