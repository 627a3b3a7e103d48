import Testing

@testable import Corpus

@Suite struct SpanishNumeralsTests {
  @Test(arguments: [
    (0, "cero"), (1, "uno"), (16, "dieciséis"), (21, "veintiuno"), (22, "veintidós"), (30, "treinta"),
    (31, "treinta y uno"), (40, "cuarenta"), (66, "sesenta y seis"), (70, "setenta"), (99, "noventa y nueve"),
    (100, "cien"), (101, "ciento uno"), (110, "ciento diez"), (121, "ciento veintiuno"), (200, "doscientos"),
    (500, "quinientos"), (555, "quinientos cincuenta y cinco"), (700, "setecientos"), (900, "novecientos"),
    (1000, "mil"), (1001, "mil uno"), (1021, "mil veintiuno"), (1100, "mil cien"), (2000, "dos mil"),
    (3205, "tres mil doscientos cinco"), (21_000, "veintiún mil"), (21_021, "veintiún mil veintiuno"),
    (31_000, "treinta y un mil"), (71_071, "setenta y un mil setenta y uno"), (100_000, "cien mil"),
    (100_001, "cien mil uno"), (101_000, "ciento un mil"), (111_111, "ciento once mil ciento once"),
    (121_000, "ciento veintiún mil"), (500_100, "quinientos mil cien"), (701_901, "setecientos un mil novecientos uno"),
    (999_999, "novecientos noventa y nueve mil novecientos noventa y nueve"),
  ])
  func writesNumbersInWords(number: Int, words: String) {
    #expect(SpanishNumerals.cardinal(number) == words)
  }

  @Test func allNumbersBelowTwentyThousandDiffer() {
    #expect(Set((0..<20_000).map(SpanishNumerals.cardinal)).count == 20_000)
  }
}
