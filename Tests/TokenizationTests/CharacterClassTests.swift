import Testing

@testable import Tokenization

@Suite struct CharacterClassTests {
  @Test(arguments: [
    ("a", CharacterClass.letter), ("É", .letter), ("ñ", .letter), ("ª", .letter), ("я", .letter), ("日", .letter),
    ("7", .digit), ("٣", .digit), ("\u{301}", .mark), (".", .other), ("¿", .other), ("½", .other), ("’", .other),
    ("😀", .other),
  ])
  func scalarsHaveTheirClass(text: String, expected: CharacterClass) {
    #expect(text.codePoints.map { CharacterClass($0) } == [expected])
  }

  private func runs(of word: String) -> [String] {
    var counts = WordCounts()
    counts.add(Array(word.utf8), 0..<word.utf8.count, count: 1)
    var alphabet = ByteStrings()
    for character in counts.characters(limit: 1000) { _ = alphabet.insert(character, 0..<character.count) }
    let runs = counts.runs(over: alphabet)
    return runs.counts.indices.map { String(decoding: runs.words[$0], as: UTF8.self) }
  }

  @Test func wordsAreCutWhereTheClassChanges() {
    #expect(runs(of: "casa.") == ["▁casa", "."])
    #expect(runs(of: "¿Qué?!") == ["▁¿", "Qué", "?!"])
    #expect(runs(of: "x123y") == ["▁x", "1", "2", "3", "y"])
    #expect(runs(of: "12") == ["▁1", "2"])
  }

  @Test func marksBelongToWhatTheyFollow() {
    #expect(runs(of: "q\u{303}a❤\u{FE0F}😀") == ["▁q\u{303}a", "❤\u{FE0F}😀"])
    #expect(runs(of: "1\u{FE0F}") == ["▁1", "\u{FE0F}"])
    #expect(runs(of: "\u{301}a") == ["▁\u{301}a"])
  }

  @Test func charactersThatAreNoPiecesCutToo() {
    #expect(runs(of: "a▁b\u{1}c") == ["▁a", "b", "c"])
  }
}
