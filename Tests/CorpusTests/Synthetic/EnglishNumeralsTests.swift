import Testing

@testable import Corpus

@Suite struct EnglishNumeralsTests {
  @Test(arguments: [
    (0, "zero"), (1, "one"), (13, "thirteen"), (19, "nineteen"), (20, "twenty"), (21, "twenty-one"), (40, "forty"),
    (88, "eighty-eight"), (100, "one hundred"), (101, "one hundred and one"), (120, "one hundred and twenty"),
    (999, "nine hundred and ninety-nine"), (1000, "one thousand"), (1001, "one thousand and one"),
    (1099, "one thousand and ninety-nine"), (1100, "one thousand one hundred"), (2005, "two thousand and five"),
    (3205, "three thousand two hundred and five"), (21_000, "twenty-one thousand"), (100_000, "one hundred thousand"),
    (100_005, "one hundred thousand and five"), (105_000, "one hundred and five thousand"),
    (105_105, "one hundred and five thousand one hundred and five"),
    (999_999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine"),
  ])
  func writesNumbersInWords(number: Int, words: String) {
    #expect(EnglishNumerals.cardinal(number) == words)
  }

  @Test func allNumbersBelowTwentyThousandDiffer() {
    #expect(Set((0..<20_000).map(EnglishNumerals.cardinal)).count == 20_000)
  }
}
