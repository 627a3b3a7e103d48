import Testing

@testable import Corpus

@Suite struct ColumnLanguagesTests {
  private let pairs: [SentencePair] = {
    let text = GoodCorpus.lines.joined(separator: "\n") + "\n"
    return (try? ParallelCorpus(parsing: Array(text.utf8), path: "f").pairs) ?? []
  }()

  @Test func noRightPairIsSuspected() {
    let languages = ColumnLanguages(of: pairs)
    #expect(pairs.count == 144)
    for pair in pairs { #expect(languages.verdict(on: pair) == .asExpected) }
  }

  /// One line in eight is swapped and so teaches the wrong thing.
  @Test func swappedPairsStandOutAmongRightOnes() {
    let mixed = pairs.enumerated().map { $0.offset % 8 == 0 ? $0.element.reversed : $0.element }
    let languages = ColumnLanguages(of: mixed)
    for (index, pair) in mixed.enumerated() {
      #expect((languages.verdict(on: pair) == .swapped) == (index % 8 == 0), "\(pair)")
    }
  }

  @Test func namesOnBothSidesSayNothing() {
    // Names that only sources have had so far.
    let names = ["Guillermo", "Ximena", "Joaquín"]
    let more =
      pairs
      + names.flatMap { name in
        pairs.prefix(40).map { SentencePair(source: "\(name): \($0.source)", target: $0.target) }
      }
    let languages = ColumnLanguages(of: more)
    let pair = SentencePair(source: "Joaquín Guillermo vive lejos, Ximena.", target: "Joaquín Guillermo, Ximena: far.")
    #expect(languages.evidence(pair.target, own: 1) < -12)
    #expect(languages.verdict(on: pair) == .asExpected)
  }

  @Test func columnsOfOneLanguageAreNotToldApart() {
    let copies = pairs.map { SentencePair(source: $0.source, target: $0.source + " Sí.") }
    let languages = ColumnLanguages(of: copies)
    for pair in copies { #expect(languages.verdict(on: pair) == .asExpected) }
  }
}
