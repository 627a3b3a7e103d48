import Testing

@testable import Corpus

@Suite struct WordAlignmentTests {
  /// Values of NLTK 3.9's IBM Model 1:
  ///
  ///     forth = IBMModel1([AlignedSent(target.split(), source.split()) for source, target in pairs],
  ///     5).translation_table back = IBMModel1([AlignedSent(source.split(), target.split()) for source, target in
  ///     pairs], 5).translation_table print(forth[target][source] * back[source][target])
  @Test func agreementsAreThoseOfNLTK() {
    let pairs = [
      ("la casa", "the house"), ("la casa verde", "the green house"), ("la mesa verde", "the green table"),
      ("una casa", "a house"), ("sí", "it is"),
    ]
    var numbers: [String: Int32] = [:]
    func sentence(_ text: String) -> [Int32] {
      let words = text.split(separator: " ").map(String.init)
      for word in words where numbers[word] == nil { numbers[word] = Int32(numbers.count + 1) }
      return [WordAlignment.noWord] + words.map { numbers[$0, default: -1] }
    }
    let alignment = WordAlignment(of: pairs.map { (source: sentence($0), target: sentence($1)) })
    let agreements = alignment.agreements()
    let expected: [(String, String, Float)] = [
      ("casa", "house", 0.70707), ("la", "the", 0.480841), ("verde", "green", 0.499527), ("verde", "table", 0.010556),
      ("mesa", "table", 0.580715), ("una", "a", 0.760178), ("la", "house", 0.013234), ("sí", "is", 0.5),
    ]
    for (source, target, agreement) in expected {
      let index = alignment.candidates.firstIndex { $0.source == numbers[source] && $0.target == numbers[target] }
      #expect(abs((index.map { agreements[$0] } ?? -1) - agreement) < 2e-6, "\(source), \(target)")
    }
  }

  @Test func aSentenceWithoutWordsIsAlignedWithNothing() {
    let alignment = WordAlignment(of: [
      (source: [0], target: [0, 1]), (source: [0, 1], target: [0]), (source: [0], target: [0]),
      (source: [0, 2], target: [0, 2]),
    ])
    let agreements = alignment.agreements()
    let index = alignment.candidates.firstIndex { $0.source == 2 && $0.target == 2 }
    #expect(index.map { agreements[$0] } ?? 0 > 0.1)
    #expect(zip(alignment.candidates, agreements).allSatisfy { $0.source == 2 && $0.target == 2 || !($1 > 0) })
  }
}
