import Foundation

/// One result of a benchmark: a line of JSON for programs, a row of a table for people.
package struct BenchmarkResult: Sendable {
  /// What was measured, such as `gemm`.
  package let work: String
  /// What stands above the table's columns. Results with the same heading have the same columns.
  package let heading: String
  package let fields: [ResultField]

  package init(_ work: String, heading: String, _ fields: [ResultField]) {
    self.work = work
    self.heading = heading
    self.fields = fields
  }

  /// `{"work":"gemm","m":4096,…}`, without a line break.
  package var jsonLine: String {
    let members = [ResultField("work", nil, .text(work))] + fields
    return "{" + members.map { "\"\($0.key)\":\($0.quantity.json)" }.joined(separator: ",") + "}"
  }
}

/// A part of a result: a member of the JSON object, a column of the table.
package struct ResultField: Sendable {
  /// The name in the JSON line.
  package let key: String
  /// The name of the table's column; nil if people need not see it.
  package let title: String?
  package let quantity: Quantity

  package init(_ key: String, _ title: String?, _ quantity: Quantity) {
    self.key = key
    self.title = title
    self.quantity = quantity
  }
}

/// A value with its unit.
package enum Quantity: Sendable {
  case text(String)
  /// A text that may be as long as a few words.
  case name(String)
  case count(Int)
  /// Something a second.
  case rate(Double)
  /// A part of a whole, usually 0 … 1.
  case share(Double)
  case seconds(Double)
  case ratio(Double)

  package var json: String {
    switch self {
    case .text(let text), .name(let text): "\"\(text)\""
    case .count(let count): "\(count)"
    case .rate(let number), .share(let number), .seconds(let number), .ratio(let number):
      number.isFinite ? "\(rounded(number))" : "null"
    }
  }

  /// Five digits: more would be noise.
  private func rounded(_ number: Double) -> Double {
    Double(String(format: "%.4e", number)) ?? number
  }

  package var forPeople: String {
    switch self {
    case .text(let text), .name(let text): text
    case .count(let count): "\(count)"
    case .rate(let number): String(format: number < 100 ? "%.1f" : "%.0f", number)
    case .share(let number): String(format: "%.1f %%", number * 100)
    case .seconds(let number):
      String(format: number < 1e-3 ? "%.1f µs" : number < 1 ? "%.2f ms" : "%.2f s", scaled(number))
    case .ratio(let number): String(format: "%.2f", number)
    }
  }

  private func scaled(_ seconds: Double) -> Double {
    seconds < 1e-3 ? seconds * 1e6 : seconds < 1 ? seconds * 1e3 : seconds
  }
}
