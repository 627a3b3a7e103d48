import Kernels
import Models

/// One kernel at the shape that a model gives it.
package struct KernelCase {
  package enum Amount {
    case multiplyAdds(Int)
    /// What must be read and written at least, each matrix once.
    case bytes(Int)
  }

  package let name: String
  package let amount: Amount
  package let prepare: () -> KernelCall

  package init(_ name: String, _ amount: Amount, _ prepare: @escaping () -> KernelCall) {
    self.name = name
    self.amount = amount
    self.prepare = prepare
  }
}

/// All kernels but the product with a factor packed before, at the shapes that training gives them.
package struct KernelCases {
  package let configuration: TransformerConfiguration
  /// Tokens in sentences of `length`.
  package let rowCount: Int
  package let length: Int
  /// Parameters that the optimizer's kernels work on: more than caches hold, less than some models have.
  package let parameterCount: Int

  package init(
    _ configuration: TransformerConfiguration, rowCount: Int = 4096, length: Int = 16, parameterCount: Int = 1 << 22
  ) {
    precondition(rowCount % length == 0 && length <= configuration.maximumLength, "whole sentences fill the rows")
    self.configuration = configuration
    self.rowCount = rowCount
    self.length = length
    self.parameterCount = parameterCount
  }

  package var all: [KernelCase] { products + elementwise + norms + embeddings + attention + steps + losses + optimizer }

  var modelSize: Int { configuration.modelSize }
  private var feedForwardSize: Int { configuration.feedForwardSize }
  var activationCount: Int { rowCount * modelSize }
  private var expandedCount: Int { rowCount * feedForwardSize }
  private var dropout: Dropout { Dropout(rate: configuration.dropoutRate, key: 1) }

  func activations() -> Matrix { .sample(rowCount: rowCount, columnCount: modelSize) }
  private func expanded() -> Matrix { .sample(rowCount: rowCount, columnCount: feedForwardSize) }
  private func row() -> Matrix { .sample(rowCount: 1, columnCount: modelSize) }

  private var products: [KernelCase] {
    [
      KernelCase("pack", .bytes(8 * feedForwardSize * modelSize)) {
        let weight = Matrix.sample(rowCount: feedForwardSize, columnCount: modelSize)
        let workspace = Workspace()
        return KernelCall {
          let packed = workspace.packedMatrix(rowCount: modelSize, columnCount: feedForwardSize, precision: .float32)
          KernelSelection.selected.pack(weight, transposed: true, into: packed)
        }
      },
      // The gradient of a weight, dyᵀ·x, with the packing of x.
      KernelCase("pack, multiply transposed", .multiplyAdds(expandedCount * modelSize)) {
        let (x, dy) = (activations(), expanded())
        let gradient = Matrix(rowCount: feedForwardSize, columnCount: modelSize)
        let workspace = Workspace()
        return KernelCall {
          let packed = workspace.packedMatrix(rowCount: rowCount, columnCount: modelSize, precision: .float32)
          KernelSelection.selected.pack(x, transposed: false, into: packed)
          KernelSelection.selected.multiply(
            dy, transposed: true, packed, into: gradient, ProductFinish(accumulates: true), workspace: workspace)
        }
      },
    ]
  }

  private var elementwise: [KernelCase] {
    [
      KernelCase("exponential", .bytes(8 * activationCount)) {
        let (x, y) = (activations(), activations())
        return KernelCall { KernelSelection.selected.exponential(x, into: y) }
      },
      KernelCase("copy", .bytes(8 * activationCount)) {
        let (x, y) = (activations(), activations())
        return KernelCall { KernelSelection.selected.copy(x, into: y) }
      },
      KernelCase("add", .bytes(12 * activationCount)) {
        let (x, y) = (activations(), activations())
        return KernelCall { KernelSelection.selected.add(x, into: y) }
      },
      KernelCase("drop", .bytes(8 * activationCount)) {
        let (x, y) = (activations(), activations())
        return KernelCall { KernelSelection.selected.drop(x, dropout, into: y, accumulating: false) }
      },
      KernelCase("addColumnSums", .bytes(4 * expandedCount)) {
        let (x, sum) = (expanded(), Matrix(rowCount: 1, columnCount: feedForwardSize))
        return KernelCall { KernelSelection.selected.addColumnSums(of: x, into: sum) }
      },
      KernelCase("rectifyBackward", .bytes(12 * expandedCount)) {
        let (y, dy) = (expanded(), expanded())
        return KernelCall { KernelSelection.selected.rectifyBackward(dy, output: y, into: dy) }
      },
    ]
  }

  private var norms: [KernelCase] {
    [
      KernelCase("layerNorm", .bytes(8 * activationCount)) {
        let (x, y, weight, bias) = (activations(), activations(), row(), row())
        let statistics = Matrix(rowCount: rowCount, columnCount: 2)
        return KernelCall {
          KernelSelection.selected.layerNorm(x, weight: weight, bias: bias, statistics: statistics, into: y)
        }
      },
      KernelCase("residualNorm", .bytes(16 * activationCount)) {
        let (x, sublayer, sum, y) = (activations(), activations(), activations(), activations())
        let (weight, bias, statistics) = (row(), row(), Matrix(rowCount: rowCount, columnCount: 2))
        return KernelCall {
          KernelSelection.selected.residualNorm(
            x, sublayer: sublayer, dropout, weight: weight, bias: bias, sum: sum, statistics: statistics, into: y)
        }
      },
      KernelCase("layerNormBackward", .bytes(12 * activationCount)) {
        let (x, dx, dy, weight) = (activations(), activations(), activations(), row())
        let (dWeight, dBias) = (row(), row())
        let statistics = Matrix(rowCount: rowCount, columnCount: 2, filledWith: 1)
        return KernelCall {
          KernelSelection.selected.layerNormBackward(
            dy, input: x, statistics: statistics, weight: weight, into: dx, accumulating: false, dWeight: dWeight,
            dBias: dBias)
        }
      },
    ]
  }

  private var embeddings: [KernelCase] {
    let ids = (0..<rowCount).map { Int32($0 * 7919 % configuration.vocabularySize) }
    let positionIndices = (0..<rowCount).map { Int32($0 % length) }
    return [
      KernelCase("embed", .bytes(12 * activationCount)) {
        let table = Matrix.sample(rowCount: configuration.vocabularySize, columnCount: modelSize)
        let positions = Matrix.sample(rowCount: length, columnCount: modelSize)
        let y = activations()
        return KernelCall {
          KernelSelection.selected.embed(
            ids, table: table, scale: 1, positions: positions, positionIndices: positionIndices, dropout, into: y)
        }
      },
      KernelCase("embedBackward", .bytes(12 * activationCount)) {
        let table = Matrix(rowCount: configuration.vocabularySize, columnCount: modelSize)
        let dy = activations()
        return KernelCall { KernelSelection.selected.embedBackward(dy, ids, scale: 1, dropout, into: table) }
      },
    ]
  }

  /// A lane's logits.
  private var losses: [KernelCase] {
    let rowCount = min(rowCount, 256)
    let vocabularySize = configuration.vocabularySize
    let labels = (0..<rowCount).map { Int32($0 * 7919 % vocabularySize) }
    return [
      KernelCase("crossEntropy", .bytes(8 * rowCount * vocabularySize)) {
        let logits = Matrix.sample(rowCount: rowCount, columnCount: vocabularySize)
        return KernelCall {
          _ = KernelSelection.selected.crossEntropy(logits, labels: labels, smoothing: 0.1, gradientScale: 1)
        }
      },
      KernelCase("mostProbable", .bytes(4 * rowCount * vocabularySize)) {
        let logits = Matrix.sample(rowCount: rowCount, columnCount: vocabularySize)
        return KernelCall { _ = KernelSelection.selected.mostProbable(logits, count: 8) }
      },
    ]
  }

  private var optimizer: [KernelCase] {
    let laneCount = 16
    return [
      // Everything is read and written: the first becomes the sum, the others zero.
      KernelCase("reduce", .bytes(8 * parameterCount)) {
        let gradients = (0..<laneCount).map { _ in Matrix(rowCount: 1, columnCount: parameterCount / laneCount) }
        return KernelCall { _ = KernelSelection.selected.reduce(gradients) }
      },
      // Weights, moments and gradient are read and written. Zeros stay zeros; other moments would shrink to denormal
      // numbers.
      KernelCase("adam", .bytes(32 * parameterCount)) {
        let matrices = (0..<4).map { _ in Matrix(rowCount: 1, columnCount: parameterCount) }
        let step = AdamStep(learningRate: 1e-3, step: 1)
        return KernelCall {
          KernelSelection.selected.adam(
            step, weights: matrices[0], firstMoments: matrices[1], secondMoments: matrices[2], gradient: matrices[3])
        }
      },
    ]
  }
}
