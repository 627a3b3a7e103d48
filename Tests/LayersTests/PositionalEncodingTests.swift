import Foundation
import Testing

@testable import Layers

@Suite struct PositionalEncodingTests {
  @Test func tableHoldsThePapersSinesAndCosines() {
    let table = PositionalEncoding(maximumLength: 600, size: 6).table
    #expect((table.rowCount, table.columnCount) == (600, 6))
    var worst = 0.0
    for position in 0..<600 {
      for i in 0..<3 {
        let angle = Double(position) / pow(10000, Double(2 * i) / 6)
        worst = max(worst, abs(Double(table[position, 2 * i]) - sin(angle)))
        worst = max(worst, abs(Double(table[position, 2 * i + 1]) - cos(angle)))
      }
    }
    // The rounding to Float of numbers up to 1.
    #expect(worst < 6e-8)
  }

  @Test func firstPositionsAreThoseComputedByHand() {
    // With d_model = 4 the second frequency is 10000^(−2/4) = 1/100.
    let table = PositionalEncoding(maximumLength: 2, size: 4).table
    #expect(table.rows(0..<1).values == [0, 1, 0, 1])
    #expect(table.rows(1..<2).values == [0.841470985, 0.540302306, 0.00999983333, 0.99995])
  }

  @Test func anOddSizeEndsWithASine() {
    let table = PositionalEncoding(maximumLength: 2, size: 3).table
    #expect(abs(Double(table[1, 2]) - sin(pow(10000, -2.0 / 3))) < 1e-9)
  }
}
