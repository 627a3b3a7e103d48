import Testing

@testable import Localization

@Suite struct TextTests {
  private func all(_ text: Text) -> [String] { Language.allCases.map { text[$0] } }

  private func pairs(_ count: Int) -> Text {
    Text(
      en: "\(count, "pair", "pairs")", es: "\(count, "par", "pares")", pt: "\(count, "par", "pares")")
  }

  private func epochs(_ count: Double) -> Text {
    Text(
      en: "\(count, decimals: 1, "epoch", "epochs")", es: "\(count, decimals: 1, "época", "épocas")",
      pt: "\(count, decimals: 1, "época", "épocas")")
  }

  @Test func nounsAgreeWithTheirNumbers() {
    #expect(all(pairs(0)) == ["0 pairs", "0 pares", "0 par"])
    #expect(all(pairs(1)) == ["1 pair", "1 par", "1 par"])
    #expect(all(pairs(2)) == ["2 pairs", "2 pares", "2 pares"])
    #expect(all(epochs(0.5)) == ["0.5 epochs", "0,5 épocas", "0,5 época"])
    #expect(all(epochs(1)) == ["1.0 epochs", "1,0 época", "1,0 época"])
    #expect(all(epochs(1.5)) == ["1.5 epochs", "1,5 épocas", "1,5 época"])
    #expect(all(epochs(2)) == ["2.0 epochs", "2,0 épocas", "2,0 épocas"])
  }

  @Test func numbersAreWrittenAsTheLanguageDoes() {
    func number(_ value: Int) -> Text { Text(en: "\(value)", es: "\(value)", pt: "\(value)") }
    #expect(all(number(999)) == ["999", "999", "999"])
    #expect(all(number(1234)) == ["1,234", "1234", "1.234"])
    #expect(all(number(12_345)) == ["12,345", "12.345", "12.345"])
    #expect(all(number(-1_234_567)) == ["-1,234,567", "-1.234.567", "-1.234.567"])
    #expect(all(number(.min)).allSatisfy { $0.hasPrefix("-9") })
    let rate = 0.003
    #expect(all(Text(en: "\(rate)", es: "\(rate)", pt: "\(rate)")) == ["0.003", "0,003", "0,003"])
    #expect(Language.es.text(of: 5) == "5" && Language.es.text(of: Double.infinity) == "inf")
    #expect(
      all(Text(en: "\(verbatim: 1234.5)", es: "\(verbatim: 1234)", pt: "\(verbatim: 0.5)")) == [
        "1234.5", "1234", "0.5",
      ])
  }

  @Test func aTextInATextIsOfTheSameLanguage() {
    let file = Text(en: "file", es: "archivo", pt: "arquivo")
    let path = "pairs.tsv"
    let sentence = Text(en: "the \(file) \(path)", es: "el \(file) \(path)", pt: "o \(file) \(path)")
    #expect(all(sentence) == ["the file pairs.tsv", "el archivo pairs.tsv", "o arquivo pairs.tsv"])
    #expect(all([file, Text(verbatim: "N")].joined(separator: ", ")) == ["file, N", "archivo, N", "arquivo, N"])
    #expect(all(file + Text(verbatim: "!")) == ["file!", "archivo!", "arquivo!"])
  }
}
