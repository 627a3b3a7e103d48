import Files
import Foundation
import Localization
import Testing

@testable import Corpus
@testable import Wording

@Suite struct CorpusWordingTests {
  @Test(
    arguments: [
      (.unreadable(SystemError(code: ENOENT)), "no such file; check the path"),
      (.unreadable(SystemError(code: EISDIR)), "is a directory; name a file in it"),
      (.unreadable(SystemError(code: ENOTDIR)), "cannot be read: not a directory; check the path"),
      (.noPairs, "no sentence pairs; write one pair a line: source sentence, TAB, target sentence"),
      (
        .compressed(format: "gzip", tool: "gunzip -c"),
        "is a gzip file; unpack it on the way in: gunzip -c FILE | transformer … -"
      ),
      (.utf16, "is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)"),
      (.oneColumn(excerpt: "a b"), "only one column: “a b”; put a TAB between source and target, or remove the line"),
      (.emptySource, "the source sentence is empty; fill it in, or remove the line"),
      (.emptyTarget, "the target sentence is empty; fill it in, or remove the line"),
      (
        .notTabSeparated, "no line of this file has a TAB; write one pair a line: source sentence, TAB, target sentence"
      ),
    ] as [(CorpusError.Problem, String)])
  func errorsNamePlaceProblemAndRemedy(_ problem: CorpusError.Problem, _ english: String) {
    #expect(CorpusError(problem, path: "f", line: 1234).text[.en] == "f:1234: \(english)")
    expectErrorForm(CorpusError(problem, path: "f").text)
  }

  @Test(
    arguments: [
      .invalidUTF8(excerpt: "x"), .nullCharacter, .carriageReturn, .noPartner(in: "g"), .unknownLanguages,
    ] as [CorpusError.Problem])
  func otherProblemsHaveTheSameForm(_ problem: CorpusError.Problem) {
    expectErrorForm(CorpusError(problem, path: "f").text)
  }

  @Test func standardInputIsCalledSo() {
    let error = CorpusError(.emptySource, path: "-", line: 3)
    #expect(error.text[.en].hasPrefix("standard input:3: ") && error.text[.es].hasPrefix("entrada estándar:3: "))
    #expect(CorpusError(.noPairs, path: "").text[.pt].hasPrefix("'': não há pares"))
  }

  @Test(
    arguments: [
      .byteOrderMark, .carriageReturns(lineCount: 1), .unfinishedLine, .mixedColumns([2: 5, 3: 1]), .blankLine,
      .invisibleSentence, .wrongEncoding("x"), .notComposed, .surroundingSpace("x"), .repeatedSpace("x"), .markup("x"),
      .unbalanced("x"), .noWords("x"), .repetition("x"), .tooLong(wordCount: 101, maximum: 100), .copied("x"),
      .identicalWord("x"), .lengthRatio(sourceLength: 1, targetLength: 9, source: "x", target: "y"),
      .swappedColumns(source: "x", target: "y"), .targetLikeSource("x"), .sourceLikeTarget("x"),
      .numbersDiffer(source: "1", target: "2"), .questionOnOneSide("x"), .duplicate(firstLine: 1),
      .nearDuplicate(firstLine: 1), .overlap(.source, "x", path: "t", line: 1),
      .overlap(.target, "x", path: "t", line: 1),
      .refused(.emptySource),
    ] as [DefectEvidence])
  func everyFindingIsTranslated(_ evidence: DefectEvidence) {
    let all = Language.allCases.map { evidence.text[$0] }
    #expect(Set(all).count == 3, "\(all)")
  }

  @Test func findingsNameTheirPlaceLevelAndKind() {
    let finding = CorpusFinding(.overlap(.source, "quién", path: "train", line: 2), path: "test", line: 2)
    #expect(finding.text[.en] == "test:2: warning: the source “quién” is also in train:2 [overlap]")
    #expect(
      finding.text[.es] == "test:2: aviso: la oración de origen “quién” está también en train:2 [overlap]")
    let columns = CorpusFinding(.mixedColumns([3: 1, 2: 1200]), path: "f", line: nil)
    #expect(
      columns.text[.en] == "f: note: the number of columns varies: 1,200 lines have 2, 1 line has 3 [mixed-columns]")
  }

  /// What was found is printed on terminals, for which some characters are commands.
  @Test func whatIsToldOfASentenceIsShortAndPrintable() throws {
    let digits = String(repeating: "1.", count: 5000)
    let lines = [
      "Muy <b\u{1B}[31m>rojo</b>\tVery red", "El niÃ\u{9B}2J duerme\tThe boy sleeps", "Son \(digits)\tIt is \(digits)2",
      "<a href='\(digits)'>aquí\there", "e\(String(repeating: "\u{301}", count: 5000)) (\te",
    ]
    let text = try CorpusText(bytes: Array((lines.joined(separator: "\n") + "\n").utf8), path: "f")
    let findings = CorpusCheck().check(text).findings
    #expect(Set(findings.compactMap(\.line)) == [1, 2, 3, 4, 5])
    for finding in findings {
      let text = finding.evidence.text[.en]
      #expect(text.utf8.count < 600)
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(finding.kind)")
    }
  }
}
