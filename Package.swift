// swift-tools-version: 6.2
import PackageDescription

// The imports point one way, from `transformer` down to `Kernels` and `Randomness`: SwiftPM refuses a circle.

/// Floating-point loops are a thousand times slower without optimisation, so the kernels are optimised in debug builds too: otherwise
/// the test suite would take hours. Their checks stay: they cost nothing (`-Ounchecked` was even slower, as it inlines less).
let optimized: [SwiftSetting] = [.unsafeFlags(["-O", "-wmo", "-num-threads", "1", "-disable-batch-mode"])]

/// The kernel sources are compiled once for each instruction set; the program picks one when it starts.
/// `addingProduct` is a library call for each lane unless the instruction set has fused multiply-add.
#if arch(x86_64)
  let wideKernels: [Target] = [
    .target(
      name: "VectorKernelsAVX2", dependencies: ["KernelInterface"],
      swiftSettings: optimized + [.define("AVX2"), .unsafeFlags(["-Xcc", "-march=x86-64-v3"])]),
    .target(
      name: "VectorKernelsAVX512", dependencies: ["KernelInterface"],
      swiftSettings: optimized + [
        .define("AVX512"), .unsafeFlags(["-Xcc", "-march=x86-64-v4", "-Xcc", "-mavx512vnni"]),
      ]),
  ]
#else
  let wideKernels: [Target] = []
#endif
let wideKernelNames = wideKernels.map { Target.Dependency(stringLiteral: $0.name) }

let package = Package(
  name: "transformer",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "transformer", targets: ["transformer"])],
  targets: wideKernels + [
    .target(name: "KernelInterface", swiftSettings: optimized),
    .target(name: "VectorKernels", dependencies: ["KernelInterface"], swiftSettings: optimized),
    .target(name: "Kernels", dependencies: ["KernelInterface", "VectorKernels"] + wideKernelNames),
    .target(name: "Randomness"),
    .target(name: "Autograd", dependencies: ["Kernels", "Randomness"]),
    .target(name: "TransformerModel", dependencies: ["Autograd", "Kernels"]),
    .target(name: "Tokenization", dependencies: ["Randomness"]),
    .target(name: "Corpus", dependencies: ["Tokenization", "Randomness"]),
    .target(name: "Evaluation"),
    .target(name: "ModelFile", dependencies: ["TransformerModel", "Autograd", "Kernels", "Tokenization"]),
    .target(
      name: "Decoding", dependencies: ["ModelFile", "TransformerModel", "Autograd", "Kernels", "Tokenization"]),
    .target(
      name: "Training",
      dependencies: [
        "Corpus", "Decoding", "Evaluation", "ModelFile", "TransformerModel", "Autograd", "Kernels", "Tokenization",
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "Corpus", "Decoding", "Evaluation", "Kernels", "ModelFile", "Randomness", "Tokenization", "Training",
        "TransformerModel",
      ]),
    .executableTarget(name: "transformer", dependencies: ["Commands"]),

    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "Randomness"]),
    .testTarget(name: "AutogradTests", dependencies: ["Autograd", "Kernels", "Randomness"]),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"]),
    .testTarget(name: "TokenizationTests", dependencies: ["Tokenization", "Randomness"]),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus", "Tokenization", "Randomness"]),
    .testTarget(
      name: "ModelFileTests",
      dependencies: ["Autograd", "Decoding", "Kernels", "ModelFile", "Randomness", "Tokenization", "TransformerModel"]),
    .testTarget(
      name: "DecodingTests",
      dependencies: ["Autograd", "Decoding", "Kernels", "ModelFile", "Randomness", "Tokenization", "TransformerModel"]),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Autograd", "Corpus", "Decoding", "Kernels", "ModelFile", "Randomness", "Tokenization", "Training",
        "TransformerModel",
      ]),
    .testTarget(
      name: "CommandsTests",
      dependencies: ["Commands", "Corpus", "Kernels", "ModelFile", "Training", "TransformerModel"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], resources: [.copy("Goldens")]),
    .testTarget(
      name: "TransformerModelTests", dependencies: ["Autograd", "Kernels", "Randomness", "TransformerModel"],
      resources: [.copy("Goldens")]),
  ]
)
