import Kernels
import Testing

@testable import Autograd

@Suite struct ParameterLayoutTests {
  @Test func parametersFollowOneAnotherAndAreFoundByTheirPaths() throws {
    var layout = ParameterLayout()
    let weight = layout.declare("layer.weight", rowCount: 2, columnCount: 3, .zeros)
    let bias = layout.declare("layer.bias", columnCount: 5, .ones)
    #expect(layout["layer.weight"] == weight)
    #expect(layout["layer.bias"] == bias)
    #expect(layout["layer"] == nil)
    #expect(layout.parameters == [weight, bias])
    #expect(bias.offset == 6 && layout.count == 11)
    let all = Matrix(rowCount: 1, columnCount: 11, (0..<11).map(Float.init))
    #expect(weight.view(of: all)[1, 2] == 5)
    #expect(bias.view(of: all).values == [6, 7, 8, 9, 10])
  }

  @Test func initialWeightsDependOnSeedAndPathOnly() throws {
    var small = ParameterLayout()
    let alone = small.declare("b", rowCount: 3, columnCount: 7, .xavierUniform())
    var large = ParameterLayout()
    _ = large.declare("a", rowCount: 2, columnCount: 2, .normal(standardDeviation: 1))
    let together = large.declare("b", rowCount: 3, columnCount: 7, .xavierUniform())
    let other = large.declare("c", rowCount: 3, columnCount: 7, .xavierUniform())
    let weights = large.initialWeights(seed: 1)
    #expect(together.view(of: weights).values == alone.view(of: small.initialWeights(seed: 1)).values)
    #expect(together.view(of: weights).values != alone.view(of: small.initialWeights(seed: 2)).values)
    #expect(together.view(of: weights).values != other.view(of: weights).values)
  }

  @Test func initialWeightsHaveTheirDistributions() {
    var layout = ParameterLayout()
    let zeros = layout.declare("zeros", columnCount: 4, .zeros)
    let ones = layout.declare("ones", columnCount: 4, .ones)
    let normal = layout.declare("normal", rowCount: 50, columnCount: 100, .normal(standardDeviation: 0.3))
    let uniform = layout.declare("uniform", rowCount: 50, columnCount: 100, .xavierUniform())
    let quiet = layout.declare("quiet", rowCount: 50, columnCount: 100, .xavierUniform(gain: 0.25))
    let weights = layout.initialWeights(seed: 1)
    #expect(zeros.view(of: weights).values == [0, 0, 0, 0])
    #expect(ones.view(of: weights).values == [1, 1, 1, 1])
    // 5000 values: the error of a standard deviation is about one percent of it.
    func deviation(_ values: [Double]) -> Double { (values.reduce(0) { $0 + $1 * $1 } / 5000).squareRoot() }
    #expect(abs(deviation(normal.view(of: weights).doubles) - 0.3) < 0.012)
    // √(6 / 150); a uniform distribution's deviation is its limit / √3.
    let values = uniform.view(of: weights).doubles
    #expect(values.allSatisfy { abs($0) <= 0.2 })
    #expect(values.contains { $0 > 0.19 } && values.contains { $0 < -0.19 })
    #expect(abs(deviation(values) - 0.2 / 3.0.squareRoot()) < 0.004)
    let quietValues = quiet.view(of: weights).doubles
    #expect(quietValues.allSatisfy { abs($0) <= 0.05 } && quietValues.contains { $0 > 0.0475 })
  }

  @Test func joinedParametersAreTheRowsOfTheirParts() {
    var layout = ParameterLayout()
    let weights = ["q", "k"].map { layout.declare("\($0).weight", rowCount: 2, columnCount: 3, .zeros) }
    let biases = ["q", "k"].map { layout.declare("\($0).bias", columnCount: 2, .zeros) }
    let all = Matrix(rowCount: 1, columnCount: layout.count, (0..<layout.count).map(Float.init))
    let weight = layout.joinedRows(weights).view(of: all)
    #expect(weight.rowCount == 4 && weight.columnCount == 3)
    #expect(weight.values == (0..<12).map(Float.init))
    let bias = layout.joinedColumns(biases).view(of: all)
    #expect(bias.rowCount == 1 && bias.values == [12, 13, 14, 15])
    #expect(layout.parameters.count == 4, "a joined parameter is none of its own")
  }

  @Test func factorsAreNotedOnce() {
    var layout = ParameterLayout()
    let table = layout.declare("table", rowCount: 2, columnCount: 3, .zeros)
    layout.useAsFactor(table)
    layout.useAsFactor(table)
    #expect(layout.factors == [table])
  }
}
