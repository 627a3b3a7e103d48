/// Numbers in Spanish words.
enum SpanishNumerals {
  /// 21,105 → "veintiún mil ciento cinco".
  ///
  /// - Source: Real Academia Española, "Diccionario panhispánico de dudas", entry "cardinales".
  static func cardinal(_ number: Int) -> String {
    precondition(Numerals.range ~= number, "\(number) is beyond the numerals")
    if number == 0 { return "cero" }
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    var words: [String] = []
    if thousands > 0 {
      // Not "un mil".
      if thousands > 1 { words.append(shortened(belowThousand(thousands))) }
      words.append("mil")
    }
    if rest > 0 { words.append(belowThousand(rest)) }
    return words.joined(separator: " ")
  }

  /// "uno" loses its o before the noun "mil", and "veintiuno" then needs an accent.
  private static func shortened(_ words: String) -> String {
    if words.hasSuffix("veintiuno") { return words.dropLast("uno".count) + "ún" }
    return words.hasSuffix("uno") ? String(words.dropLast()) : words
  }

  private static func belowThousand(_ number: Int) -> String {
    if number == 100 { return "cien" }
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    return [Self.hundreds[hundreds], belowHundred(rest)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func belowHundred(_ number: Int) -> String {
    if number < small.count { return small[number] }
    let (tens, units) = number.quotientAndRemainder(dividingBy: 10)
    return units == 0 ? Self.tens[tens] : "\(Self.tens[tens]) y \(small[units])"
  }

  private static let small = [
    "", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
  ]
  private static let tens = [
    "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
  ]
  private static let hundreds = [
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
  ]
}
