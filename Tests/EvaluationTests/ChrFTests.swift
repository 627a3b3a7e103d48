import Evaluation
import Testing

@Suite struct ChrFTests {
  @Test func equalsSacreBLEU() throws {
    let file = try GoldenFile<MetricGolden>(named: "bleu-chrf")
    #expect(file.cases.count >= 8)
    for golden in file.cases {
      let chrF = ChrF.corpus(hypotheses: golden.hypotheses, references: golden.references)
      #expect(abs(chrF.score - golden.chrF.score) < tolerance, "\(golden.name)")
      #expect(chrF.description == golden.chrF.description, "\(golden.name)")
      #expect(chrF.signature == ours(golden.chrF.signature, version: file.sacrebleu), "\(golden.name)")
    }
  }

  @Test func aTextWithItselfScores100() {
    let text = ["The cat sat on the mat.", "No.", ""]
    #expect(ChrF.corpus(hypotheses: text, references: text.map { [$0] }).score == 100)
  }

  @Test func anEmptyCorpusScores0() {
    #expect(ChrF.corpus(hypotheses: [], references: []).score == 0)
  }

  @Test func spacesDoNotCount() {
    let references = [["the old fisherman"]]
    let spaced = ChrF.corpus(hypotheses: [" the  oldfisher\u{A0}man\u{1F}\n"], references: references)
    #expect(spaced.score == 100)
  }

  @Test func theBestReferenceCounts() {
    let hypotheses = ["the old fisherman"]
    let near = ChrF.corpus(hypotheses: hypotheses, references: [["the old fishermen"]])
    let both = ChrF.corpus(hypotheses: hypotheses, references: [["a new boat", "the old fishermen"]])
    #expect(both.score == near.score)
    #expect(both.signature.hasPrefix("nrefs:2|"))
  }
}
