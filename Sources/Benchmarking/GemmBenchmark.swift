import Kernels
import Models

/// C = A·B + bias with B packed before.
///
/// - Shape: A `[m, k]`, B `[k, n]`.
package struct GemmShape: Hashable {
  package let m: Int
  package let n: Int
  package let k: Int
  /// Whether A lies in memory as its transpose, as in the gradient of a weight.
  package var isTransposed = false

  /// A batch of tokens times each of a layer's matrices; a lane's, whose logits are held at a time, times the
  /// embedding; and the few rows of decoding a batch and a sentence.
  package static func all(of configuration: TransformerConfiguration) -> [GemmShape] {
    let (modelSize, feedForwardSize) = (configuration.modelSize, configuration.feedForwardSize)
    return [
      GemmShape(m: 4096, n: 3 * modelSize, k: modelSize), GemmShape(m: 4096, n: modelSize, k: modelSize),
      GemmShape(m: 4096, n: feedForwardSize, k: modelSize), GemmShape(m: 4096, n: modelSize, k: feedForwardSize),
      GemmShape(m: 256, n: configuration.vocabularySize, k: modelSize),
      GemmShape(m: modelSize, n: feedForwardSize, k: 512, isTransposed: true),
      GemmShape(m: 64, n: feedForwardSize, k: modelSize),
      GemmShape(m: 64, n: configuration.vocabularySize, k: modelSize),
      GemmShape(m: 1, n: feedForwardSize, k: modelSize), GemmShape(m: 1, n: configuration.vocabularySize, k: modelSize),
    ]
  }

  package var multiplyAddCount: Int { m * n * k }

  package func prepare(_ precision: Precision) -> KernelCall {
    let a = Matrix.sample(rowCount: isTransposed ? k : m, columnCount: isTransposed ? m : k)
    let b = Matrix.sample(rowCount: k, columnCount: n)
    let c = Matrix(rowCount: m, columnCount: n)
    let bias = Matrix.sample(rowCount: 1, columnCount: n)
    let storage = Storage(count: PackedMatrix.elementCount(rowCount: k, columnCount: n, precision: precision))
    let packed = PackedMatrix(rowCount: k, columnCount: n, precision: precision, storage: storage)
    KernelSelection.selected.pack(b, transposed: false, into: packed)
    let workspace = Workspace()
    return KernelCall {
      KernelSelection.selected.multiply(
        a, transposed: isTransposed, packed, into: c, ProductFinish(bias: bias), workspace: workspace)
    }
  }
}

/// The matrix product alone, at the model's shapes.
package struct GemmBenchmark {
  package let settings: BenchmarkSettings

  package init(settings: BenchmarkSettings) {
    self.settings = settings
  }

  package func run(_ report: (BenchmarkResult) -> Void) {
    var seen = Set<GemmShape>()
    let shapes = settings.presets.flatMap { GemmShape.all(of: $0.recipe.model) }.filter {
      seen.insert($0).inserted
    }
    for peak in settings.peaks {
      for precision in settings.precision.map({ [$0] }) ?? Precision.allCases {
        for shape in shapes { report(measure(shape, precision, peak)) }
      }
    }
  }

  package func measure(_ shape: GemmShape, _ precision: Precision, _ peak: MachinePeak) -> BenchmarkResult {
    let timing = settings.stopwatch.measure(threadCount: peak.threadCount) { shape.prepare(precision) }
    let operations = Double(2 * shape.multiplyAddCount * peak.threadCount)
    return BenchmarkResult(
      "gemm", heading: "Matrix products, one for each thread",
      [
        ResultField("m", "m", .count(shape.m)), ResultField("n", "n", .count(shape.n)),
        ResultField("k", "k", .count(shape.k)),
        ResultField("precision", "in", .text(precision.rawValue)),
        ResultField("threads", "threads", .count(peak.threadCount)),
        ResultField("gflops", "GFLOP/s", .rate(operations / timing.median / 1e9)),
        ResultField("bestGflops", "best", .rate(operations / timing.best / 1e9)),
        ResultField("shareOfPeak", "of peak", .share(operations / timing.median / 1e9 / peak.gflops)),
      ] + timing.fields)
  }
}
