/// Numbers in English words.
enum EnglishNumerals {
  /// 21,105 → "twenty-one thousand one hundred and five", with the "and" that many Americans leave out.
  static func cardinal(_ number: Int) -> String {
    precondition(Numerals.range ~= number, "\(number) is beyond the numerals")
    if number == 0 { return "zero" }
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    if thousands == 0 { return belowThousand(rest) }
    let words = belowThousand(thousands) + " thousand"
    return switch rest {
    case 0: words
    case ..<100: "\(words) and \(belowHundred(rest))"
    default: "\(words) \(belowThousand(rest))"
    }
  }

  private static func belowThousand(_ number: Int) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    if hundreds == 0 { return belowHundred(rest) }
    let words = small[hundreds] + " hundred"
    return rest == 0 ? words : "\(words) and \(belowHundred(rest))"
  }

  static func belowHundred(_ number: Int) -> String {
    if number < small.count { return small[number] }
    let (tens, units) = number.quotientAndRemainder(dividingBy: 10)
    return units == 0 ? Self.tens[tens] : "\(Self.tens[tens])-\(small[units])"
  }

  private static let small = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
