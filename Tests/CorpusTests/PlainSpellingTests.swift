import Corpus
import Testing

@Suite struct PlainSpellingTests {
  private let spelling = PlainSpelling(of: [
    "Ayer vi dónde está la casa, Tom.", "When I am here, he sees é-mails and thanks us.", "Dijo: «no».",
  ])

  @Test(arguments: [
    ("¿Dónde está Tom?", "dónde está Tom"), ("Thanks!", "thanks"), ("Thanks, Tom.", "thanks, Tom"),
    // Never written small within a sentence.
    ("Tom está aquí.", "Tom está aquí"), ("I am here.", "I am here"), ("¡Hola!", "Hola"),
    ("La casa", "la casa"), ("la casa", "la casa"), ("Am I late?!", "am I late"), ("Dónde…", "dónde"),
    // Quotation marks enclose something.
    ("«No».", "«No»"), ("Él dijo: «no».", "Él dijo: «no»"),
    ("", ""), ("...", "..."), ("5.", "5"), ("? ¿", "? ¿"),
  ])
  func capitalsAndMarksGo(sentence: String, plain: String) {
    #expect(spelling.plain(sentence) == plain)
    #expect(spelling.plain(plain) == plain, "what is plain stays so")
  }
}
