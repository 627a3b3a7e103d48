import TestSupport
import Testing

@testable import Corpus

@Suite struct CorpusCheckTests {
  /// Lines with one defect each. Every kind that a line can have is here.
  private static let defects: [(line: String, kind: CorpusDefect)] = [
    ("No tiene tabulador", .missingColumn),
    ("\tThe source is empty.", .emptySide),
    ("El destino está vacío.\t ", .emptySide),
    ("Aquí hay un NUL\u{0}.\tHere is a NUL.", .nullCharacter),
    ("Dos líneas\rque chocan.\tTwo lines that collide.", .carriageReturn),
    ("", .blankLine),
    ("Una línea\u{2028}rota.\tA broken line.", .lineSeparator),
    ("Un párrafo roto.\tA broken\u{85}paragraph.", .lineSeparator),
    ("Una campana\u{7} suena.\tA bell rings.", .controlCharacter),
    ("Invisible\u{200B}mente aquí.\tInvisibly here.", .invisibleCharacter),
    ("Una marca perdida.\tA lost \u{FEFF}mark.", .invisibleCharacter),
    ("Una letra perdi\u{FFFD}a.\tA lost letter.", .replacementCharacter),
    ("El niÃ±o estÃ¡ aquÃ­.\tThe boy is here.", .wrongEncoding),
    ("Una comilla perdida.\tIt isnâ€™t a quotation mark.", .wrongEncoding),
    ("El nin\u{303}o duerme mucho.\tThe boy sleeps a lot.", .notComposed),
    ("  Hay espacio delante.\tThere is space before it.", .surroundingSpace),
    ("Hay espacio detrás.\tThere is space behind it.\u{A0}", .surroundingSpace),
    ("Hay dos  espacios aquí.\tThere are two spaces here.", .repeatedSpace),
    ("El perro &amp; el gato.\tThe dog and the cat.", .markup),
    ("Muy <b>importante</b> hoy.\tVery important today.", .markup),
    ("¿¡…!?\tWhat is this?", .noWords),
    ("No no no no quiero.\tI don't want to.", .repetition),
    ("Síííííííííí quiero.\tYes, I want to.", .repetition),
    ("Nombre propio Chile\tNombre propio Chile", .copied),
    ("Chile\tChile", .identicalWord),
    ("Ya.\tHe told me about all the things that he had seen while he was travelling there.", .lengthRatio),
    ("The driver is waiting for someone.\tEl conductor está esperando a alguien.", .swappedColumns),
    ("La vecina quiere comprar las llaves.\tNuestra vecina quiere comprar mucho pan.", .wrongLanguage),
    ("The young neighbor wants to sleep.\tOur young neighbor wants to sleep again.", .wrongLanguage),
    ("Tengo 12 gatos negros.\tI have 13 black cats.", .numbersDiffer),
    ("¿Duerme el perro aquí?\tThe dog sleeps here.", .punctuationDiffers),
    ("La carta (larga está aquí.\tThe long letter is here.", .unbalanced),
  ]

  @Test func findsEveryPlantedDefectAndNothingElse() throws {
    var lines = GoodCorpus.lines
    var planted: [Int: CorpusDefect] = [:]
    for (index, defect) in Self.defects.enumerated() {
      let place = 4 * index + 3
      lines.insert(defect.line, at: place)
      planted[place + 1] = defect.kind
    }
    // Defects that need another line.
    lines += [lines[1], lines[2].lowercased(), "El último año.\tThe last" + String(repeating: " small", count: 3)]
    planted[lines.count - 2] = .duplicate
    planted[lines.count - 1] = .nearDuplicate
    var text = lines.map { "\($0)\n" }
    // A byte that is no UTF-8, in a line of its own; the last line stays without an end.
    var bytes = Array(text.removeLast().dropLast().utf8)
    bytes = Array(text.joined().utf8) + [0x61, 0xF1, 0x09, 0x62, 0x0A] + bytes
    planted[lines.count] = .invalidUTF8

    let findings = try findings(bytes)
    let byLine = Dictionary(grouping: findings.filter { $0.line != nil }, by: { $0.line ?? 0 })
    for (line, kind) in planted {
      #expect(
        byLine[line]?.map(\.kind).contains(kind) == true, "\(kind.rawValue) in line \(line): \(byLine[line] ?? [])")
    }
    // One sentence may be odd in two ways, but lines that are right have nothing.
    #expect(Set(byLine.keys) == Set(planted.keys))
    #expect(findings.filter { $0.line == nil }.map(\.kind) == [.unfinishedLine])
    #expect(Set(planted.values).count >= 25)
  }

  @Test func findsWhatIsTheWholeFiles() throws {
    let kinds = try findings(Array("\u{FEFF}a b\tc d\r\ne f\tg h\tx\r\ni j\tk l".utf8)).map(\.kind)
    #expect(kinds.prefix(4) == [.byteOrderMark, .unfinishedLine, .carriageReturns, .mixedColumns])
  }

  @Test(arguments: ["", "\n \n", "es\ten\n"])
  func aFileWithoutPairsIsAnError(text: String) throws {
    #expect(throws: CorpusError.self) { try ParallelCorpus(parsing: Array(text.utf8), path: "f") }
    let errors = try findings(Array(text.utf8)).filter { $0.kind.level == .error }
    #expect(errors.map(\.evidence) == [.refused(.noPairs)])
  }

  @Test func longSentencesAreTheUsersMatter() throws {
    let long = Array("a b c d e f\tg h i j k\n".utf8)
    #expect(try findings(long, maximumWordCount: 5).map(\.kind) == [.tooLong])
    #expect(try findings(long, maximumWordCount: 6).isEmpty)
  }

  @Test func filesOfUnequalLengthAreNamedWhereTheyPart() throws {
    try withTemporaryDirectory { directory in
      let location = CorpusLocation.parallel(
        source: try write("uno\ndos\n", to: directory + "/a.es"),
        target: try write("one\ntwo\nthree\nfour\n", to: directory + "/a.en"))
      let findings = CorpusCheck().check(try CorpusText(contentsOf: location)).findings
      #expect(findings.map(\.evidence) == [.refused(.noPartner(in: "\(directory)/a.es"))])
      #expect(findings.map(\.path) == ["\(directory)/a.en"] && findings.map(\.line) == [3])
    }
  }

  @Test func aDefectOfATargetIsNamedWithTheTargetsFile() throws {
    try withTemporaryDirectory { directory in
      let location = CorpusLocation.parallel(
        source: try write("uno\nhola\n el dos\ntres\n", to: directory + "/a.es"),
        target: try write("one \nhello\u{200B}\ntwo  of (it\r\nthree\n", to: directory + "/a.en"))
      let found = CorpusCheck().check(try CorpusText(contentsOf: location)).findings.map {
        "\($0.path.suffix(4)):\($0.line ?? 0) \($0.kind.rawValue)"
      }
      #expect(
        found == [
          "a.en:0 crlf", "a.en:1 surrounding-space", "a.en:2 invisible-character", "a.es:3 surrounding-space",
          "a.en:3 repeated-space", "a.en:3 unbalanced",
        ])
    }
  }

  @Test func overlapIsASentenceOfEitherSide() {
    let training = ParallelCorpus(SentencePair.pairs(("Sí.", "Yes."), ("¿Quién?", "Who?")), path: "train")
    let test = ParallelCorpus(
      SentencePair.pairs(("No.", "No."), ("quién", "Who is it?"), ("Claro.", "yes!")), path: "test")
    let overlap = CorpusCheck().overlap(of: test, with: training)
    #expect(overlap.map(\.line) == [2, 3])
    #expect(
      overlap.map(\.evidence) == [
        .overlap(.source, "quién", path: "train", line: 2), .overlap(.target, "yes!", path: "train", line: 1),
      ])
  }

  /// A few lines by themselves do not show which column is which; beside a training corpus they do.
  @Test func aTrainingCorpusShowsWhatIsUsual() throws {
    let training = try ParallelCorpus(parsing: Array((GoodCorpus.lines.joined(separator: "\n") + "\n").utf8), path: "t")
    let swapped = training.reversed.selecting([3, 50, 97])
    let text = try CorpusText(bytes: Array(swapped.tabSeparatedText.utf8), path: "f")
    #expect(CorpusCheck().check(text).findings.isEmpty)
    #expect(
      CorpusCheck().check(text, besides: training).findings.map(\.kind) == [
        .swappedColumns, .swappedColumns, .swappedColumns,
      ])
  }

  @Test func whatTrainingRefusesIsAnErrorAndTheReverse() throws {
    for defect in Self.defects {
      let bytes = Array("a\tb\n\(defect.line)\n".utf8)
      let isRefused = (try? ParallelCorpus(parsing: bytes, path: "f")) == nil
      #expect(isRefused == (defect.kind.level == .error), "\(defect.kind)")
    }
  }

  private func findings(_ bytes: [UInt8], maximumWordCount: Int = 100) throws -> [CorpusFinding] {
    CorpusCheck(maximumWordCount: maximumWordCount).check(try CorpusText(bytes: bytes, path: "f")).findings
  }
}
