/// Numbers in Portuguese words, as they are written in Brazil.
enum PortugueseNumerals {
  /// 21,105 → "vinte e um mil cento e cinco".
  ///
  /// The words of a group of three digits are joined by "e". After "mil" it stands only before a group of one word or
  /// of tens and units: "mil e cem", "mil e trinta e dois", but "mil cento e dois".
  ///
  /// - Source: Cunha and Cintra, "Nova gramática do português contemporâneo", 1985, chapter 12.
  static func cardinal(_ number: Int) -> String {
    precondition(Numerals.range ~= number, "\(number) is beyond the numerals")
    if number == 0 { return "zero" }
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    if thousands == 0 { return belowThousand(rest) }
    // Not "um mil".
    let words = thousands == 1 ? "mil" : belowThousand(thousands) + " mil"
    if rest == 0 { return words }
    let joint = rest < 100 || rest.isMultiple(of: 100) ? " e " : " "
    return words + joint + belowThousand(rest)
  }

  private static func belowThousand(_ number: Int) -> String {
    if number == 100 { return "cem" }
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    var words = [Self.hundreds[hundreds]]
    if rest < small.count {
      words.append(small[rest])
    } else {
      words += [tens[rest / 10], small[rest % 10]]
    }
    return words.filter { !$0.isEmpty }.joined(separator: " e ")
  }

  private static let small = [
    "", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "treze",
    "quatorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove",
  ]
  private static let tens = [
    "", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa",
  ]
  private static let hundreds = [
    "", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos", "setecentos", "oitocentos",
    "novecentos",
  ]
}
