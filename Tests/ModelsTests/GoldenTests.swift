import Autograd
import Kernels
import Testing

@testable import Models

/// The same weights give what PyTorch gives, to the rounding of floats.
@Suite struct GoldenTests {
  /// Float32 against PyTorch's double precision; PyTorch's own float32 differs by up to 2e-6.
  let tolerance: Float = 2e-5

  @Test(arguments: Golden.names) func parametersHaveTheirNamesAndShapes(name: String) throws {
    let golden = try Golden.named(name)
    let parameters = golden.model.layout.parameters
    #expect(Set(parameters.map(\.path)) == Set(golden.parameters.keys))
    for parameter in parameters {
      let shape = golden.parameters[parameter.path]?.shape
      #expect(
        shape == (parameter.rowCount == 1 ? [parameter.columnCount] : [parameter.rowCount, parameter.columnCount]))
    }
  }

  @Test(arguments: Golden.names) func logitsAgree(name: String) throws {
    let golden = try Golden.named(name)
    let model = golden.model
    let tape = Tape(weights: golden.weights(model.layout))
    let logits = model.teacherForcedLogits(sources: golden.sources, targets: golden.targets, on: tape)
    #expect(relativeDifference(logits.values, Array(golden.logits.joined())) < tolerance)
  }

  @Test(arguments: Golden.names) func lossAndEveryGradientAgree(name: String) throws {
    let golden = try Golden.named(name)
    let run = GoldenRun(golden)
    #expect(abs(run.lossAndGradients() / golden.loss - 1) < Double(tolerance))
    let scale = 1 / Float(run.tokenCount)
    for parameter in run.model.layout.parameters {
      let gradient = parameter.view(of: run.gradients).values.map { $0 * scale }
      if golden.parametersWithoutGradient.contains(parameter.path) {
        #expect(gradient.allSatisfy { abs($0) < 1e-6 }, "\(parameter.path)")
      } else {
        let wanted = golden.gradients[parameter.path] ?? []
        #expect(relativeDifference(gradient, wanted) < tolerance, "\(parameter.path)")
      }
    }
    let norm = KernelSelection.selected.reduce([run.gradients]).squareRoot() / Double(run.tokenCount)
    #expect(abs(norm / golden.gradientNorm - 1) < Double(tolerance))
  }

  @Test(arguments: Golden.names) func anAdamStepAndTenSuccessiveLossesAgree(name: String) throws {
    let golden = try Golden.named(name)
    let run = GoldenRun(golden)
    for (index, wanted) in golden.losses.enumerated() {
      let loss = run.lossAndGradients()
      #expect(abs(loss / wanted - 1) < 1e-4, "step \(index + 1)")
      run.step(index + 1)
      guard index == 0 else { continue }
      for parameter in run.model.layout.parameters where !golden.parametersWithoutGradient.contains(parameter.path) {
        let wanted = golden.parametersAfterOneStep[parameter.path] ?? []
        #expect(relativeDifference(parameter.view(of: run.weights).values, wanted) < tolerance, "\(parameter.path)")
      }
    }
  }
}

/// A model being trained on a golden's one batch.
private final class GoldenRun {
  let golden: Golden
  let model: Transformer
  let weights: Matrix
  let gradients: Matrix
  let firstMoments: Matrix
  let secondMoments: Matrix
  let tape: Tape

  init(_ golden: Golden) {
    self.golden = golden
    model = golden.model
    weights = golden.weights(model.layout)
    gradients = Matrix(rowCount: 1, columnCount: weights.count)
    firstMoments = Matrix(rowCount: 1, columnCount: weights.count)
    secondMoments = Matrix(rowCount: 1, columnCount: weights.count)
    tape = Tape(weights: weights, gradients: gradients)
  }

  var tokenCount: Int { golden.targets.joined().count }

  /// The mean loss over the target tokens; the gradients of its sum are added to `gradients`.
  func lossAndGradients() -> Double {
    tape.reset()
    let loss = model.loss(
      sources: TokenBatch(golden.sources), targets: TokenBatch(golden.targets), smoothing: golden.labelSmoothing,
      on: tape)
    tape.backward()
    return loss.smoothed / Double(tokenCount)
  }

  func step(_ step: Int) {
    let adam = golden.adam
    let norm = KernelSelection.selected.reduce([gradients]).squareRoot() / Double(tokenCount)
    let scale = min(1, adam.clipNorm / norm) / Double(tokenCount)
    KernelSelection.selected.adam(
      AdamStep(
        learningRate: adam.learningRate, beta1: adam.beta1, beta2: adam.beta2, epsilon: adam.epsilon, step: step,
        gradientScale: Float(scale)),
      weights: weights, firstMoments: firstMoments, secondMoments: secondMoments, gradient: gradients)
  }
}
