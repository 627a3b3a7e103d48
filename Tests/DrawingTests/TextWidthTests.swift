import Testing

@testable import Drawing

@Suite struct TextWidthTests {
  @Test func widthsGrowWithTextAndSize() {
    #expect(TextWidth.of("", size: 12) == 0)
    #expect(TextWidth.of("illi", size: 12) < TextWidth.of("mama", size: 12))
    #expect(TextWidth.of("翻訳", size: 10) == 21)
    #expect(TextWidth.of("ab", size: 24) == 2 * TextWidth.of("ab", size: 12))
  }

  @Test func whatDoesNotFitLosesItsMiddle() {
    let name = "run-with-a-very-long-name-seed1.jsonl"
    #expect(TextWidth.fitting(name, in: 1000, size: 12) == name)
    let short = TextWidth.fitting(name, in: 120, size: 12)
    #expect(TextWidth.of(short, size: 12) <= 120 && short.hasPrefix("run") && short.hasSuffix("1.jsonl"))
    #expect(TextWidth.fitting(name, in: 1, size: 12) == "…")
    let endless = String(repeating: "wort ", count: 100_000)
    #expect(TextWidth.of(TextWidth.fitting(endless, in: 300, size: 12), size: 12) <= 300)
  }

  @Test func aPathThatDoesNotFitLosesItsFirstDirectories() {
    let path = "/home/someone/corpora/es-en/train.tsv"
    #expect(TextWidth.fittingPath(path, in: 1000, size: 12) == path)
    #expect(TextWidth.fittingPath(path, in: 130, size: 12) == "…/es-en/train.tsv")
    #expect(TextWidth.fittingPath(path, in: 90, size: 12) == "…/train.tsv")
    #expect(TextWidth.fittingPath(path, in: 40, size: 12).hasSuffix("sv"))
  }
}
