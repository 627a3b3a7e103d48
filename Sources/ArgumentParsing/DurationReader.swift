extension ValueReader where Value == Duration {
  /// A time with units, largest first: `90s`, `10m`, `1h30m`, `2d`.
  ///
  /// A number alone is refused: whoever writes `--time 10` may mean seconds, minutes or hours, and would find out late.
  package static var duration: Self {
    Self { text throws(ValueProblem) in
      guard !text.allSatisfy(\.isASCIIDigit) || text.isEmpty else {
        throw ValueProblem.durationWithoutUnit
      }
      guard let seconds = seconds(in: text), seconds > 0 else {
        throw ValueProblem.notADuration
      }
      return .seconds(seconds)
    } text: {
      $0.inUnits
    }
  }

  private static func seconds(in text: String) -> Int? {
    var rest = text[...]
    var seconds = 0
    var units = durationUnits[...]
    while !rest.isEmpty {
      let digits = rest.prefix(while: \.isASCIIDigit)
      rest = rest.dropFirst(digits.count)
      // Nine digits: more would be a mistake, and could overflow.
      guard digits.count <= 9, let count = Int(digits), let letter = rest.popFirst(),
        let position = units.firstIndex(where: { $0.letter == letter })
      else { return nil }
      seconds += count * units[position].seconds
      units = units[(position + 1)...]
    }
    return seconds
  }
}

extension Duration {
  /// The duration as it would be written on the command line, in whole seconds: `1h30m`.
  package var inUnits: String {
    var rest = Int(components.seconds)
    var text = ""
    for unit in durationUnits where rest >= unit.seconds {
      text += "\(rest / unit.seconds)\(unit.letter)"
      rest %= unit.seconds
    }
    return text.isEmpty ? "0s" : text
  }
}

/// From the largest to the smallest.
private let durationUnits: [(letter: Character, seconds: Int)] = [("d", 86400), ("h", 3600), ("m", 60), ("s", 1)]
