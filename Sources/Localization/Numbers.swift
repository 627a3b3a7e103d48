import Foundation

// How numbers are written and what form of a noun follows them.
//
// Source: Unicode CLDR 45, "Language Plural Rules" and the number symbols of en, es and pt (Brazil).
extension Language {
  /// With a mark between groups of three digits: `12,345`, `12.345`.
  package func text(of integer: Int) -> String {
    let digits = Array("\(integer.magnitude)")
    var text = ""
    for (index, digit) in digits.enumerated() {
      let remaining = digits.count - index
      if index > 0, remaining % 3 == 0, digits.count >= smallestGroupedDigitCount { text += groupMark }
      text.append(digit)
    }
    return (integer < 0 ? "-" : "") + text
  }

  /// `0.5`, `0,5`.
  package func text(of number: Double, decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", number)
    return self == .en ? text : text.replacing(".", with: ",")
  }

  /// With as many decimals as it needs: `0.003`, `0,003`, `5`.
  package func text(of number: Double) -> String {
    let text = "\(number)"
    let shortest = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return self == .en ? shortest : shortest.replacing(".", with: ",")
  }

  /// Whether a noun behind the number is in the singular: `1 pair`, `0 par` in Portuguese, but `0 pares` in Spanish.
  ///
  /// - Parameter decimals: how many are shown: `1.0 epochs`, but `1,0 época`.
  package func isSingular(_ number: Double, decimals: Int = 0) -> Bool {
    switch self {
    case .en: number == 1 && decimals == 0
    case .es: number == 1
    case .pt: number >= 0 && number < 2
    }
  }

  private var groupMark: String { self == .en ? "," : "." }

  /// Spanish writes numbers of four digits without a mark.
  private var smallestGroupedDigitCount: Int { self == .es ? 5 : 4 }
}
