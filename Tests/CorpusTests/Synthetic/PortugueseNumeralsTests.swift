import Testing

@testable import Corpus

@Suite struct PortugueseNumeralsTests {
  @Test(arguments: [
    (0, "zero"), (1, "um"), (14, "quatorze"), (16, "dezesseis"), (17, "dezessete"), (19, "dezenove"), (20, "vinte"),
    (21, "vinte e um"), (50, "cinquenta"), (99, "noventa e nove"), (100, "cem"), (101, "cento e um"),
    (120, "cento e vinte"), (121, "cento e vinte e um"), (200, "duzentos"), (300, "trezentos"), (500, "quinhentos"),
    (1000, "mil"), (1005, "mil e cinco"), (1032, "mil e trinta e dois"), (1100, "mil e cem"),
    (1101, "mil cento e um"), (1200, "mil e duzentos"), (1230, "mil duzentos e trinta"),
    (1998, "mil novecentos e noventa e oito"), (2000, "dois mil"), (3205, "três mil duzentos e cinco"),
    (21_000, "vinte e um mil"), (100_000, "cem mil"), (100_100, "cem mil e cem"), (101_000, "cento e um mil"),
    (201_020, "duzentos e um mil e vinte"), (300_001, "trezentos mil e um"),
    (999_999, "novecentos e noventa e nove mil novecentos e noventa e nove"),
  ])
  func writesNumbersInWords(number: Int, words: String) {
    #expect(PortugueseNumerals.cardinal(number) == words)
  }

  @Test func allNumbersBelowTwentyThousandDiffer() {
    #expect(Set((0..<20_000).map(PortugueseNumerals.cardinal)).count == 20_000)
  }
}
